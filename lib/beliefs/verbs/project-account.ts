import type { Tx } from '@/lib/db/transaction'
import { identify } from '../identify'
import { project } from '../project'
import { beliefRows, insertRevisions, saveBeliefs } from '../store'
import type { Ledger } from '../types'
import type { AccountModel } from './model-account'
import { loadLedger } from './load-ledger'

/** Why a projection is made anew; stands in the revision of each belief that moved. */
export type Cause = { cause: 'read' | 'decision' | 'undo' | 'removal' | 'consent' | 'crm' | 'rebuild' | 'ageing'; interactionId: string | null; actorId: string | null }

/**
 * Makes the cached beliefs of an account anew from its ledger and writes a revision for each whose confidence moved.
 * The caller holds the account's row. Ageing alone is no event: a daily refresh writes no revisions.
 */
export async function projectAccount(tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date, cause: Cause): Promise<AccountModel> {
  const ledger = await loadLedger(tx, workspaceId, account)
  const instant = instantOfLedger(ledger, now)
  const projection = project(ledger, { asOf: instant, knownAt: instant })
  const before = await beliefRows(tx, workspaceId, account.id)
  const beliefs = identify(account.id, projection.beliefs, before)
  const moved = await saveBeliefs(tx, workspaceId, account.id, instant, beliefs, before)
  if (cause.cause !== 'ageing') await insertRevisions(tx, workspaceId, account.id, now, moved.map((change) => ({ ...change, ...cause })))
  return { ledger, projection, beliefs }
}

/** Two jobs may store in another order than they began: the projection sees everything that stands in the ledger by now. */
function instantOfLedger(ledger: Ledger, now: Date): Date {
  const times = [
    ...ledger.interactions.map(({ ingestedAt }) => ingestedAt),
    ...ledger.observations.map(({ ingestedAt, closedAt }) => (closedAt !== null && closedAt > ingestedAt ? closedAt : ingestedAt)),
    ...ledger.decisions.map(({ at, undoneAt }) => undoneAt ?? at),
  ]
  return times.reduce((latest, time) => (time > latest ? time : latest), now)
}
