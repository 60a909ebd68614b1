import { DATE_WORDS } from './lexicon'
import { weightOfStem } from './likeness'
import { readProposition } from './normalize'
import { LIKENESS } from './policy'
import { replacedIn } from './replaced'
import type { LedgerObservation, ProjectedBelief } from './types'
import type { Dimension } from '@/lib/shared/vocabulary'

/** What turns of mind are told in, whatever they are about. */
const OF_TURNS: ReadonlySet<string> = new Set([...readProposition(
  'believe think reject approve refuse object accept withdraw take back wrong mistaken mind view opinion change settled closed close done answer point item topic matter question finished convinced sold happy worry worried concern doubt say said tell mean longer anymore argue complain fight clear equally plain fair honest ticket ok side fix consider solve resolve',
).stems])

/** Is a word one of those that turns of mind are told in? */
export const isOfTurns = (stem: string): boolean => OF_TURNS.has(stem)

/** What is put aside right after the words that do so: "forget the self-hosting", "instead of monthly", "we'll drop our own forms". */
const GIVEN_UP = /\b(?:instead of|rather than|forget(?: about)?|scratch|bin|park|shelve|disregard|never mind|no need for|drop(?:ped)?|scrap(?:ped)?|retire[d]?|let go of|give up(?: on)?|gave up(?: on)?|given up(?: on)?|abandon(?:ed)?|take back|took back|take(?= (?:the|my|our) [\p{L} -]+ back\b)|(?:rather|sooner) (?:[\p{L}'’-]+ ){1,4}than) (?:about |to |the |our |my |your |that |this )*((?:[\p{L}\p{N}'’-]+ ?){1,4})/iu

/** What is so no longer: "I don't sign any more", "we no longer host it ourselves". */
const NO_MORE = /(?:n't|\bnot|\bnever) ([^.;?!,]{2,60}?) any ?(?:more|longer)\b|\bno longer ((?:[\p{L}'’-]+ ?){1,5})/iu

/** The words for what a turn of mind says to be given up; none where it does not say so in this way. */
export function givenUpIn({ quote, turnabout }: Pick<LedgerObservation, 'quote' | 'turnabout'>): ReadonlySet<string> {
  // Whoever no longer worries about something may want it as before.
  const [, ...ended] = turnabout === 'withdraws' ? [] : (NO_MORE.exec(quote) ?? [])
  const found = GIVEN_UP.exec(quote)?.[1] ?? ended.find((words) => words !== undefined)
  return new Set(found === undefined ? [] : [...readProposition(found).stems].filter((word) => !OF_TURNS.has(word)))
}

/** Does a turn of mind name nothing ("I take that back", "I don't believe it any more")? */
export function isWordless({ statement, quote }: Pick<LedgerObservation, 'statement' | 'quote'>): boolean {
  const words = [...readProposition(statement).stems, ...readProposition(quote).stems]
  return !words.some((word) => weightOfStem(word) >= LIKENESS.subject && !OF_TURNS.has(word))
}

/** How people call what a dimension is about when they are done with it. */
const TOPICS: readonly (readonly [Dimension, string])[] = [
  ['price', 'prices?|pricing|costs?|money|commercials?|commercial side|discount|rate card'],
  ['trust', 'security|compliance|privacy|data protection|liability|legal side|legal'],
  ['timing', 'timing|timeline|dates?|schedule|calendar'],
  ['integration', 'integration|migration|set-?up|technical side|interfaces?'],
  ['product', 'product|features?|functionality'],
  ['relationship', 'support|service'],
  ['value', 'roi|business case|benefits?'],
]
const closing = (topic: string): RegExp => new RegExp(
  String.raw`\bnothing (?:left|more|further|else)(?: to \w+)? (?:on|about|against|regarding) (?:the |your )?(?:${topic})\b|\bno (?:quarrels?|objections?|issues?|arguments?|complaints?|questions?|worries|concerns?) (?:left|any ?more|whatsoever) (?:on|about|with|over|against) (?:the |your )?(?:${topic})\b|\b(?:done|finished|through|happy|fine) (?:on|with) (?:the |your )?(?:${topic})\s*[.!,]?$|\b(?:the|your|that|this|as for) (?:${topic})(?:'s| is| are)? (?:now )?(?:all )?(?:closed|settled|done|agreed|over|finished|sorted)\b`, 'i')
const CLOSING = TOPICS.map(([dimension, topic]) => ({ dimension, pattern: closing(topic) }))

/** The dimension that a holder says to be done with as a whole ("I have nothing left on price"), or null. */
export const closedTopic = ({ quote, turnabout }: LedgerObservation): Dimension | null =>
  turnabout === 'withdraws' ? (CLOSING.find(({ pattern }) => pattern.test(quote.replaceAll('’', "'")))?.dimension ?? null) : null

/** Words that name a topic wherever an objection was filed; what is bought ("product") is named in every second one. */
const NAMING: Partial<Record<Dimension, RegExp>> = {
  price: /\b(?:prices?|priced|pricing|costs?|fees?|bills?|invoices?|overages?|surcharges?|discounts?|charges?|expensive|dear|pay|paying)\b/i,
  trust: /\b(?:security|secure|compliance|privacy|data protection|liability|legal)\b/i,
  timing: /\b(?:timeline|deadline|dates?|schedule|too late|too early|too soon)\b/i,
  integration: /\b(?:integration|migration|set-?up|interfaces?)\b/i,
  relationship: /\b(?:support|service desk|help ?desk)\b/i,
}

