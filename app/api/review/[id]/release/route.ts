import { workspaceRoute } from '@/lib/api'
import { releaseItem } from '@/lib/review'
import { visitOf } from '../../visit-of'

/** Gives an item back, of the look alone that `?visit=…` names; a page that is left sends it as a beacon. */
export const POST = workspaceRoute(async (ctx, request, params) => {
  await releaseItem(ctx, { itemId: params.id ?? '', visit: visitOf(request) })
  return new Response(null, { status: 204 })
})
