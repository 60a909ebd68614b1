import { z } from 'zod'
import { assertMaySeeCalibration, leadsReview, visibleTo, type Ctx } from '@/lib/auth'
import { calibrationRows, precisionRows } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { labelsOf } from '../calibration/labels'
import { calibrationReport } from '../calibration/report'
import { acceptanceSeries } from '../overview/acceptance'
import { flowOf } from '../overview/flow'
import { agreementReport, knownAnswers, reviewerLines } from '../overview/reviewers'
import { ruleLines } from '../overview/rules'
import { decisionsSince, flowItems, memberNames, mistakesSince, verdictsSince } from '../overview/store'
import { startOf } from '../overview/weeks'
import { loadPolicy } from '../policy/store'
import { judgingDecisions } from '../store'
import type { ReviewOverview } from '../types'

export const ReviewOverviewInput = z.object({ weeks: z.number().int().min(1).max(104).default(12) })

/** Mistakes that are read to find the latest of each rule. */
const MISTAKES = 400

/**
 * The review as its leads see it: flow, reviewers, agreement, known answers, calibration, acceptance by version, and rules. Items
 * and people are those of accounts that the actor sees; how the readers fare is the workspace's. A reviewer sees no colleague's line,
 * and no verdict is counted before a second reviewer may know it.
 */
export async function getReviewOverview(ctx: Ctx, input: z.input<typeof ReviewOverviewInput>): Promise<ReviewOverview> {
  assertMaySeeCalibration(ctx)
  const { weeks } = ReviewOverviewInput.parse(input)
  const { workspaceId, now } = ctx
  const visible = visibleTo(ctx)
  const from = startOf(now, weeks)
  const leads = leadsReview(ctx)
  return inWorkspace(workspaceId, async (tx) => {
    const names = await memberNames(tx, workspaceId)
    const { minutesPerWeek, expiryDays } = await loadPolicy(tx, workspaceId)
    const verdicts = await verdictsSince(tx, workspaceId, visible, from)
    const lines = reviewerLines(await decisionsSince(tx, workspaceId, visible, from), verdicts, names, now)
    const agreement = agreementReport(verdicts, (id) => names.get(id) ?? 'Former member')
    const decisions = await judgingDecisions(tx, workspaceId)
    const calibrations = await calibrationRows(tx, workspaceId)
    const recent = labelsOf(decisions, calibrations).filter(({ at }) => at >= from)
    return {
      asOf: now.toISOString(), from: from.toISOString().slice(0, 10), weeks,
      flow: flowOf(await flowItems(tx, workspaceId, visible, from), from, now),
      policy: { minutesPerWeek, expiryDays },
      reviewers: leads ? lines : lines.filter(({ memberId }) => ctx.actor.kind === 'member' && memberId === ctx.actor.memberId),
      seesEverybody: leads,
      agreement: leads ? agreement : { ...agreement, pairs: [] },
      known: knownAnswers(verdicts),
      calibration: calibrationReport(decisions, { precisions: await precisionRows(tx, workspaceId), calibrations }, now),
      acceptance: acceptanceSeries(recent),
      rules: ruleLines(recent, await mistakesSince(tx, workspaceId, visible, from, MISTAKES)),
    }
  })
}
