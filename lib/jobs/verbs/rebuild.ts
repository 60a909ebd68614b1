import { summaryOf } from '@/lib/alignment'
import { audit } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { beliefRows, cacheDifferences, identify, loadLedger, project } from '@/lib/beliefs'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { refreshAccount } from '@/lib/review'
import { accountsOf } from '../store'

export type RebuildResult = { accountId: string; account: string; beliefs: number; differences: string[] }

/**
 * Makes every account's cached projection anew from its ledger. With `check` nothing is written: where the cache is not
 * what the ledger said when it was made is told instead (DESIGN law 9).
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
  const cached = await beliefRows(tx, ctx.workspaceId, account.id)
  const summary = await summaryOf(tx, ctx.workspaceId, account.id)
  const at = summary?.projectedAt ?? ctx.now
  const { beliefs } = project(await loadLedger(tx, ctx.workspaceId, account), { asOf: at, knownAt: at })
  const fresh = identify(account.id, beliefs, cached)
  return { accountId: account.id, account: account.name, beliefs: fresh.length, differences: cacheDifferences(fresh, cached) }
}
