import { audit } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { checkAccount, refreshAccount } from '@/lib/review'
import { accountsOf } from '../store'

export type RebuildResult = { accountId: string; account: string; beliefs: number; differences: string[] }

/**
 * Makes everything cached of every account anew from its ledger: beliefs, summary and queue. With `check` nothing is written:
 * where the cache is not what the ledger said when it was made is told instead (DESIGN law 9).
 */
export async function rebuild(ctx: Ctx, input: { check: boolean }): Promise<RebuildResult[]> {
  assertMayAdminister(ctx)
  const accounts = await inWorkspace(ctx.workspaceId, (tx) => accountsOf(tx, ctx.workspaceId))
  const results: RebuildResult[] = []
  for (const account of accounts) {
    results.push(await inWorkspace(ctx.workspaceId, (tx) => (input.check ? check(tx, ctx, account) : remake(tx, ctx, account))))
  }
  return results
}

type Account = { id: string; name: string }

async function remake(tx: Tx, ctx: Ctx, account: Account): Promise<RebuildResult> {
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const model = await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'rebuild', interactionId: null, actorId })
  await audit(tx, ctx, { verb: 'account.rebuild', objectType: 'account', objectId: account.id })
  return { accountId: account.id, account: account.name, beliefs: model?.beliefs.length ?? 0, differences: [] }
}

async function check(tx: Tx, ctx: Ctx, account: Account): Promise<RebuildResult> {
  return { accountId: account.id, account: account.name, ...(await checkAccount(tx, ctx.workspaceId, account, ctx.now)) }
}
