import type { Signs } from '@/lib/alignment/types'

/** Of an account without a word, or before its first projection. */
export const NO_SIGNS: Signs = {
  conversations: 0, firstWordAt: null, lastWordId: null, usualGapDays: null, heard: [], buyersKnown: 0, buyers: [], buyerHeardAt: null, objections: [], slips: [],
}
