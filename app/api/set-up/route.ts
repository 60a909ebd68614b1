import { workspaceRoute } from '@/lib/api'
import { getSetUp } from '@/lib/insights'

/** The first steps of the workspace, with the progress of its picked accounts. */
export const GET = workspaceRoute((ctx) => getSetUp(ctx))
