import type { Tx } from '@/lib/db/transaction'
import type { DealImportRow } from '@/lib/ingest'
import { madeAccounts, writtenDeals, type WrittenDeal } from './store'

type Former = NonNullable<WrittenDeal['was']>
export type DealUndo = {
  removed: WrittenDeal[]
  restored: (WrittenDeal & { was: Former })[]
  stays: (WrittenDeal & { why: string })[]
  accounts: { id: string; name: string; used: boolean }[]
}

/** What of an import of deals goes, what is again as it was, and what stays. */
export async function planDealUndo(tx: Tx, workspaceId: string, found: DealImportRow): Promise<DealUndo> {
  const deals = await writtenDeals(tx, workspaceId, found)
  const free = deals.filter(({ why }) => why === null)
  const removed = free.filter(({ was }) => was === null)
  return {
    removed,
    restored: free.flatMap((deal) => (deal.was === null ? [] : [{ ...deal, was: deal.was }])),
    stays: deals.flatMap((deal) => (deal.why === null ? [] : [{ ...deal, why: deal.why }])),
    accounts: await madeAccounts(tx, workspaceId, found, removed.map(({ id }) => id)),
  }
}
