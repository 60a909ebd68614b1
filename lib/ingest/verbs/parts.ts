import { breaths } from '@/lib/shared/in-slices'
import { contentHash, fingerprint } from '../fingerprint'
import type { ParsedInteraction, Skipped } from '../types'
import { redactInteraction } from './redact-interaction'

/** What comes in in one transaction: so little that nobody else waits for it longer than they notice. A conversation is whole in a part. */
export const PART = { conversations: 150, turns: 1500 }

/** Where the part of a file ends that begins at `from`. */
export function endOfPart(interactions: readonly ParsedInteraction[], from: number): number {
  let turns = 0
  let to = from
  for (; to < interactions.length && to - from < PART.conversations; to++) {
    const own = interactions[to]
    turns += (own?.segments.length ?? 0) + (own?.usage.length ?? 0)
    if (to > from && turns > PART.turns) break
  }
  return to
}

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
