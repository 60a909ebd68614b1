import { audit, code } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { insertImport } from '../store'

/** Opens an import into one account; files are then received one by one. */
export async function startImport(ctx: Ctx, input: { accountId: string }): Promise<{ importId: string }> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    assertMayEdit(ctx, account)
    const importId = await insertImport(tx, ctx.workspaceId, ctx.actor.kind === 'member' ? ctx.actor.memberId : null, ctx.now)
    await audit(tx, ctx, { verb: 'import.start', objectType: 'import', objectId: importId, fields: { accountId: code(account.id) } })
    return { importId }
  })
}
