import type { Tx } from '@/lib/db/transaction'
import { agedTo } from '../aged'
import { beliefRows, cacheDifferences, projectedAt } from '../cache/store'
import { identify } from '../identify'
import { byKey } from '../order'
import { project } from '../project'
import { distinctInteractions } from '../visible'
import type { KeptModel } from '../types'
import { loadLedger } from './load-ledger'

/**
 * The beliefs of an account made anew from its whole ledger, at the instant that its cached projection stands for, and where
 * the cache differs. Each cached belief is held against its own at the time at which that was written.
 */
export async function checkBeliefs(tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date): Promise<{ model: KeptModel; differences: string[] }> {
  const instant = (await projectedAt(tx, workspaceId, account.id)) ?? now
  const at = { asOf: instant, knownAt: instant }
  const ledger = await loadLedger(tx, workspaceId, account)
  const projection = project(ledger, at)
  const cached = await beliefRows(tx, workspaceId, account.id)
  const beliefs = identify(account.id, projection.beliefs, cached)
  const writtenAt = new Map(cached.map((row) => [row.id, row.projectedAt]))
  const aged = beliefs.map((belief) => ({ ...agedTo(belief, writtenAt.get(belief.id) ?? instant), id: belief.id }))
  const model = { at, ledger, interactions: distinctInteractions(ledger, at), beliefs: beliefs.toSorted(byKey), ambiguous: projection.ambiguous }
  return { model, differences: cacheDifferences(aged, cached) }
}
