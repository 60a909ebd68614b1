import type { Rule } from '@/lib/shared/rule'

/** Words that look like a negation and are none: the clause stays affirmed. */
export const NOT_A_NEGATION: readonly Rule[] = [
  { id: 'not_only', pattern: /\bnot only\b/g, example: 'It is not only slow, it loses data.' },
  { id: 'cannot_help', pattern: /\bcan(?:'t|not| not) (?:not|help (?:but|\w+ing)|wait|say enough|stress enough|recommend\w* (?:it |this |you )?enough|overstate|go wrong)\b/g, example: "We can't wait to start." },
  { id: 'no_doubt', pattern: /\b(?:no doubt|no question|no wonder|no matter|no problem|not to mention|if not|or not|whether or not|not until|no less than|nothing but|why not)\b/g, example: 'No doubt you have the better editor.' },
  { id: 'answer_no', pattern: /^(?:no|nope|nah) ?[,.;]?(?= )/g, example: 'No, we pay monthly.' },
  { id: 'tag', pattern: /,? (?:isn't|doesn't|aren't|don't|wasn't|won't|didn't) (?:it|they|you|we|he|she) ?\?$/g, example: "It's slow, isn't it?" },
  { id: 'contrast_tail', pattern: /(?:,| -| –|\band|\bbut) ?not (?:just )?(?:a|an|the|per|in|to|as|for|on|more|by|fast|slow|only)?\b[^,;]*$/g, example: 'We want a flat fee, not a share.' },
  { id: 'dont_know', pattern: /\bi don't know,/g, example: "It took, I don't know, a month." },
]

/** The proposition itself is denied. */
export const NEGATIONS: readonly Rule[] = [
  { id: 'auxiliary', pattern: /\b(?:is|are|was|were|am|do|does|did|have|has|had|would|will|could|should|can|must|may|might|need)(?: not|n't)\b|\b(?:cannot|can't|cant|dont|doesnt|didnt|wont|isnt|ain't|aint|shan't|won't|wouldnt|couldnt|hasnt|havent)\b/, example: 'We are not worried about the price.' },
  { id: 'bare_not', pattern: /^(?:\w+ )?not\b|\b(?:'m|'re|'s|i'm|we're|it's|that's|they're|he's|she's) (?:really |just |quite |still )?not\b/, example: 'Not interested in the bundle.' },
  { id: 'never', pattern: /\b(?:never|no longer|not once|no more|not any more|not anymore)\b/, example: 'We no longer need the add-on.' },
  { id: 'nobody', pattern: /\b(?:nobody|no one|no-one|none of|neither|nothing)\b/, example: 'Nobody on my floor opens the report.' },
  { id: 'have_no', pattern: /\b(?:have|has|had|with|got|there's|there is|see|is|are|want|need)(?: got| absolutely| simply)? (?:no|zero)\b/, example: 'We have no budget this year.' },
  { id: 'inverted', pattern: /\b(?:hardly|barely|scarcely|far from|least of)\b/, example: 'The search is far from finished.' },
]

/** Wordings that deny whatever else stands in the main clause. */
export const OUTRIGHT_DENIALS: readonly Rule[] = [
  { id: 'no_longer', pattern: /\b(?:no longer|(?:not|[a-z]+n't)\b[^,;]*\bany ?(?:more|longer))\b/, example: 'We do not need the add-on any more.' },
  { id: 'is_not_what', pattern: /^(?:(?:it|that|this|which) ?)?(?:isn't|is not|'s not|wasn't|was not) (?:what|why|how|the (?:reason|point|problem|question))\b/, example: "That isn't what we asked for." },
  { id: 'will_not', pattern: /^(?:(?:and|but|so|well|yes|no),? )*(?:(?:what )?(?:i|we)(?:'m| am|'re| are) not (?:going to|about to|willing to|prepared to|happy (?:to|with|about))\b|(?:i|we) (?:will not|won't) (?!(?:say|deny|mind|forget|hesitate|lie|pretend|complain)\b))/, example: 'I am not going to install another agent.' },
  { id: 'not_keen', pattern: /^(?:(?:i|we|he|she|they)(?:'m|'re|'s| am| are| is)|(?:my|our|the) (?:[a-z]+ ){1,2}(?:is|are)) (?:really |so |still |just |also )*not (?:really |so |very |that |all that |too |particularly |exactly |overly )*(?:keen|interested|ready|worried|concerned|bothered|impressed|thrilled)\b/, example: 'She is not keen on a second portal.' },
  { id: 'have_no_use', pattern: /(?:\b(?:have|has|had|see|got)|'ve|'s got) (?:absolutely |really |simply )?no (?:use|need|interest|appetite|intention|plans?|wish|desire|objections?|reason)\b/, example: "I've no use for a second module." },
]

/** Denials that the end of the clause tells from an eager wish: "can't wait until next year", not "can't wait until it starts". */
const CANNOT_WAIT = /^(?:(?:i|we|it|that|this|they|he|she|(?:the|our|my) (?:\p{L}+ ){1,2}?) ?)(?:really |just |simply )?(?:can't|cannot|can not|couldn't) (?:really |possibly |afford to )?wait (?:until|till) (?:(?:the )?(?:end|middle|start|beginning|next|following|last|coming|new year|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|tomorrow|q[1-4]|\d)|then$)/u
/** What its main clause hangs on or is set against is not denied with it. */
const BESIDE = /,? (?:provided|providing|assuming|supposing|on (?:the )?condition|so long as|even if|even though|in case|whilst|whereas)\b.*$/

/** "What we asked for in May, we do not need": a part that stands before what is said of it. */
const FRONTED = /^(?:(?:and|but|so|well|yes|no),? )*(?:what|whatever|if|when|whenever|as|since|because|although|though|once|after|before|while|whilst|unless|until|even if|even though|provided|given|where)\b[^,]*, (?=\S+ \S+)/

/** Does the main clause deny for certain? Given in lower case with plain apostrophes. */
export const deniesOutright = (clause: string): boolean => {
  const main = mainOf(clause)
  return OUTRIGHT_DENIALS.some(({ pattern }) => pattern.test(main)) || CANNOT_WAIT.test(withoutFronted(clause))
}

/** May the main clause deny? */
export const mayDeny = (clause: string): boolean => negationIn(withoutBeside(clause)) === 'main'

const mainOf = (clause: string): string => withoutBeside(clause).split(TAIL)[0] ?? clause
const withoutFronted = (clause: string): string => clause.replace(FRONTED, '')
const withoutBeside = (clause: string): string => withoutFronted(clause).replace(BESIDE, '')

/** A comma or conjunction after which a negation no longer belongs to the main statement. */
const TAIL = /(?:,| because | since | although | though | when | if | unless | which | who | that | than | until | as long as | so that )/

/**
 * Where a negation stands in a clause: `main` denies the proposition, `late` sits in a subordinate part, `none` is none.
 * A doubled negation ("can't not", "not only") is taken out first.
 */
export function negationIn(clause: string): 'main' | 'late' | 'none' {
  let text = clause
  for (const rule of NOT_A_NEGATION) text = text.replace(rule.pattern, ' ')
  const main = text.split(TAIL)[0] ?? text
  if (NEGATIONS.some((rule) => rule.pattern.test(main.trim()))) return 'main'
  return NEGATIONS.some((rule) => rule.pattern.test(text.trim())) ? 'late' : 'none'
}
