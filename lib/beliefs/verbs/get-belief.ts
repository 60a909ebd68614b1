import { notFound, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { NotFoundError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { findBelief } from '../cache/store'
import { quotedSegments, revisionsOf } from '../store'
import type { BeliefDetail } from '../types'
import { beliefLine, evidenceView, explainedBelief, timelineView } from '../views'
import { modelAccount } from './model-account'
import { instantOf, type InstantInput } from './instant'

/** A belief with every piece of evidence, what makes its number and moved it since a date, its timeline and its history. */
export async function getBelief(ctx: Ctx, input: { beliefId: string; since?: string | null | undefined } & InstantInput): Promise<BeliefDetail> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const row = isId(input.beliefId) ? await findBelief(tx, ctx.workspaceId, input.beliefId) : null
    if (!row) throw notFound('belief')
    const account = await loadAccount(tx, ctx, row.accountId, 'belief')
    const at = instantOf(ctx, input)
    const { beliefs } = await modelAccount(tx, ctx.workspaceId, account, at)
    const belief = beliefs.find((candidate) => candidate.id === row.id)
    if (!belief) throw new NotFoundError('This belief did not stand at that date.', 'Choose a later date.')
    const segments = await quotedSegments(tx, ctx.workspaceId, belief.clusters.flatMap((cluster) => cluster.evidence.map(({ observation }) => observation)))
    const evidence = belief.clusters.flatMap((cluster) => cluster.evidence).sort((a, b) => b.observation.eventAt.getTime() - a.observation.eventAt.getTime())
    const views = evidence.map((item) => evidenceView(item, segments.get(`${item.observation.interactionId}:${item.observation.segment}`) ?? null))
    const speakers = new Map(views.map(({ observationId, speaker }) => [observationId, speaker]))
    const successor = beliefs.find((candidate) => candidate.key === belief.supersededBy)
    return {
      ...beliefLine(belief, at.asOf),
      accountId: account.id,
      evidence: views,
      explanation: explainedBelief(belief, at.asOf, input.since ? instantOf(ctx, { asOf: input.since }).asOf : null, speakers),
      timeline: timelineView(belief, at),
      history: await revisionsOf(tx, ctx.workspaceId, row.id),
      supersededBy: successor ? { id: successor.id, statement: successor.statement } : null,
    }
  })
}
