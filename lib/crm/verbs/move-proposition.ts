import { z } from 'zod'
import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { movedBy } from '../propositions/moved'
import { propositionsBeside, updateProposition } from '../propositions/store'
import { propositionToKeep } from './keep-propositions'

export const MovePropositionInput = z.object({ propositionId: z.string(), by: z.union([z.literal(-1), z.literal(1)]) })

/** Moves a value proposition a place up (−1) or down (1) among those of its dimension. */
export async function moveProposition(ctx: Ctx, input: z.input<typeof MovePropositionInput>): Promise<void> {
  const { propositionId, by } = MovePropositionInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const moving = await propositionToKeep(tx, ctx, propositionId)
    const order = movedBy(await propositionsBeside(tx, ctx.workspaceId, moving), moving.id, by)
    for (const [position, row] of order.entries()) if (row.position !== position) await updateProposition(tx, ctx.workspaceId, row.id, { position })
    await audit(tx, ctx, { verb: 'value_proposition.move', objectType: 'value_proposition', objectId: moving.id, fields: { position: order.findIndex(({ id }) => id === moving.id) } })
  })
}
