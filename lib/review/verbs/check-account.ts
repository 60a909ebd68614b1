import { checkSigns, summaryDifferences } from '@/lib/alignment'
import { checkBeliefs } from '@/lib/beliefs'
import { ask } from '@/lib/db/ask'
import type { Tx } from '@/lib/db/transaction'
import { derivedOf } from '../derived'
import { differencesOf } from '../queue/reconcile'
import { storedItems } from '../queue/store'
import { circumstancesOf } from './circumstances-of'

/**
 * Proves that everything cached of an account is what its ledger gives: beliefs, the summary that lists show, and the open
 * items of the queue (DESIGN law 9). Writes nothing; one line for each difference.
 */
export async function checkAccount(tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date): Promise<{ beliefs: number; differences: string[] }> {
  const { model, differences } = await checkBeliefs(tx, workspaceId, account, now)
  const { summary, candidates } = derivedOf(model, await circumstancesOf(tx, workspaceId, model))
  const stored = await ask(tx, storedItems(workspaceId, account.id, candidates.map(({ key }) => key)))
  return {
    beliefs: model.beliefs.length,
    differences: [...differences, ...(await summaryDifferences(tx, workspaceId, account.id, summary)), ...(await checkSigns(tx, workspaceId, model)), ...differencesOf(stored, candidates)],
  }
}
