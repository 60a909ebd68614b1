import { audit } from '@/lib/audit'
import { assertMayDelete, type Ctx } from '@/lib/auth'
import { removeRevisions } from '@/lib/beliefs'
import { loadAccount, removeAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'

/** Deletes an account with all of its interactions, beliefs, deals and items, and the people who are known only there. */
export async function deleteAccount(ctx: Ctx, input: { accountId: string }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    assertMayDelete(ctx, account)
    await removeRevisions(tx, ctx.workspaceId, account.id)
    await removeAccount(tx, ctx.workspaceId, account.id)
    await audit(tx, ctx, { verb: 'account.delete', objectType: 'account', objectId: account.id })
  })
}
