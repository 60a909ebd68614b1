import { workspaceRoute } from '@/lib/api'
import { getImport } from '@/lib/insights'

/** How far an import has come, file by file. */
export const GET = workspaceRoute((ctx, _request, params) => getImport(ctx, { importId: params.id ?? '' }))
