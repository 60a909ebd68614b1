import { z } from 'zod'
import { audit } from '@/lib/audit'
import { mayAdminister, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ForbiddenError } from '@/lib/shared/errors'
import { loadView } from '../views/load-view'
import { removeView as deleteRow } from '../views/store'

export const RemoveViewInput = z.object({ viewId: z.string() })

/** Removes a view of one's own; admins remove any that is shared. Whose list opened with it opens plainly then. */
export async function removeView(ctx: Ctx, input: z.input<typeof RemoveViewInput>): Promise<void> {
  const { viewId } = RemoveViewInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const view = await loadView(tx, ctx, viewId)
    if (!view.mine && !mayAdminister(ctx)) throw new ForbiddenError('Only who saved this view, and admins, can remove it.', 'Ask one of them.')
    await deleteRow(tx, ctx.workspaceId, view.id)
    await audit(tx, ctx, { verb: 'view.remove', objectType: 'view', objectId: view.id })
  })
}
