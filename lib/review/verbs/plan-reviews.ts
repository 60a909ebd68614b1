import { audit } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { DAY_MS } from '@/lib/beliefs/pure'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { applyPlan, countExpiredSince, expireItems, lockRoom, membersByRole, openForPlan, savePlan, timedOf, workedSince, type PlanRow } from '../budget/store'
import { budgetOf, isExpired, planQueue, secondsOf } from '../queue/budget'
import type { ReviewPolicy } from '../queue/policy'
import { loadPolicy } from '../policy/store'

/** What of late work tells how long a decision takes, and who reviews. */
const MEASURED_DAYS = 90
const MOST_TIMED = 200

/**
 * Plans the queue of a workspace: what nobody came to in time expires and is counted, and of the rest as much is queued as reviewers
 * have time for in seven days. Nothing that would change a headline, a warning or a brief expires. Running it twice changes nothing.
 */
export async function planReviews(ctx: Ctx): Promise<Omit<PlanRow, 'workspaceId'>> {
  assertMayAdminister(ctx)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { expiryDays } = await loadPolicy(tx, ctx.workspaceId)
    const gone = (await openForPlan(tx, ctx.workspaceId, ctx.now)).filter((item) => isExpired(item, expiryDays, ctx.now)).map(({ id }) => id)
    await expireItems(tx, ctx.workspaceId, gone, ctx.now)
    if (gone.length > 0) await audit(tx, ctx, { verb: 'review.expire', objectType: 'workspace', objectId: ctx.workspaceId, fields: { items: gone.length } })
    return plan(tx, ctx)
  })
}

export type Measured = Omit<PlanRow, 'workspaceId' | 'at' | 'open' | 'queued'>

/** What reviewers can give by a policy, what of it they gave, what a decision took them of late, and what nobody came to. */
export async function measured(tx: Tx, { workspaceId, now }: Pick<Ctx, 'workspaceId' | 'now'>, { minutesPerWeek }: Pick<ReviewPolicy, 'minutesPerWeek'>): Promise<Measured> {
  const worked = await workedSince(tx, workspaceId, new Date(now.getTime() - MEASURED_DAYS * DAY_MS))
  const seconds = secondsOf(timedOf(worked).slice(0, MOST_TIMED))
  const budget = budgetOf({ members: await membersByRole(tx, workspaceId), worked, minutesPerWeek, seconds, now })
  return { ...budget, singleSeconds: seconds.single, pairSeconds: seconds.pair, timed: seconds.timed, expired: await countExpiredSince(tx, workspaceId, new Date(now.getTime() - 30 * DAY_MS)) }
}

/** Queues what fits, and keeps what was found. In the caller's transaction. */
export async function plan(tx: Tx, { workspaceId, now }: Pick<Ctx, 'workspaceId' | 'now'>): Promise<Omit<PlanRow, 'workspaceId'>> {
  await lockRoom(tx, workspaceId)
  const policy = await loadPolicy(tx, workspaceId)
  const found = await measured(tx, { workspaceId, now }, policy)
  const items = await openForPlan(tx, workspaceId, now)
  const planned = planQueue(items, found.budgetSeconds - found.spentSeconds, { single: found.singleSeconds, pair: found.pairSeconds }, policy.auditShare)
  await applyPlan(tx, workspaceId, items, planned)
  const row = { at: now, ...found, open: items.length, queued: planned.queued.size }
  await savePlan(tx, { ...row, workspaceId })
  return row
}
