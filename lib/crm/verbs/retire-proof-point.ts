import { z } from 'zod'
import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { updateProofPoint } from '../propositions/store'
import { applyPropositions, proofPointToKeep } from './keep-propositions'

export const RetireProofPointInput = z.object({ proofPointId: z.string(), retired: z.boolean() })

/** Takes a proof point out of use, or into use again. Where it met an objection while in use stays known. */
export async function retireProofPoint(ctx: Ctx, input: z.input<typeof RetireProofPointInput>): Promise<void> {
  const { proofPointId, retired } = RetireProofPointInput.parse(input)
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { point, proposition } = await proofPointToKeep(tx, ctx, proofPointId)
    if ((point.retiredAt !== null) === retired) return
    await updateProofPoint(tx, ctx.workspaceId, point.id, { retiredAt: retired ? ctx.now : null })
    await audit(tx, ctx, { verb: retired ? 'proof_point.retire' : 'proof_point.restore', objectType: 'proof_point', objectId: point.id })
    await applyPropositions(tx, ctx, proposition.accountId)
  })
}
