import { inWorkspace } from '@/lib/db/transaction'
import type { Jobs } from '@/lib/queue'
import { refreshAll } from '../refresh-all'
import { accountName, accountsOf } from '../store'

/**
 * Works out anew what hangs on value propositions and proof points: which beliefs count where, and where proof points met
 * objections. One account a transaction; running it twice changes nothing.
 */
export async function handleApplyPropositions({ workspaceId, accountId }: Jobs['propositions.apply'], now: Date = new Date()): Promise<void> {
  const accounts = await inWorkspace(workspaceId, async (tx) => {
    if (accountId === undefined) return accountsOf(tx, workspaceId)
    const name = await accountName(tx, workspaceId, accountId)
    return name === null ? [] : [{ id: accountId, name }]
  })
  for (const account of accounts) {
    await inWorkspace(workspaceId, async (tx) => refreshAll(tx, workspaceId, account, now, { cause: 'crm', interactionId: null, actorId: null }))
  }
}
