import { COPY_WINDOW_HOURS } from './policy'
import { COPY_SIMILARITY, similarity } from '@/lib/ingest/pure'
import type { LedgerInteraction } from './types'

const WINDOW_MS = COPY_WINDOW_HOURS * 3_600_000

/** Best first: the format that tells most apart, then the hash, so that the choice does not hang on arrival. */
export function byFidelity(a: LedgerInteraction, b: LedgerInteraction): number {
  return b.fidelity - a.fidelity || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0)
}

/**
 * Groups the recordings of one call: likeness of the words spoken at or above the threshold, begun within 36 hours of
 * each other, connected. Each group has its primary first; interactions without a copy are left out. Order-free.
 */
export function groupCopies(interactions: readonly LedgerInteraction[]): LedgerInteraction[][] {
  const calls = interactions
    .filter((interaction) => interaction.fingerprint.length > 0)
    .sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || (a.hash < b.hash ? -1 : 1))
  const groupOf = new Map(calls.map((call) => [call, [call]]))
  calls.forEach((call, index) => {
    for (let other = index + 1; other < calls.length; other++) {
      const next = calls[other]
      if (!next || next.occurredAt.getTime() - call.occurredAt.getTime() > WINDOW_MS) break
      const [left, right] = [groupOf.get(call) ?? [], groupOf.get(next) ?? []]
      if (left === right || similarity(call.fingerprint, next.fingerprint) < COPY_SIMILARITY) continue
      const merged = [...left, ...right]
      for (const member of merged) groupOf.set(member, merged)
    }
  })
  return [...new Set(groupOf.values())]
    .filter((group) => group.length > 1)
    .map((group) => [...group].sort(byFidelity))
    .sort((a, b) => ((a[0]?.hash ?? '') < (b[0]?.hash ?? '') ? -1 : 1))
}
