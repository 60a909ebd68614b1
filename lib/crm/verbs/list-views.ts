import { mayAdminister, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { defaultViewId, viewOwners, viewsFor } from '../views/store'
import type { SavedViewRow } from '../views/types'

/** The actor's own saved views of the accounts list and those that colleagues share, by name. */
export async function listViews(ctx: Ctx): Promise<SavedViewRow[]> {
  if (ctx.actor.kind !== 'member') return []
  const { memberId } = ctx.actor
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const views = await viewsFor(tx, ctx.workspaceId, memberId)
    const opening = await defaultViewId(tx, ctx.workspaceId, memberId)
    const owners = await viewOwners(tx, ctx.workspaceId, views.map((view) => view.memberId))
    return views.map(({ id, name, params, shared, memberId: ownerId }) => ({
      id, name, params, shared, mine: ownerId === memberId, ownerName: owners.get(ownerId) ?? 'A colleague who left', isDefault: id === opening,
      mayRemove: ownerId === memberId || mayAdminister(ctx),
    }))
  })
}
