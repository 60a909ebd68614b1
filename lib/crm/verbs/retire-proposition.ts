import { z } from 'zod'
import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { updateProposition } from '../propositions/store'
import { applyPropositions, propositionToKeep } from './keep-propositions'

export const RetirePropositionInput = z.object({ propositionId: z.string(), retired: z.boolean() })

/** Takes a value proposition out of use, with its proof points, or into use again. What was said stays; it counts by its own dimension. */
export async function retireProposition(ctx: Ctx, input: z.input<typeof RetirePropositionInput>): Promise<void> {
  const { propositionId, retired } = RetirePropositionInput.parse(input)
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { id, accountId, retiredAt } = await propositionToKeep(tx, ctx, propositionId)
    if ((retiredAt !== null) === retired) return
    await updateProposition(tx, ctx.workspaceId, id, { retiredAt: retired ? ctx.now : null })
    await audit(tx, ctx, { verb: retired ? 'value_proposition.retire' : 'value_proposition.restore', objectType: 'value_proposition', objectId: id })
    await applyPropositions(tx, ctx, accountId)
  })
}