/** Is a belief about a topic, by its dimension or its words? A value that holds, as a budget does, is no objection. */
export function isOfTopic({ dimension, clusters }: ProjectedBelief, topic: Dimension): boolean {
  const said = clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation))
  if (said.some(({ attribute, quote }) => attribute !== null || replacedIn(quote) !== null)) return false
  return dimension === topic || said.some(({ quote }) => NAMING[topic]?.test(quote))
}

/** Not decided yet, in so many words: "we are still comparing", "it is a comparison and not a decision". */
export const UNDECIDED = /\b(?:not (?:yet )?(?:decided|a decision|settled)|(?:haven't|hasn't|have not|has not|nothing is|nothing's|nothing has been) (?:yet |been )?(?:decided|settled|made up (?:my|our) minds?)|undecided|(?:it|that|this)(?:'s| is) (?:still )?(?:all )?open(?=\W*$)|still (?:comparing|deciding|weighing|evaluating|open)|(?:we're|i'm|we are|i am) (?:only |just |still )?(?:comparing|evaluating|weighing)|keep(?:ing)? (?:my|our) options open|have an open mind)\b/i
const DECIDES = /\b(?:(?:that|it)(?:'s| is| has been) (?:now |all |finally )*decided|(?:i|we|the board|management)(?:'ve| have| has) (?:now |finally |since )*(?:decided|made (?:up )?(?:my|our|its|the|a) (?:minds?|decision|choice))|the decision (?:is|has been) (?:now |finally )*(?:made|taken)|(?:we|i)(?:'re| are|'ll| will|'ve| have)? (?:now )?(?:take|taking|go with|going with|gone with|sign with|signing with|picked|chosen) (?:you|your \w+))\b/i
/** The same with a name: "We take Harnock, for five desks". */
const CHOOSES = /(?:^|[\s,])(?:I|We|we)(?:'re| are|'ll| will|'ve| have)?(?: now| going to)? (?:take|taking|taken|chose|chosen|choose|go with|going with|sign with|signing with|picked|stay with|staying with) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{L}+(?=\s*(?:$|[,.;!]|(?:for|from|because|over|and not) ))/u

/** Does a text say that its speaker takes somebody named by a name? */
export const choosesByName = (text: string): boolean => CHOOSES.test(text.replaceAll('’', "'")) && !/\?\s*$/.test(text)

/** Does a turn say that what was open is decided ("That's decided")? Then nothing that its holder left open is open any more. */
export const isDecision = ({ quote, turnabout }: Pick<LedgerObservation, 'quote' | 'turnabout'>): boolean =>
  turnabout === 'mind_change' && (DECIDES.test(quote.replaceAll('’', "'")) || choosesByName(quote))

/** Did its holder leave it open? */
export const isLeftOpen = ({ clusters }: ProjectedBelief): boolean =>
  clusters.some(({ evidence }) => evidence.some(({ observation: { quote } }) => UNDECIDED.test(quote.replaceAll('’', "'"))))

const REFUSED = /\b(?:reject(?:ed)?|refused?|ruled out|objected to|opposed|was against|were against|turned down|said no to)\b/i
const SPOKEN = /\b(?:said|told|wrote|thought|believed|felt|was|were|rejected|refused|objected|opposed|ruled out|asked|insisted|clear)\b/i

/** A refusal in so many words. */
export const REFUSES = /\b(?:can't|cannot|can not|couldn't|could not|won't|will not|wouldn't|not going to|not) (?:\w+ )?(?:sign|accept|agree|approve|recommend|allow|let|have it|take it|go along|support|open|touch)\b|\b(?:against|refuse|reject|veto|no way|out of the question|not acceptable|unacceptable|have a (?:difficulty|problem) with|(?:do not|don't) (?:want|see (?:why|what for|the point|any reason|a reason))|(?:see|is|there's) no (?:reason|need|point)|why (?:should|would) (?:i|we))\b/i

/** A turn from all that was refused at a time ("what I rejected in March"): the month as dates are read, and whether it was refusals. */
export function datedTurn({ quote }: Pick<LedgerObservation, 'quote'>): { month: string; refusals: boolean } | null {
  const found = /\b(?:in|back in|of|last) ([a-z]+)\b/gi
  for (const [, word = ''] of quote.matchAll(found)) {
    const month = MONTHS.indexOf(word.toLowerCase().slice(0, 3))
    if (month >= 0 && DATE_WORDS.has(word.toLowerCase()) && SPOKEN.test(quote)) return { month: MONTHS[month] ?? '', refusals: REFUSED.test(quote) }
  }
  return null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Was any evidence of a belief said in that month? */
export const isOfMonth = ({ clusters }: ProjectedBelief, month: string): boolean =>
  clusters.some(({ evidence }) => evidence.some(({ observation }) => MONTHS[observation.eventAt.getUTCMonth()] === month))
