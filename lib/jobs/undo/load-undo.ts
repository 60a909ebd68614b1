import { assertMayEdit, type Ctx } from '@/lib/auth'
import { loadAccount, type AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { holdImport, importStanding } from '@/lib/ingest'

/**
 * An import that the actor may take back, with its accounts: who may bring conversations into all of them may take these back. Its
 * row is held.
 * @throws NotFoundError where any of its accounts is not theirs to see, ForbiddenError where they may only read one
 */
export async function loadUndo(tx: Tx, ctx: Ctx, id: string): Promise<{ undoingAt: Date | null; accounts: AccountRecord[] }> {
  const { undoingAt } = await holdImport(tx, ctx.workspaceId, id)
  const { accountIds } = await importStanding(tx, ctx.workspaceId, id)
  const accounts = []
  for (const accountId of accountIds.toSorted()) accounts.push(await loadAccount(tx, ctx, accountId, 'import'))
  for (const account of accounts) assertMayEdit(ctx, account)
  return { undoingAt, accounts }
}
