import type { Ctx } from '@/lib/auth'
import { instantOf, modelAccount, type InstantInput } from '@/lib/beliefs'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { orderOf } from '../account/account-view'
import { accountTimeline } from '../account/timeline'
import type { AccountTimeline } from '../account/types'
import { accountInteractions } from '../store'

/** Every shown belief of an account through time, as it stands or stood; of what came later only the days. */
export async function getAccountTimeline(ctx: Ctx, input: { accountId: string } & InstantInput): Promise<AccountTimeline> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    const at = instantOf(ctx, input)
    const [model, interactions] = await Promise.all([modelAccount(tx, ctx.workspaceId, account, at), accountInteractions(tx, ctx.workspaceId, account.id)])
    const copies = new Set(model.projection.copies.flatMap(([, ...rest]) => rest))
    const rows = interactions.filter(({ id, ingestedAt }) => ingestedAt <= at.knownAt && !copies.has(id)).toReversed()
    const { order } = orderOf({ ...model, at })
    return accountTimeline({
      accountId: account.id, ledger: model.ledger, beliefs: order.filter(({ admission }) => admission === 'shown'), at, now: ctx.now,
      interactions: rows.filter(({ occurredAt }) => occurredAt <= at.asOf).map(({ id, title, type, occurredAt }) => ({ id, title, type, t: occurredAt.getTime() })),
      later: rows.filter(({ occurredAt }) => occurredAt > at.asOf && occurredAt <= ctx.now).map(({ occurredAt }) => occurredAt.getTime()),
    })
  })
}
