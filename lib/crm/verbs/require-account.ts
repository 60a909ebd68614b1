import { assertMaySee, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { findAccount, findAccountByName } from '../store'
import type { AccountRecord } from '../types'

/**
 * The account with this id, slug or name.
 * @throws NotFoundError when the workspace has none that the actor may see
 */
export async function requireAccount(ctx: Ctx, named: string): Promise<AccountRecord> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = isId(named) ? await findAccount(tx, ctx.workspaceId, named) : await findAccountByName(tx, ctx.workspaceId, named)
    if (!account) throw notFound()
    assertMaySee(ctx, account)
    return account
  })
}
