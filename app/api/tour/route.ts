import { workspaceRoute } from '@/lib/api'
import { getTour } from '@/lib/insights'

/** The examples of the tour, in accounts that the reader sees. */
export const GET = workspaceRoute((ctx) => getTour(ctx))
