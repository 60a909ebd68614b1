import { loadLedger } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { CUT_OFFS } from '../lead-score/policy'
import { standingAt } from '../lead-score/standing'
import { accountsToMeasure, cutOffOf, saveStanding, type ToMeasure } from '../lead-score/store'

/** Accounts a call: what is measured is kept account by account, so that a restart goes on where it was. */
const AT_ONCE = 20

/**
 * Measures alignment at each cut-off of the deals that ended, of the workspace's next accounts whose standings are missing or stale.
 * @returns how many accounts were measured; 0 when nothing is left
 */
export async function measureOutcomes(workspaceId: string, now: Date): Promise<number> {
  const accounts = await inWorkspace(workspaceId, (tx) => accountsToMeasure(tx, workspaceId, CUT_OFFS.length, AT_ONCE))
  for (const account of accounts) await measure(workspaceId, now, account)
  return accounts.length
}

async function measure(workspaceId: string, now: Date, { accountId, accountName, projectedAt, deals }: ToMeasure): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    const ledger = await loadLedger(tx, workspaceId, { id: accountId, name: accountName })
    for (const { id, outcomeAt } of deals) {
      for (const daysBefore of CUT_OFFS) {
        const cutOff = cutOffOf(outcomeAt, daysBefore)
        await saveStanding(tx, workspaceId, id, daysBefore, cutOff, projectedAt, standingAt(ledger, cutOff, outcomeAt, now))
      }
    }
  })
}
