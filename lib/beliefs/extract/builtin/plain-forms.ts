import { lowered } from '@/lib/shared/lowered'
import { offsetsOf, type PreparedTurn } from './prepare'
import { isOfOther, plainness } from './rules/forms'

/** The chance that a reviewer accepts what has such a form, rounded down from the labels that `rules/forms.ts` tells; what is right less often is only heard. */
const ACCEPTED = { shown: 0.85, heard: 0.6 } as const
/** A longer span says more than its form. */
const READABLE_WORDS = 25

/** Wants what comes next. */
const OPEN_END = /^(?:on|with|about|of|for|to|by|in|at|from|than|the|a|an|and|or|but|like|that|as|my|our|your)$/
const GOES_ON = /^(?:got|had|heard|nobody|nothing|still|lost|paid|never|no|none|waited|have|has|was|were|am|is|are|it's)$/

const clauseOf = (turn: PreparedTurn, index: number): string => {
  const span = turn.spans[index]
  if (!span) return ''
  const { start, end } = offsetsOf(turn, span)
  return lowered(turn.text.slice(start, end))
}

/** The chance of a clause by its form alone; 0 without one. A form that is of somebody else counts only where they are named. */
export function formChance(clause: string, reported: boolean): number {
  const found = plainness(clause)
  if (found === null) return 0
  return found === 'shown' && (reported || !isOfOther(clause)) ? ACCEPTED.shown : ACCEPTED.heard
}

/**
 * In each sentence, apart from what was chosen of it, the shortest span that says something plainly by its form. What was chosen stays
 * as the model has divided it.
 */
export function unchosenForms(turn: PreparedTurn, chosen: readonly number[], mayRead: (index: number) => boolean): number[] {
  const isTaken = (first: number, last: number): boolean => chosen.some((index) => {
    const span = turn.spans[index]
    return span !== undefined && span.first <= last && span.last >= first
  })
  const best = new Map<number, number>()
  turn.spans.forEach((span, index) => {
    const sentence = turn.units[span.first]?.sentence ?? 0
    const other = best.get(sentence)
    if (span.words > READABLE_WORDS || (other !== undefined && (turn.spans[other]?.words ?? 0) <= span.words)) return
    if (!mayRead(index) || isTaken(span.first, span.last)) return
    if (OPEN_END.test(turn.tokens[span.to - 1]?.lower ?? '')) return
    if (plainness(clauseOf(turn, index)) !== null) best.set(sentence, index)
  })
  return [...best.values()].map((index) => goingOn(turn, index, (other) => mayRead(other) && !isTaken(turn.spans[other]?.first ?? 0, turn.spans[other]?.last ?? 0)))
}

/** "I have sent two letters | and got no answer": the next clause goes on with the same subject, and is quoted with it. */
function goingOn(turn: PreparedTurn, index: number, mayRead: (index: number) => boolean): number {
  const span = turn.spans[index]
  const next = turn.units[(span?.last ?? -1) + 1]
  if (!span || !next || next.before !== 'and' || next.sentence !== turn.units[span.first]?.sentence || !GOES_ON.test(turn.tokens[next.from + 1]?.lower ?? '')) return index
  const longer = turn.spans.findIndex(({ first, last }) => first === span.first && last === span.last + 1)
  return longer >= 0 && (turn.spans[longer]?.words ?? 0) <= READABLE_WORDS && mayRead(longer) ? longer : index
}
