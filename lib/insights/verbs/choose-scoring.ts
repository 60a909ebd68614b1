import { audit } from '@/lib/audit'
import { assertMayAdminister, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ChooseScoringInput } from '../lead-score/inputs'
import { segmentExists, setScoringChoice } from '../lead-score/store'

/**
 * Orders the accounts of a segment by alignment in place of lead score, or by lead score again.
 * @throws NotFoundError when no account is of this segment
 */
export async function chooseScoring(ctx: Ctx, input: ChooseScoringInput): Promise<void> {
  assertMayAdminister(ctx)
  const { segment, byAlignment } = ChooseScoringInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    if (!(await segmentExists(tx, ctx.workspaceId, segment))) throw notFound('segment')
    const chosen = byAlignment && ctx.actor.kind === 'member' ? { chosenById: ctx.actor.memberId, chosenAt: ctx.now } : null
    await setScoringChoice(tx, ctx.workspaceId, segment, chosen)
    await audit(tx, ctx, { verb: byAlignment ? 'scoring.by_alignment' : 'scoring.by_lead_score', objectType: 'workspace', objectId: ctx.workspaceId })
  })
}
