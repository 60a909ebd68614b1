import type { DecideInput } from '@/lib/review/types'
import type { ReviewCommand } from './keys'

/** Commands that decide the item on screen, or begin to. */
export type Deciding = Extract<ReviewCommand, { do: 'approve' | 'reject' | 'fix' | 'choose_reason' | 'merge' | 'keep_apart' | 'supersede' | 'split' | 'assert' | 'flag' | 'not_here' | 'kept' }>

const DECIDING: Record<Deciding['do'], true> = {
  approve: true, reject: true, fix: true, choose_reason: true, merge: true, keep_apart: true, supersede: true, split: true, assert: true, flag: true, not_here: true, kept: true,
}
export const isDeciding = (command: ReviewCommand): command is Deciding => command.do in DECIDING

/** What the desk knows of the item on screen when it is asked for a decision. */
export type Standing = {
  statement: string | null
  /** Nothing is on screen, and more is on its way. */
  awaited: boolean
  onScreen: boolean
  drawn: boolean
  /** A decision on it is being taken back. */
  undoing: boolean
  mayDecide: boolean
  pairing: boolean
  may: { compare: boolean; split: boolean }
}

/**
 * Why a decision that was asked for is not taken: whoever decides at speed would take it for done. Null where nothing is in its way, and
 * where there is nothing to decide at all. What a colleague has or what was settled by another decision is told elsewhere.
 */
export function whyNotTaken(wanted: Deciding['do'] | DecideInput['action'], at: Standing): string | null {
  if (!at.onScreen) return at.awaited ? 'Nothing is decided: the next item is still on its way. Press again once it is here.' : null
  if (wanted === 'kept') return notDecided(at.statement, 'a button has the focus, and keys are its own then. Click the item, and press again.')
  if (at.undoing) return notDecided(at.statement, 'your last decision on it is still being taken back. Press again in a moment.')
  if (!at.drawn) return notDecided(at.statement, 'it was not on the screen yet. Press again once it is.')
  if (!at.mayDecide) return notDecided(at.statement, 'it is not open to you. What stands with it says why; go on with the next one.')
  if (wanted === 'not_here') return notDecided(at.statement, 'the question here is whether two beliefs are one. Press m to merge them, or p to keep them apart.')
  if (wanted === 'split' && !at.may.split) return notDecided(at.statement, 'only one quote stands behind it, so there is nothing to split off.')
  if ((wanted === 'merge' || wanted === 'keep_apart' || wanted === 'supersede') && !at.may.compare) {
    return notDecided(at.statement, at.pairing ? 'one of the two is gone, or they are one by now. Go on with the next one.' : 'no belief rests on it yet that could be compared.')
  }
  return null
}

/** It came up with the decision before, as the key was pressed. */
export const cameUpJustNow = (statement: string | null): string => notDecided(statement, 'it came up just as you pressed. Look at it, and press again.')

const notDecided = (statement: string | null, why: string): string => `${statement === null ? 'This item' : `“${statement}”`} is not decided: ${why}`
