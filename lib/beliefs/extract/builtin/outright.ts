import { MONTH_NAME } from '@/lib/beliefs/days'
import { movesDate, valuesIn } from '@/lib/beliefs/replaced'
import { isDecision, UNDECIDED } from '@/lib/beliefs/turnabout-reach'
import type { Attribute } from '@/lib/beliefs/types'
import { lowered } from '@/lib/shared/lowered'
import { offsetsOf, type PreparedTurn } from './prepare'
import { attributeIn, LIMIT } from './rules/attributes'
import { isVerdict } from './rules/verdicts'
import type { Span } from './spans'
import { turnaboutIn } from './turnabout'

/**
 * Share of such sentences that the labels of our own and the given training conversations accept, rounded down: an opinion
 * openly given up (99 of 108), a budget, date or term set (77 of 83), a need with its number or date (114 of 123), a choice that
 * is open or made (13 of 14), a limit (8 of 9), a refusal in the first person (6 of 6), so much that is enough (56 of 63), a short verdict (80 of 83), and, account
 * histories counted in, a date that has moved (24 of 30) and a time in which nothing may change (34 of 42). The model alone, trained on what is common, misses them in long talk.
 */
const ACCEPTED = { turn: 0.85, value: 0.8, need: 0.85, choice: 0.85, limit: 0.8, refusal: 0.8, enough: 0.85, verdict: 0.85, moved: 0.8, freeze: 0.8, listed: 0.85 } as const
/** When nothing may be changed: "nobody touches anything there until Easter", "we lock everything down from September". */
const FREEZE = new RegExp(String.raw`\b(?:nothing|nobody|no one|no (?:new )?(?:changes?|releases?|deployments?|updates?|go-?lives?|installs?|installations?|visits?|work)|(?:we|i)(?:'re|'ll| are| will)? (?:lock|locking|freeze|freezing|frozen|shut|shutting|close|closing)\b|(?:don't|do not|can't|cannot|won't|wouldn't) (?:change|touch|move|install|release|deploy|start|begin))\b[^.?!]{0,80}\b(?:till|until|between|from|before|during|in)\b[^.?!]{0,30}\b(?:${MONTH_NAME}|christmas|easter|spring|summer|autumn|year[- ]end|quarter[- ]end|inventory)\b`, 'i')
/** So much as suffices: "two minutes is enough". */
const ENOUGH = /\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?)(?: [\w-]+){0,2} (?:is|are|would be|will be) (?:really |quite |actually |just |perfectly |more than )?(?:enough|fine|plenty|acceptable|good enough)\b/i
const NEED = /^\W*(?:(?:and|but|so|well|okay|yes|no|because|also|then) )*(?:i|we)(?:'d| would)? (?:really |just |also |still |only |do )*(?:need|want|must have|require|have to have|expect|can't accept|cannot accept|won't accept|insist on)\b(?! to (?:say|know|mention|tell|explain|ask|thank|send)\b)/i
const REFUSAL = /^\W*(?:(?:and|but|so|well|okay|yes|no|because|also|then|honestly|look)[, ]+)*(?:i|we)(?:'d| would)? (?:(?:still |really |do )*have an? (?:\w+ )?(?:difficulty|problem|objection) (?:with|to)\b|(?:really |just |simply |still |certainly )*(?:can't|cannot|couldn't|could not|won't|will not|'m not going to|am not going to|are not going to|'re not going to) (?:sign|approve|accept|recommend|agree to|defend|justify)\b)/
/** So many of something to do by a time: "we've got nine branches to connect before June". */
const PLAN = /\b(?:i|we)(?:'ve| have)(?: got)? (?:about |roughly |another |still )*[\w-]+ (?:[\w-]+ ){1,3}to (?:launch|open|hire|onboard|connect|migrate|roll out|train|move|replace|deliver|ship|build|convert|equip|staff|switch|sign up|bring live)\b[^.;?!]*?\b(?:this|next|by|before|until|within)\b/i
/** Attributes whose wordings hardly ever mean something else; seats are also to sit on, where nobody asked for their number, and many people sign things. */
const PLAIN: readonly Attribute['name'][] = ['budget', 'go_live', 'decision_date', 'contract_term']
/** A statement of so many words that sets a value stands before a rep, whatever its verb: "their decision moves to June". */
const STANDING_WORDS = 6
/** "Six is fine" may be an hour to meet at. */
const ENOUGH_WORDS = 4
/** A longer one says more than where somebody stands. */
const VERDICT_WORDS = 12
/** A longer sentence is quoted by the clause that says it. */
const READABLE_WORDS = 25

/**
 * The spans of a turn that say in so many words that their holder has turned or refuses, what they need or allow with its number, that a
 * choice is open or made, or a value of the deal, with the chance that a reviewer accepts each. `before` is what was said right before the turn.
 */
export function outrightSpans(turn: PreparedTurn, before: string): Map<number, number> {
  const found = new Map<number, number>()
  for (const spans of bySentence(turn).values()) {
    const longest = spans.reduce((a, b) => (b.span.words > a.span.words ? b : a))
    if (!isWhole(spans, longest.span)) {
      for (const [index, chance] of clausesOf(turn, spans, before)) found.set(index, chance)
      continue
    }
    const chance = chanceOf(turn, longest.span, before)
    if (chance === 0) continue
    const short = spans.filter(({ span }) => span.words <= READABLE_WORDS)
    const chosen = short.includes(longest) ? longest : short.sort((a, b) => a.span.words - b.span.words).find(({ span }) => chanceOf(turn, span, before) === chance)
    if (chosen) found.set(chosen.index, chance)
  }
  return found
}

/**
 * The chance of a chosen span by such words: its own, or, where it is a part of a span that was found, what it says by itself. Of "the
 * builders are late, so the opening has moved to the ninth of May" either the whole is quoted or both parts are.
 */
export function outrightChance(turn: PreparedTurn, index: number, found: ReadonlyMap<number, number>, before: string): number {
  const span = turn.spans[index]
  const own = found.get(index)
  if (own !== undefined || !span) return own ?? 0
  const isPart = [...found.keys()].some((whole) => {
    const other = turn.spans[whole]
    return other !== undefined && other.first <= span.first && other.last >= span.last
  })
  return isPart ? chanceOf(turn, span, before) : 0
}

/** All of a turn, where it is an item told with its head: its list says that it is meant. */
export function wholeSpan({ spans }: PreparedTurn): Map<number, number> {
  const longest = spans.reduce((best, { words }, i) => (words > (spans[best]?.words ?? 0) ? i : best), 0)
  return new Map(spans.length > 0 ? [[longest, ACCEPTED.listed]] : [])
}

type Placed = { index: number; span: Span }

/** Does a span cover its sentence? Speech without full stops is one sentence that no span covers. */
const isWhole = (spans: readonly Placed[], longest: Span): boolean => spans.every(({ span }) => span.first >= longest.first && span.last <= longest.last)

/** The clauses, or pairs of clauses, of a sentence that never ends. */
function clausesOf(turn: PreparedTurn, spans: readonly Placed[], before: string): Map<number, number> {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const short = spans.filter(({ span }) => span.last - span.first < 2 && span.words <= READABLE_WORDS).sort((a, b) => a.span.last - a.span.first - (b.span.last - b.span.first))
  for (const { index, span } of short) {
    if (taken.has(span.first) || taken.has(span.last)) continue
    const chance = chanceOf(turn, span, before)
    if (chance === 0) continue
    found.set(index, chance)
    taken.add(span.first).add(span.last)
  }
  return found
}

/** Is a span chosen whole, before any clause of it? What turns and what it turns from may stand in two clauses. */
export const isTurn = (chance: number | undefined): boolean => chance === ACCEPTED.turn

/** Does a statement say enough for the attribute that it sets? */
export const setsValue = (attribute: Attribute | null, statement: string): boolean =>
  attribute !== null && (PLAIN.includes(attribute.name) || attribute.name === 'seat_count') && statement.split(' ').length >= STANDING_WORDS

function bySentence(turn: PreparedTurn): Map<number, Placed[]> {
  const sentences = new Map<number, Placed[]>()
  turn.spans.forEach((span, index) => {
    const sentence = turn.units[span.first]?.sentence ?? 0
    const held = sentences.get(sentence)
    if (held) held.push({ index, span })
    else sentences.set(sentence, [{ index, span }])
  })
  return sentences
}

function chanceOf(turn: PreparedTurn, span: Span, before: string): number {
  const { start, end } = offsetsOf(turn, span)
  const quote = turn.text.slice(start, end)
  if (quote.endsWith('?') && !/\bwe (?:say|make it)\b/i.test(quote)) return 0
  if (turnaboutIn(turn.text, start, end, before)?.firm) return ACCEPTED.turn
  if (valuesIn(quote).size > 0 && (NEED.test(lowered(quote)) || PLAN.test(lowered(quote)))) return ACCEPTED.need
  if (span.words >= STANDING_WORDS && REFUSAL.test(lowered(quote))) return ACCEPTED.refusal
  if (UNDECIDED.test(lowered(quote)) || isDecision({ quote, turnabout: 'mind_change' })) return ACCEPTED.choice
  if (valuesIn(quote).size > 0 && LIMIT.test(lowered(quote))) return ACCEPTED.limit
  if (span.words >= ENOUGH_WORDS && ENOUGH.test(quote)) return ACCEPTED.enough
  if (FREEZE.test(quote.replaceAll('’', "'"))) return ACCEPTED.freeze
  if (span.words <= VERDICT_WORDS && isVerdict(lowered(quote))) return ACCEPTED.verdict
  const attribute = attributeIn(quote, `${before} ${turn.text.slice(0, start)}`)
  if (!attribute && movesDate(quote)) return ACCEPTED.moved
  return attribute && (PLAIN.includes(attribute.name) || (attribute.name === 'seat_count' && attributeIn(quote) === null)) ? ACCEPTED.value : 0
}
