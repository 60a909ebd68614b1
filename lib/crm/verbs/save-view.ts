import { z } from 'zod'
import { audit } from '@/lib/audit'
import { self, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { loadView } from '../views/load-view'
import { insertView, nameTaken, updateView } from '../views/store'

export const SaveViewInput = z.object({
  /** Absent for a new one. */
  viewId: z.string().optional(),
  name: z.string().trim().min(1, 'Give the view a name.').max(80, 'At most 80 characters.'),
  params: z.string().max(2_000, 'This view is too long to keep.'),
  shared: z.boolean(),
})

/**
 * Keeps a view of the accounts list under a name, new or changed. Its owner alone changes it.
 * @throws ConflictError when the member has another view of that name
 */
export async function saveView(ctx: Ctx, input: z.input<typeof SaveViewInput>): Promise<{ viewId: string }> {
  const { viewId, name, params, shared } = SaveViewInput.parse(input)
  const { memberId } = self(ctx)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const before = viewId === undefined ? null : await loadView(tx, ctx, viewId)
    if (before && !before.mine) throw new ForbiddenError('Only who saved this view can change it.', 'Save it as a view of your own.')
    if (await nameTaken(tx, ctx.workspaceId, memberId, name, before?.id ?? null)) throw new ConflictError(`You already have a view named “${name}”.`, 'Choose another name.')
    const id = before ? before.id : await insertView(tx, ctx.workspaceId, memberId, ctx.now, { name, params, shared })
    if (before) await updateView(tx, ctx.workspaceId, id, ctx.now, { name, params, shared })
    await audit(tx, ctx, { verb: before ? 'view.update' : 'view.create', objectType: 'view', objectId: id, fields: { shared } })
    return { viewId: id }
  })
}
