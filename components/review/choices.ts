import type { BeliefLine } from '@/lib/beliefs/types'
import type { DecideInput, ReviewItemView } from '@/lib/review/types'
import { standingWords } from './words'

/** A belief to choose by its number, and what is sent when it is. */
export type BeliefChoice = { id: string; statement: string; detail: string; decision: DecideInput }

export type Comparing = 'merge' | 'keep_apart' | 'supersede'

export const CHOICE_TITLES: Record<Comparing, string> = {
  merge: 'Which belief is it the same as?',
  keep_apart: 'Which belief is it not the same as?',
  supersede: 'Which belief took the place of which?',
}

/** As many as have a key of their own. */
const MOST = 9

/**
 * What an item can be compared with: the two of a pair with each other, a single one with the other beliefs of its holder, which come with
 * those most alike first. Of two the later one usually took the place of the earlier, so that order comes first; the other way round is
 * offered too, of those most alike where there are more than keys for both.
 */
export function choicesFor(item: Pick<ReviewItemView, 'id' | 'pair' | 'belief'>, comparing: Comparing, fellows: readonly BeliefLine[]): BeliefChoice[] {
  if (item.pair !== null) {
    const { left, right } = item.pair
    if (comparing !== 'supersede') return [choice(right.belief, standingWords(right.belief), { itemId: item.id, action: comparing })]
    return byTime(left.belief, right.belief).map(([older, newer]) => took(item.id, older, newer, `took the place of “${older.statement}”`))
  }
  const own = item.belief
  if (own === null) return []
  if (comparing === 'keep_apart') return fellows.slice(0, MOST).map((other) => compared(item.id, comparing, other))
  // What its holder has turned from neither is one with what they hold nor takes its place.
  const held = own.validTo === null ? fellows.filter(({ validTo }) => validTo === null) : []
  if (comparing === 'merge') return held.slice(0, MOST).map((other) => compared(item.id, comparing, other))
  const likely = held.slice(0, Math.ceil(MOST / 2)).map((other) => byTime(own, other)[0])
  const reverse = held.slice(0, MOST - likely.length).map((other) => byTime(own, other)[1])
  return [...likely, ...reverse].slice(0, MOST).map(([older, newer]) =>
    newer.id === own.id ? { ...took(item.id, older, newer, 'gave way to this one'), statement: older.statement } : took(item.id, older, newer, 'took the place of this one'))
}

type Pair = readonly [older: BeliefLine, newer: BeliefLine]

const byTime = (a: BeliefLine, b: BeliefLine): readonly [Pair, Pair] => (a.lastSeen <= b.lastSeen ? [[a, b], [b, a]] : [[b, a], [a, b]])

const took = (itemId: string, older: BeliefLine, newer: BeliefLine, detail: string): BeliefChoice =>
  ({ id: `${older.id}:${newer.id}`, statement: newer.statement, detail, decision: { itemId, action: 'supersede', beliefId: older.id, byBeliefId: newer.id } })

const compared = (itemId: string, action: 'merge' | 'keep_apart', other: BeliefLine): BeliefChoice => choice(other, standingWords(other), { itemId, action, otherId: other.id })

const choice = ({ id, statement }: BeliefLine, detail: string, decision: DecideInput): BeliefChoice => ({ id, statement, detail, decision })
