import { workspaceRoute } from '@/lib/api'
import { previewDeals } from '@/lib/ingest'
import { dealFileOf } from '../deal-file'

/** Says what bringing in a file of deals would do; writes nothing. */
export const POST = workspaceRoute(async (ctx, request) => previewDeals(ctx, await dealFileOf(request)))
