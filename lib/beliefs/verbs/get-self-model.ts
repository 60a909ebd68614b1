import type { Ctx } from '@/lib/auth'
import { requireAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import type { Instant } from '../types'
import { instantOf, type InstantInput } from './instant'
import { modelAccount, type AccountModel } from './model-account'

/** The self-model of an account, named by id, slug or name, as of an event time and as known at a system time. */
export async function getSelfModel(ctx: Ctx, input: { account: string } & InstantInput): Promise<AccountModel & { account: AccountRecord; at: Instant }> {
  const account = await requireAccount(ctx, input.account)
  const at = instantOf(ctx, input)
  const model = await inWorkspace(ctx.workspaceId, (tx) => modelAccount(tx, ctx.workspaceId, account, at))
  return { ...model, account, at }
}
