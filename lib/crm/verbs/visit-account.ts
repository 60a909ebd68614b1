import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { keepVisit } from '../follow/store'
import { loadAccount } from './load-account'

/** Keeps that the actor has seen an account as it stands now: what comes later is new to them. */
export async function visitAccount(ctx: Ctx, { accountId }: { accountId: string }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    if (ctx.actor.kind === 'member') await keepVisit(tx, ctx.workspaceId, ctx.actor.memberId, account.id, ctx.now)
  })
}
