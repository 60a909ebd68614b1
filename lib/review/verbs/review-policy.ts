import type { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayAdminister, assertMayEdit, visibleTo, type Ctx } from '@/lib/auth'
import { highStakesAccounts, loadAccount, markHighStakes as mark } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { MarkHighStakesInput, ReviewPolicyInput } from '../queue/policy-input'
import { countOpen, lastPlan } from '../budget/store'
import { countThinItems } from '../list/store'
import { accountIds, askForOneVerdict, loadPolicy, savePolicy, segmentsIn, uncomparedDeals } from '../policy/store'
import type { ReviewPolicyPage } from '../queue/types'
import { measured, plan } from './plan-reviews'
import { refreshAccount } from './refresh-account'

/** How the workspace reviews, what fits this week, and where much is at stake. For admins. */
export async function getReviewPolicy(ctx: Ctx): Promise<ReviewPolicyPage> {
  assertMayAdminister(ctx)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    // Who reviews, what they did and what is open has changed since the queue was planned: only when that was is told of the plan.
    const { at } = (await lastPlan(tx, ctx.workspaceId)) ?? (await plan(tx, ctx))
    const policy = await loadPolicy(tx, ctx.workspaceId)
    return {
      policy, uncompared: await uncomparedDeals(tx, ctx.workspaceId, policy),
      plan: {
        at: at.toISOString(), ...(await measured(tx, ctx, policy)), ...(await countOpen(tx, ctx.workspaceId)),
        thin: await countThinItems(tx, ctx.workspaceId, { visible: visibleTo(ctx), readerId: null }),
      },
      segments: await segmentsIn(tx, ctx.workspaceId), accounts: await highStakesAccounts(tx, ctx.workspaceId),
    }
  })
}

/**
 * Changes how the workspace reviews. What fits this week is planned at once; accounts follow one after the other where the sample or
 * what counts as high stakes has changed.
 */
export async function updateReviewPolicy(ctx: Ctx, input: z.input<typeof ReviewPolicyInput>): Promise<void> {
  assertMayAdminister(ctx)
  const policy = ReviewPolicyInput.parse(input)
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const before = await loadPolicy(tx, ctx.workspaceId)
    const changed = (Object.keys(policy) as (keyof typeof policy)[]).filter((field) => JSON.stringify(policy[field]) !== JSON.stringify(before[field]))
    if (changed.length === 0) return
    await savePolicy(tx, ctx.workspaceId, ctx.now, policy)
    if (before.doubleReview && !policy.doubleReview) await askForOneVerdict(tx, ctx.workspaceId)
    await audit(tx, ctx, { verb: 'review.set_policy', objectType: 'workspace', objectId: ctx.workspaceId, fields: { changed: changed.map(code) } })
    if (changed.some((field) => CHANGES_ITEMS.has(field))) {
      for (const accountId of await accountIds(tx, ctx.workspaceId)) await send(tx, 'account.refresh', { workspaceId: ctx.workspaceId, accountId })
    }
    await plan(tx, ctx)
  })
}

/** The others change only how much is queued, and until when. */
const CHANGES_ITEMS: ReadonlySet<string> = new Set(['auditShare', 'highStakesAmountMinor', 'currency', 'rates', 'highStakesSegments', 'doubleReview'])

/** Marks an account as one where much is at stake, or not, whatever the policy says; null leaves it to the policy. */
export async function markHighStakes(ctx: Ctx, input: z.input<typeof MarkHighStakesInput>): Promise<void> {
  const { accountId, highStakes } = MarkHighStakesInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    assertMayEdit(ctx, account)
    await mark(tx, ctx.workspaceId, account.id, highStakes)
    await audit(tx, ctx, { verb: 'account.mark_high_stakes', objectType: 'account', objectId: account.id, fields: { highStakes } })
    await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'crm', interactionId: null, actorId: ctx.actor.kind === 'member' ? ctx.actor.memberId : null })
  })
}
