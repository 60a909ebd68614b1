import type { Leverage, Touch } from '@/lib/alignment/pure'
import { DAY_MS } from '@/lib/beliefs/pure'

/** What makes one item more pressing than another, each readable by itself. */
export type Factors = {
  /** How far a mistake here would move what is shown of the account, 0.01..1. */
  effect: number
  /** How likely a reviewer's answer changes it, 0.05..1. */
  uncertainty: number
  /** What a mistake would cost there, from 1. */
  stakes: number
}

/** What each part of a page is worth: who blocks comes before what a brief opens with. */
const TOUCH_EFFECT: Record<Touch, number> = { blocked: 1, decision_maker: 0.9, objection: 0.8, unanswered: 0.7, alignment: 0.6, brief: 0.5 }
/** A move of alignment by this much counts as the whole of it: from there on drift is flagged. */
const FULL_DELTA = 0.1

const LEAST_EFFECT = 0.01
const LEAST_DOUBT = 0.05

const hundredths = (value: number, least: number): number => Math.min(1, Math.max(least, Math.round(value * 100) / 100))

/** In hundredths, so that an item is not written anew with each interaction that leaves it as it was. */
export const effectOf = ({ delta, touches }: Leverage): number =>
  hundredths(Math.max(delta / FULL_DELTA, ...touches.map((touch) => TOUCH_EFFECT[touch])), LEAST_EFFECT)

export const doubtOf = (share: number): number => hundredths(share, LEAST_DOUBT)

/** Days that an item has to wait until it is twice as pressing: by then it would expire. */
const AGE_DOUBLES_DAYS = 30

/**
 * How pressing an item is: log2(effect × uncertainty × stakes) and one more for every thirty days since its words came in. All age
 * alike, so that the order never changes by itself and nothing has to be written as time goes by.
 */
export function priorityOf(factors: Factors, arrived: Date): number {
  return Math.log2(worthOf(factors)) - arrived.getTime() / DAY_MS / AGE_DOUBLES_DAYS
}

/** What a decision is expected to change, age aside: by this the items are chosen that fit the reviewers' time. */
export const worthOf = ({ effect, uncertainty, stakes }: Factors): number => effect * uncertainty * stakes
