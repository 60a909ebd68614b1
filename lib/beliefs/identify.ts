import { idFrom } from '@/lib/shared/ids'
import type { ProjectedBelief } from './types'

type Known = { id: string; key: string; evidence: string[] }

/**
 * Gives each belief of a projection its id. A belief keeps the id of the cached row with its key; when grouping changed its
 * key, that of the row with which it shares most evidence; a new one gets an id made from its account and key. That may be
 * the id of a belief that has another key by now: then, and where `isTaken` by another, the next one is made.
 */
export function identify<B extends Pick<ProjectedBelief, 'key' | 'clusters'>>(accountId: string, beliefs: readonly B[], known: readonly Known[], isTaken: (id: string) => boolean = () => false): (B & { id: string })[] {
  const byKey = new Map(known.map((row) => [row.key, row.id]))
  const owners = new Map<string, string[]>()
  for (const row of known) for (const id of row.evidence) owners.set(id, [...(owners.get(id) ?? []), row.id])
  const taken = new Set(beliefs.flatMap((belief) => byKey.get(belief.key) ?? []))
  const used = new Set(known.map(({ id }) => id))
  const freshId = (key: string): string => {
    let id = idFrom('belief', accountId, key)
    for (let next = 2; used.has(id) || isTaken(id); next++) id = idFrom('belief', accountId, key, String(next))
    used.add(id)
    return id
  }
  return beliefs.map((belief) => {
    const exact = byKey.get(belief.key)
    if (exact) return { ...belief, id: exact }
    const heir = mostShared(belief, owners, taken)
    if (heir) taken.add(heir)
    return { ...belief, id: heir ?? freshId(belief.key) }
  })
}

function mostShared(belief: Pick<ProjectedBelief, 'clusters'>, owners: Map<string, string[]>, taken: Set<string>): string | null {
  const shared = new Map<string, number>()
  for (const cluster of belief.clusters) {
    for (const { observation } of cluster.evidence) {
      for (const owner of owners.get(observation.id) ?? []) if (!taken.has(owner)) shared.set(owner, (shared.get(owner) ?? 0) + 1)
    }
  }
  const best = [...shared].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))[0]
  return best?.[0] ?? null
}
