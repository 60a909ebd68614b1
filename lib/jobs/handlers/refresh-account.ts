import { inWorkspace } from '@/lib/db/transaction'
import type { Jobs } from '@/lib/queue'
import { refreshAccount } from '@/lib/review'
import { accountName } from '../store'

/** Brings an account up to date after its facts changed or its reader was measured. Running it twice changes nothing; a deleted account is no error. */
export async function handleRefreshAccount({ workspaceId, accountId, cause = 'crm' }: Jobs['account.refresh'], now: Date = new Date()): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    const name = await accountName(tx, workspaceId, accountId)
    if (name !== null) await refreshAccount(tx, workspaceId, { id: accountId, name }, now, { cause, interactionId: null, actorId: null })
  })
}
