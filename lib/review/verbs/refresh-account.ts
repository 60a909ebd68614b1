import { saveTold, signQuestions, signsOf } from '@/lib/alignment'
import { projectAccount, type Cause, type KeptModel } from '@/lib/beliefs'
import { keepStakesSince, lockAccount, stakesOfAccount } from '@/lib/crm'
import { ask, askTogether } from '@/lib/db/ask'
import type { Tx } from '@/lib/db/transaction'
import { knownCircumstances } from '../circumstances/store'
import { derivedOf } from '../derived'
import { arisenOf, raisedOf, readingsIn } from '../queue/arisen'
import { headOf, isWhole, type Wanted } from '../queue/reconcile'
import { openRaised, raiseItems, storedItems, syncItems } from '../queue/store'
import { circumstancesOf } from './circumstances-of'

/**
 * Brings everything derived of an account up to date in the caller's transaction: beliefs, the summary that lists show,
 * and the review queue. Holds the account's row, so that one writer projects at a time. Null when the account is gone.
 */
export async function refreshAccount(
  tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date, cause: Cause,
): Promise<KeptModel | null> {
  if (!(await lockAccount(tx, workspaceId, account.id))) return null
  const { stakes, known } = await askTogether(tx, { stakes: stakesOfAccount(workspaceId, account.id), known: knownCircumstances(workspaceId, account.id) })
  if (stakes.high !== (stakes.since !== null)) await keepStakesSince(tx, workspaceId, account.id, now)
  const model = await projectAccount(tx, workspaceId, account, now, cause)
  const circumstances = await circumstancesOf(tx, workspaceId, model, known)
  const { summary, candidates } = derivedOf(model, circumstances)
  const head = headOf(candidates)
  const itemsOf = (of: readonly Wanted[]) => storedItems(workspaceId, account.id, of.map(({ key }) => key))
  const { items: found, ...material } = await askTogether(tx, { items: itemsOf(head), ...signQuestions(workspaceId, model) })
  const [wanted, items] = isWhole(found, head, candidates) ? [head, found] : [candidates, await ask(tx, itemsOf(candidates))]
  await saveTold(tx, workspaceId, account.id, model.at.knownAt, { summary, signs: signsOf(model, material) })
  // What is still open of what arose earlier weighs what it weighs by now.
  const raised = raisedOf(await openRaised(tx, workspaceId, items), model, circumstances)
  const arisen = cause.cause === 'read' && cause.interactionId !== null ? raisedOf(arisenOf(readingsIn(model.ledger, cause.interactionId, now), now), model, circumstances) : []
  await raiseItems(tx, workspaceId, account.id, now, arisen)
  await syncItems(tx, workspaceId, account.id, now, arisen.length > 0 ? await ask(tx, itemsOf(wanted)) : items, [...wanted, ...raised])
  return model
}
