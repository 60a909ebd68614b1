import { z } from 'zod'
import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { movedBy } from '../propositions/moved'
import { proofPointsBeside, updateProofPoint } from '../propositions/store'
import { proofPointToKeep } from './keep-propositions'

export const MoveProofPointInput = z.object({ proofPointId: z.string(), by: z.union([z.literal(-1), z.literal(1)]) })

/** Moves a proof point a place up (−1) or down (1): the first is brought first. */
export async function moveProofPoint(ctx: Ctx, input: z.input<typeof MoveProofPointInput>): Promise<void> {
  const { proofPointId, by } = MoveProofPointInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { point } = await proofPointToKeep(tx, ctx, proofPointId)
    const order = movedBy(await proofPointsBeside(tx, ctx.workspaceId, point.valuePropositionId), point.id, by)
    for (const [position, row] of order.entries()) if (row.position !== position) await updateProofPoint(tx, ctx.workspaceId, row.id, { position })
    await audit(tx, ctx, { verb: 'proof_point.move', objectType: 'proof_point', objectId: point.id, fields: { position: order.findIndex(({ id }) => id === point.id) } })
  })
}
