import { workspaceRoute } from '@/lib/api'
import { regroupTargets } from '@/lib/review'

/** Where the evidence of a belief could go: other beliefs of its holder, and other holders. */
export const GET = workspaceRoute((ctx, _request, params) => regroupTargets(ctx, { beliefId: params['id'] ?? '' }))
