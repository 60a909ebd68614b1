import { inWorkspace } from '@/lib/db/transaction'
import { self } from '../self'
import { findUser } from '../store'
import type { Ctx } from '../types'

export type OwnAccount = { name: string; email: string; hasPassword: boolean }

/** One's own account; `hasPassword` is false for single sign-on and for sample members. */
export async function readOwnAccount(ctx: Ctx): Promise<OwnAccount> {
  const { userId, name, email } = self(ctx)
  const user = await inWorkspace(ctx.workspaceId, (tx) => findUser(tx, userId))
  return { name, email, hasPassword: user?.passwordHash != null }
}
