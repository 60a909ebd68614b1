import type { Names } from './names'
import { pullOfRival } from './rival-chosen'
import { withoutAsides } from './rules/asides'
import { pullIn, type Pull } from './rules/pulls'

/** Whose judgement somebody goes by: "I do trust Ana's judgement", "we rely on our controller's view". */
const TRUSTS_JUDGEMENT = /^\W*(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Yy]es|[Nn]o),? )*(?:I|[Ww]e) (?:(?:do|really|fully|always|completely|also|certainly) )*(?:trust|respect|value|rely on|defer to|go by) (?:(\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+)?|(?:my|our) (?:\p{Ll}[\p{L}-]+ ){0,2}\p{L}[\p{L}-]+)['’]s? (?:own )?(?:judge?ments?|views?|opinions?|advice|calls?|words?|instincts?|expertise|experience|assessments?)\b/u
/** Says of what we offered that it would do away with something. */
const WOULD_END = /^(?:(?:i|we) (?:think|guess|believe|suppose|reckon|expect)(?: that)? )?(?:that|this|it|which|a \p{L}+(?: \p{L}+)?)(?:'d| would|'ll| will| does| should)(?: \p{L}+ly| just| certainly| pretty much)* (?:kill|solve|settle|fix|end|sort|remove|cure|answer|do|resolve|deal with|take care of) (?:it|that|this|them|those)\b/u
/** What our question offers to do away with. */
const ASKED_OF_DOUBT = /\b(?:worr(?:y|ies|ied)|concern(?:s|ed)?|objections?|fears?|doubts?|nerv(?:es|ous)|problem|issue|help|ease|solve|address|reassure|settle|obstacle|blocker|reservations?|hesitation|comfort)\b[^?]*\?\s*$/i

/** What somebody says of one of their own, who may well be against us, or of what our question offers; null where it is neither. */
function pullOfSurroundings(quote: string, clause: string, previous: string, names: Pick<Names, 'ours'>): Pull | null {
  const trusted = TRUSTS_JUDGEMENT.exec(quote)
  if (trusted && !names.ours.has(trusted[1] ?? '')) return { stance: 'neutral' }
  return WOULD_END.test(clause) && ASKED_OF_DOUBT.test(previous) ? { stance: 'positive', kind: 'evaluation' } : null
}

/**
 * What settles how a clause pulls before any of its words do: a rival chosen, a colleague trusted, an offer of ours that would end a
 * doubt, or its construction.
 * @param clause the quote in lower case with plain apostrophes
 * @param previous our turn before, if it was ours
 */
export function pullOf(quote: string, clause: string, turn: string, previous: string, names: Pick<Names, 'ours' | 'theirs'>, discovery: boolean): Pull | null {
  const plain = withoutAsides(clause)
  return pullOfRival(quote, turn, names) ?? pullOfSurroundings(quote, plain, previous, names) ?? pullIn(plain, discovery)
}
