import type { KeptModel } from '@/lib/beliefs/types'
import { accountDeals } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { quotesToAsk } from '../corrections/ask'
import { saidInPassing } from '../corrections/store'
import type { Circumstances } from '../queue/candidates'
import { stakesOf } from '../queue/stakes'
import { heldRows, loadPolicy } from '../queue/store'
import { heldIds } from '../queue/tombstones'

/** By what an account is asked about, beside its beliefs, at the instant of its model. */
export async function circumstancesOf(tx: Tx, workspaceId: string, { at, ledger, ambiguous, beliefs }: KeptModel): Promise<Circumstances> {
  const deals = await accountDeals(tx, workspaceId, ledger.account.id)
  const policy = await loadPolicy(tx, workspaceId)
  return {
    stakes: stakesOf(deals, ledger.highStakes === true, at.knownAt, policy), policy,
    held: await heldRows(tx, workspaceId, heldIds(ledger, ambiguous)), asks: quotesToAsk(await saidInPassing(tx, workspaceId, ledger.account.id), beliefs),
  }
}
