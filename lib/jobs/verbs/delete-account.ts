import { audit } from '@/lib/audit'
import { assertMayDelete, type Ctx } from '@/lib/auth'
import { removeRevisions } from '@/lib/beliefs'
import { loadAccount, lockAccount, removeAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { assertNoHold } from '../holds/refuse'

/**
 * Deletes an account with all of its interactions, beliefs, deals and items, and the people who are known only there.
 * @throws ConflictError while a legal hold is on it or on somebody there
 */
export async function deleteAccount(ctx: Ctx, input: { accountId: string }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    assertMayDelete(ctx, account)
    await lockAccount(tx, ctx.workspaceId, account.id)
    await assertNoHold(tx, ctx, { wholeAccountIds: [account.id] })
    await removeRevisions(tx, ctx.workspaceId, account.id)
    await removeAccount(tx, ctx.workspaceId, account.id)
    await audit(tx, ctx, { verb: 'account.delete', objectType: 'account', objectId: account.id })
  })
}
