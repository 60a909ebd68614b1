import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { lockAccounts, removeAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { ConflictError } from '@/lib/shared/errors'
import { loadDealUndo } from '../undo-deals/load'
import { planDealUndo } from '../undo-deals/plan'
import { keepStayed, markDealsUndone, removeDeals, restoreDeals } from '../undo-deals/store'

/**
 * Takes an import of deals back: deals that it made go, with the accounts that it made where nothing else is; deals that it changed are
 * again what they were. What was changed or used since stays.
 * @throws ConflictError when that was done already, when nothing of it can be taken back, and while a legal hold is on one of its accounts
 */
export async function undoDealImport(ctx: Ctx, input: { importId: string }): Promise<{ removed: number; restored: number; stayed: number; accounts: number }> {
  const { workspaceId, now } = ctx
  await queue()
  return inWorkspace(workspaceId, async (tx) => {
    const { found, accountIds } = await loadDealUndo(tx, ctx, input.importId)
    await lockAccounts(tx, workspaceId, accountIds)
    const { removed, restored, stays, accounts } = await planDealUndo(tx, workspaceId, found)
    const gone = accounts.filter(({ used }) => !used)
    if (removed.length + restored.length + gone.length === 0) throw new ConflictError('Nothing of this import can be taken back: all of it was changed or used since.', 'Nothing was done.')
    await removeDeals(tx, workspaceId, removed.map(({ id }) => id))
    await restoreDeals(tx, workspaceId, found, restored.map(({ id }) => id))
    await keepStayed(tx, workspaceId, found.id, stays)
    for (const { id } of gone) {
      await removeAccount(tx, workspaceId, id)
      await audit(tx, ctx, { verb: 'account.delete', objectType: 'account', objectId: id })
    }
    const undone = { removed: removed.length, restored: restored.length, accountsGone: gone.length }
    await markDealsUndone(tx, workspaceId, found.id, { ...undone, undoneAt: now, undoneById: ctx.actor.kind === 'member' ? ctx.actor.memberId : null })
    await audit(tx, ctx, { verb: 'deal_import.undo', objectType: 'deal_import', objectId: found.id, fields: { ...undone, stayed: stays.length } })
    const left = new Map<string, number>()
    for (const { accountId } of [...removed, ...restored]) if (!gone.some(({ id }) => id === accountId)) left.set(accountId, (left.get(accountId) ?? 0) + 1)
    for (const [accountId, deals] of left) {
      await audit(tx, ctx, { verb: 'account.undo_facts', objectType: 'account', objectId: accountId, fields: { deals } })
      // What is at stake may have changed, and with it what waits for review.
      await send(tx, 'account.refresh', { workspaceId, accountId })
    }
    return { removed: undone.removed, restored: undone.restored, stayed: stays.length, accounts: gone.length }
  })
}
