import { maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { findAccount } from '../store'
import type { AccountRecord } from '../types'

/**
 * The account, if it exists in this workspace and the actor may see it. `what` names the thing that was asked for when
 * the account was only reached through it.
 * @throws NotFoundError in every other case, in the same words, so that the three cannot be told apart
 */
export async function loadAccount(tx: Tx, ctx: Ctx, accountId: string, what = 'account'): Promise<AccountRecord> {
  const account = isId(accountId) ? await findAccount(tx, ctx.workspaceId, accountId) : null
  if (!account || !maySeeAccount(ctx, account)) throw notFound(what)
  return account
}
