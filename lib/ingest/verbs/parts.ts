import { breaths } from '@/lib/shared/in-slices'
import { contentHash, fingerprint } from '../fingerprint'
import type { ParsedInteraction, Skipped } from '../types'
import { redactInteraction } from './redact-interaction'

/** What comes in in one transaction at most. A conversation is whole in a part. */
export const PART = { conversations: 150, turns: 1500 }

/** Where the part of a file ends that begins at `from`, of so many conversations at most. */
export function endOfPart(interactions: readonly ParsedInteraction[], from: number, most = PART.conversations): number {
  let turns = 0
  let to = from
  for (; to < interactions.length && to - from < most; to++) {
    const own = interactions[to]
    turns += (own?.segments.length ?? 0) + (own?.usage.length ?? 0)
    if (to > from && turns > PART.turns) break
  }
  return to
}

/** So long a part of a large file may hold up everybody else, in milliseconds: on the embedded database one transaction runs at a time. */
const HELD_MS = 250
const FEWEST = 40

/** How many conversations the next part holds, after one of `size` that held up others for `took` milliseconds. */
export const nextSize = (size: number, took: number): number => Math.max(FEWEST, Math.min(PART.conversations, 2 * size, Math.round((size * HELD_MS) / Math.max(1, took))))

/** What is to be known of a conversation before it is stored, worked out before a transaction begins. */
export type Prepared = { hash: string; fingerprint: number[]; interaction: ParsedInteraction; redactions: Skipped[] }

export async function prepare(interactions: readonly ParsedInteraction[]): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  const breath = breaths()
  for (const each of interactions) {
    await breath()
    prepared.push({ hash: contentHash(each), fingerprint: fingerprint(each), ...redactInteraction(each) })
  }
  return prepared
}
