import type { Cause } from '@/lib/beliefs'
import type { Tx } from '@/lib/db/transaction'
import { keepProofMeetings } from '@/lib/insights'
import { refreshAccount } from '@/lib/review'

/** Makes everything derived of an account anew: beliefs, summary and queue, and where proof points met objections. A deleted account is no error. */
export async function refreshAll(tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date, cause: Cause): Promise<void> {
  const model = await refreshAccount(tx, workspaceId, account, now, cause)
  if (model) await keepProofMeetings(tx, workspaceId, account.id, model)
}
