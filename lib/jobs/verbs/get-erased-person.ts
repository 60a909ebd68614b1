import { assertMayErasePeople, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { heldIn } from '../privacy/audited'
import { erasureOf } from '../privacy/store'
import type { ErasedPerson } from '../privacy/types'

/**
 * When a person was erased, by whom, and how much it was.
 * @throws ForbiddenError unless the actor is an admin, NotFoundError when nobody of that id was erased
 */
export async function getErasedPerson(ctx: Ctx, input: { personId: string }): Promise<ErasedPerson> {
  assertMayErasePeople(ctx)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const entry = isId(input.personId) ? await erasureOf(tx, ctx.workspaceId, input.personId) : null
    if (!entry) throw notFound('person')
    return { id: input.personId, at: entry.at.toISOString(), by: entry.by, held: heldIn(entry.fields) }
  })
}
