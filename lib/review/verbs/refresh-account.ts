import { refreshSigns, saveSummary } from '@/lib/alignment'
import { projectAccount, type Cause, type KeptModel } from '@/lib/beliefs'
import { keepStakesSince, lockAccount } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { derivedOf } from '../derived'
import { openRaised, raiseItems, syncItems } from '../queue/store'
import { arisenOf, raisedOf, readingsIn } from '../queue/arisen'
import { circumstancesOf } from './circumstances-of'

/**
 * Brings everything derived of an account up to date in the caller's transaction: beliefs, the summary that lists show,
 * and the review queue. Holds the account's row, so that one writer projects at a time. Null when the account is gone.
 */
export async function refreshAccount(
  tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date, cause: Cause,
): Promise<KeptModel | null> {
  if (!(await lockAccount(tx, workspaceId, account.id))) return null
  await keepStakesSince(tx, workspaceId, account.id, now)
  const model = await projectAccount(tx, workspaceId, account, now, cause)
  const circumstances = await circumstancesOf(tx, workspaceId, model)
  const { summary, candidates } = derivedOf(model, circumstances)
  await saveSummary(tx, workspaceId, account.id, model.at.knownAt, summary)
  await refreshSigns(tx, workspaceId, model)
  // What is still open of what arose earlier weighs what it weighs by now.
  const raised = raisedOf(await openRaised(tx, workspaceId, account.id), model, circumstances)
  if (cause.cause === 'read' && cause.interactionId !== null) {
    const arisen = arisenOf(readingsIn(model.ledger, cause.interactionId, now), now)
    await raiseItems(tx, workspaceId, account.id, now, raisedOf(arisen, model, circumstances))
  }
  await syncItems(tx, workspaceId, account.id, now, [...candidates, ...raised])
  return model
}
