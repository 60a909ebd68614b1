import type { Ctx } from '@/lib/auth'
import { membersIn } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { changesBetween, isStayReason, type ComparedDeal, type DealUndoPreview } from '@/lib/ingest'
import { loadDealUndo } from '../undo-deals/load'
import { planDealUndo } from '../undo-deals/plan'

/** What undoing an import of deals would take away, what would be again as it was, and what would stay and why; changes nothing. */
export async function previewUndoDealImport(ctx: Ctx, input: { importId: string }): Promise<DealUndoPreview> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { found } = await loadDealUndo(tx, ctx, input.importId)
    const { removed, restored, stays, accounts } = await planDealUndo(tx, ctx.workspaceId, found)
    const members = await membersIn(tx, ctx.workspaceId)
    return {
      removed: removed.map(({ now, account }) => ({ name: now.name, account })),
      restored: restored.map(({ now, was, account }) => ({ name: now.name, account, changes: changesBetween(byDay(now), byDay(was), members) })),
      stays: stays.flatMap(({ now, account, why }) => (isStayReason(why) ? [{ name: now.name, account, why }] : [])),
      accountsGo: accounts.filter(({ used }) => !used).map(({ name }) => name),
      accountsStay: accounts.filter(({ used }) => used).map(({ name }) => name),
    }
  })
}

const byDay = (deal: ComparedDeal): ComparedDeal => ({ ...deal, outcomeAt: deal.outcomeAt?.slice(0, 10) ?? null })
