import { lowered } from '@/lib/shared/lowered'
import { offsetsOf, type PreparedTurn } from './prepare'
import { isOfOther, plainness } from './rules/forms'

/** The chance that a reviewer accepts what has such a form, rounded down from the labels that `rules/forms.ts` tells; what is right less often is only heard. */
const ACCEPTED = { shown: 0.85, heard: 0.6 } as const
/** A longer span says more than its form. */
const READABLE_WORDS = 25

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
 * In each sentence of which nothing was chosen, the shortest span that says something plainly by its form. Where something was chosen,
 * the model has divided the sentence better than a form could.
 */
export function unchosenForms(turn: PreparedTurn, chosen: readonly number[], mayRead: (index: number) => boolean): number[] {
  const taken = new Set(chosen.map((index) => turn.units[turn.spans[index]?.first ?? -1]?.sentence))
  const best = new Map<number, number>()
  turn.spans.forEach((span, index) => {
    const sentence = turn.units[span.first]?.sentence ?? 0
    if (taken.has(sentence) || span.words > READABLE_WORDS || !mayRead(index)) return
    const other = best.get(sentence)
    if (other !== undefined && (turn.spans[other]?.words ?? 0) <= span.words) return
    if (plainness(clauseOf(turn, index)) !== null) best.set(sentence, index)
  })
  return [...best.values()]
}
