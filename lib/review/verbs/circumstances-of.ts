import type { KeptModel } from '@/lib/beliefs/types'
import { ask } from '@/lib/db/ask'
import type { Tx } from '@/lib/db/transaction'
import { knownCircumstances, type KnownCircumstances } from '../circumstances/store'
import { quotesToAsk } from '../corrections/ask'
import type { Circumstances } from '../queue/candidates'
import { stakesOf } from '../queue/stakes'
import { heldRows } from '../queue/store'
import { heldIds } from '../queue/tombstones'

/** By what an account is asked about, beside its beliefs, at the instant of its model; `known` where it was asked before. */
export async function circumstancesOf(tx: Tx, workspaceId: string, { at, ledger, ambiguous, beliefs }: KeptModel, known?: KnownCircumstances): Promise<Circumstances> {
  const { deals, said, policy } = known ?? (await ask(tx, knownCircumstances(workspaceId, ledger.account.id)))
  return {
    stakes: stakesOf(deals, ledger.highStakes === true, at.knownAt, policy), policy,
    held: await heldRows(tx, workspaceId, heldIds(ledger, ambiguous)), asks: quotesToAsk(said, beliefs),
  }
}
