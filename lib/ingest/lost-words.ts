import { clippedTo } from '@/lib/shared/clipped'
import type { Skipped } from './types'

/** What was skipped, without the words that it quotes. */
export const withoutLost = (skipped: readonly Skipped[]): Skipped[] => skipped.map(({ reason, count, detail }) => ({ reason, count, ...(detail !== undefined && { detail }) }))

/** A file of which more is lost is broken altogether. */
const MOST = 10
/** Enough to find the place and to see what is missing. */
const shortened = clippedTo(80)

/** What was skipped, with the first few of the words that are lost, shortened. */
export const quotingLost = (skipped: readonly Skipped[]): Skipped[] =>
  skipped.map((each) => (each.lost ? { ...each, lost: each.lost.slice(0, MOST).map(({ line, text }) => ({ line, text: shortened(text) })) } : each))
