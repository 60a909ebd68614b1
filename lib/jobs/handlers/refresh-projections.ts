import { inWorkspace } from '@/lib/db/transaction'
import { keyMarks } from '@/lib/privacy'
import { refreshAll } from '../refresh-all'
import { accountsOf, allWorkspaces } from '../store'

/**
 * Brings every account's cached projection to today: evidence ages even when nothing arrives. One account a transaction. What was
 * hashed of erased people before there were keys is keyed, too.
 */
export async function handleRefreshProjections(now: Date = new Date()): Promise<void> {
  for (const workspaceId of await allWorkspaces()) {
    await inWorkspace(workspaceId, (tx) => keyMarks(tx, workspaceId))
    for (const account of await inWorkspace(workspaceId, (tx) => accountsOf(tx, workspaceId))) {
      await inWorkspace(workspaceId, async (tx) => refreshAll(tx, workspaceId, account, now, { cause: 'ageing', interactionId: null, actorId: null }))
    }
  }
}
