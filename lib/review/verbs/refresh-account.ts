import { align, saveSummary, summarise, type Alignment } from '@/lib/alignment'
import { projectAccount, rankOf, type AccountModel, type Cause } from '@/lib/beliefs'
import { accountDeals, lockAccount } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { candidatesOf, stakesOf } from '../candidates'
import { syncItems } from '../store'

/**
 * Brings everything derived of an account up to date in the caller's transaction: beliefs, the summary that lists show,
 * and the review queue. Holds the account's row, so that one writer projects at a time. Null when the account is gone.
 */
export async function refreshAccount(
  tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date, cause: Cause,
): Promise<(AccountModel & { alignment: Alignment }) | null> {
  if (!(await lockAccount(tx, workspaceId, account.id))) return null
  const model = await projectAccount(tx, workspaceId, account, now, cause)
  const { ledger, projection, beliefs } = model
  const { at } = projection
  const alignment = align(ledger, projection, at)
  const summary = summarise(alignment, ledger.interactions, beliefs.map((belief) => ({
    id: belief.id, key: belief.key, stance: belief.stance, admission: belief.admission, status: belief.status, rank: rankOf(belief, at.asOf),
  })))
  await saveSummary(tx, workspaceId, account.id, at.knownAt, summary)
  const ids = new Map(beliefs.map((belief) => [belief.key, belief.id]))
  const stakes = stakesOf(await accountDeals(tx, workspaceId, account.id), now)
  const candidates = candidatesOf(ledger, projection, stakes).map((candidate) => ({
    ...candidate, beliefId: candidate.beliefKey === null ? null : (ids.get(candidate.beliefKey) ?? null),
  }))
  await syncItems(tx, workspaceId, account.id, now, candidates)
  return { ...model, alignment }
}
