import { workspaceRoute } from '@/lib/api'
import { countOpenReviews } from '@/lib/review'

/** How many open items wait for the reader to decide them. */
export const GET = workspaceRoute(async (ctx) => ({ open: await countOpenReviews(ctx) }))
