import { workspaceRoute } from '@/lib/api'
import { heartbeat } from '@/lib/review'

/** Holds an item for five minutes more. */
export const POST = workspaceRoute((ctx, _request, params) => heartbeat(ctx, { itemId: params.id ?? '' }))
