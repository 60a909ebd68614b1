import { notFound, self, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { findView, type ViewRow } from './store'

/**
 * The view, if the actor can open it: their own, or a shared one.
 * @throws NotFoundError in every other case, in the same words
 */
export async function loadView(tx: Tx, ctx: Ctx, viewId: string): Promise<ViewRow & { mine: boolean }> {
  const view = isId(viewId) ? await findView(tx, ctx.workspaceId, viewId) : null
  const mine = view?.memberId === self(ctx).memberId
  if (!view || !(mine || view.shared)) throw notFound('view')
  return { ...view, mine }
}
