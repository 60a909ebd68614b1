import { ADMISSION } from '@/lib/beliefs/policy'
import { logit } from './calibration'
import { sigmoid } from './heads'
import type { PreparedTurn } from './prepare'

const SHORT = 'talk:short'
const LONGER = new Set(['talk:middle', 'talk:long'])

/**
 * A turn described as if its talk were short. Most of a long talk is none of our business, and the model reads it warily; but its
 * length says nothing about whether this very clause was said and meant. The very same turn where the talk is short.
 */
export function inShortTalk(turn: PreparedTurn): PreparedTurn {
  if (!turn.features[0]?.some((feature) => LONGER.has(feature))) return turn
  return { ...turn, features: turn.features.map((features) => features.map((feature) => (LONGER.has(feature) ? SHORT : feature))) }
}

/** What the reading in a short talk counts for beside that in its own, in log odds. Set on whole histories of accounts, for more of what is shown at the same precision. */
const SHORT_SHARE = 0.25
/** What a short talk would be read with at this chance is at least possibly heard in a long one. */
const SURE_IN_SHORT_TALK = 0.7

/** The reading of a clause in its talk, given what it would be in a short one: no less than it is, and folded away rather than dropped where that is sure. Both in 0..1. */
export function readInTalk(reading: number, inShort: number): number {
  if (inShort <= reading) return reading
  const mixed = sigmoid((1 - SHORT_SHARE) * logit(reading) + SHORT_SHARE * logit(inShort))
  return inShort >= SURE_IN_SHORT_TALK ? Math.max(mixed, ADMISSION.possiblyHeard) : mixed
}
