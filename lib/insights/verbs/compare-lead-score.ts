import { mayAdminister, visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send } from '@/lib/queue'
import { compareScores } from '../lead-score/compare'
import { LeadScoreInput } from '../lead-score/inputs'
import { endedDeals, scoringChoices, type EndedDealRow } from '../lead-score/store'
import type { LeadScoreQuery, LeadScoreView, ScoringSegment } from '../lead-score/types'
import { segmentsInUse } from '../store'

/** Deals named on the page; all of them are compared. */
const NAMED = 200

/**
 * Alignment against lead score on the deals that ended, of accounts that the actor sees, both as they stood at a cut-off before the
 * outcome. Where standings are still to be measured a job is sent, and the view says how many.
 */
export async function compareLeadScore(ctx: Ctx, input: LeadScoreInput = {}): Promise<LeadScoreView> {
  const { segment, ...rest } = LeadScoreInput.parse(input)
  const query: LeadScoreQuery = { ...rest, segment: segment ?? null }
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const all = await endedDeals(tx, ctx.workspaceId, visibleTo(ctx), query)
    const chosen = all.filter((deal) => query.segment === null || (deal.segment ?? '') === query.segment)
    const measured = chosen.filter((deal) => deal.measured)
    const toMeasure = chosen.length - measured.length
    if (toMeasure > 0) await send(tx, 'outcomes.measure', { workspaceId: ctx.workspaceId })
    const alignmentOf = (deal: EndedDealRow): number | null => (query.basis === 'said' ? deal.said : deal.known)
    return {
      query, toMeasure, mayChoose: mayAdminister(ctx), asOf: ctx.now.toISOString(),
      comparison: compareScores(measured.map((deal) => ({ dealId: deal.id, accountId: deal.accountId, good: isGood(deal), alignment: alignmentOf(deal), score: deal.score }))),
      leftOut: { scores: sum(measured, ({ scoresAfter }) => scoresAfter), interactions: sum(measured, ({ leftOut }) => leftOut) },
      deals: measured.slice(0, NAMED).map((deal) => ({
        id: deal.id, name: deal.name, accountId: deal.accountId, accountName: deal.accountName, outcome: deal.outcome,
        outcomeAt: deal.outcomeAt.toISOString(), cutOff: deal.cutOff.toISOString(), alignment: alignmentOf(deal), score: deal.score,
      })),
      segments: segmentsOf(all, await segmentsInUse(tx, ctx.workspaceId), await scoringChoices(tx, ctx.workspaceId)),
    }
  })
}

/** Won, renewed or expanded, against lost or churned. */
const isGood = ({ outcome }: EndedDealRow): boolean => outcome === 'won' || outcome === 'renewed' || outcome === 'expanded'

const sum = (deals: readonly EndedDealRow[], of: (deal: EndedDealRow) => number): number => deals.reduce((total, deal) => total + of(deal), 0)

/** Every segment, with or without outcomes: each can be ordered by either figure. */
function segmentsOf(deals: readonly EndedDealRow[], inUse: readonly string[], choices: ReadonlyMap<string, { by: string; at: Date }>): ScoringSegment[] {
  const outcomes = new Map<string, number>([...inUse, ...choices.keys()].map((segment) => [segment, 0]))
  for (const { segment } of deals) outcomes.set(segment ?? '', (outcomes.get(segment ?? '') ?? 0) + 1)
  return [...outcomes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([segment, n]) => {
    const choice = choices.get(segment)
    return { segment: segment === '' ? null : segment, outcomes: n, byAlignment: choice ? { by: choice.by, at: choice.at.toISOString() } : null }
  })
}
