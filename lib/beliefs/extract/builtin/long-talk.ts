import { ADMISSION } from '@/lib/beliefs/policy'
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

/**
 * The reading of a clause in its talk, given what it would be in a short one, both in 0..1: what would be shown there is at least
 * possibly heard, and not dropped.
 */
export const readInTalk = (reading: number, inShort: number): number => (inShort >= ADMISSION.shown ? Math.max(reading, ADMISSION.possiblyHeard) : reading)
