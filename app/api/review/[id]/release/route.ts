import { workspaceRoute } from '@/lib/api'
import { releaseItem } from '@/lib/review'

/** Gives an item back; a page that is left sends it as a beacon. */
export const POST = workspaceRoute(async (ctx, _request, params) => {
  await releaseItem(ctx, { itemId: params.id ?? '' })
  return new Response(null, { status: 204 })
})
