import { inWorkspace } from '@/lib/db/transaction'
import { refreshAll } from '../refresh-all'
import { accountsOf, allWorkspaces } from '../store'

/** Brings every account's cached projection to today: evidence ages even when nothing arrives. One account a transaction. */
export async function handleRefreshProjections(now: Date = new Date()): Promise<void> {
  for (const workspaceId of await allWorkspaces()) {
    for (const account of await inWorkspace(workspaceId, (tx) => accountsOf(tx, workspaceId))) {
      await inWorkspace(workspaceId, async (tx) => refreshAll(tx, workspaceId, account, now, { cause: 'ageing', interactionId: null, actorId: null }))
    }
  }
}
