import { workspaceRoute } from '@/lib/api'
import { getInteractionPage } from '@/lib/insights'

/** The transcript with its evidence, as its page shows it. */
export const GET = workspaceRoute((ctx, _request, params) => getInteractionPage(ctx, { interactionId: params.id ?? '' }))
