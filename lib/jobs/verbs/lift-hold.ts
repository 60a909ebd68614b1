import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayHold, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { allHolds, markLifted } from '../holds/store'

export const LiftHoldInput = z.object({ id: z.string() })

/**
 * Lifts a legal hold: what it was on may be erased again.
 * @throws ForbiddenError unless the actor is an admin, NotFoundError when no such hold is in force
 */
export async function liftHold(ctx: Ctx, input: z.input<typeof LiftHoldInput>): Promise<void> {
  const { id } = LiftHoldInput.parse(input)
  assertMayHold(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const hold = (await allHolds(tx, ctx.workspaceId)).find((each) => each.id === id)
    if (!hold) throw notFound('legal hold')
    await markLifted(tx, ctx.workspaceId, id, { liftedAt: ctx.now, liftedById: ctx.actor.kind === 'member' ? ctx.actor.memberId : null })
    await audit(tx, ctx, { verb: `${hold.on.kind}.lift_hold`, objectType: hold.on.kind, objectId: hold.on.id })
  })
}
