import { assertMaySee, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { NotFoundError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { findAccount } from '../store'
import type { AccountRecord } from '../types'

/**
 * The account, if it exists in this workspace and the actor may see it.
 * @throws NotFoundError in every other case, so that the three cannot be told apart
 */
export async function loadAccount(tx: Tx, ctx: Ctx, accountId: string): Promise<AccountRecord> {
  const account = isId(accountId) ? await findAccount(tx, ctx.workspaceId, accountId) : null
  if (!account) throw new NotFoundError('This account does not exist.')
  assertMaySee(ctx, account)
  return account
}
