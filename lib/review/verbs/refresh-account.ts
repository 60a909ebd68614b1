import { saveSummary } from '@/lib/alignment'
import { projectAccount, type Cause, type KeptModel } from '@/lib/beliefs'
import { accountDeals, lockAccount } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { derivedOf } from '../derived'
import { syncItems } from '../store'

/**
 * Brings everything derived of an account up to date in the caller's transaction: beliefs, the summary that lists show,
 * and the review queue. Holds the account's row, so that one writer projects at a time. Null when the account is gone.
 */
export async function refreshAccount(
  tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date, cause: Cause,
): Promise<KeptModel | null> {
  if (!(await lockAccount(tx, workspaceId, account.id))) return null
  const model = await projectAccount(tx, workspaceId, account, now, cause)
  const { summary, candidates } = derivedOf(model, await accountDeals(tx, workspaceId, account.id), model.at.knownAt)
  await saveSummary(tx, workspaceId, account.id, model.at.knownAt, summary)
  await syncItems(tx, workspaceId, account.id, now, candidates)
  return model
}
