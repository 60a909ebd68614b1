import { workspaceRoute } from '@/lib/api'
import { listCorrections } from '@/lib/review'

/** What members said in passing of a belief, and what became of it. */
export const GET = workspaceRoute((ctx, _request, params) => listCorrections(ctx, { beliefId: params.id ?? '' }))
