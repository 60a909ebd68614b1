import { workspaceRoute } from '@/lib/api'
import { previewUndoDealImport } from '@/lib/jobs'

/** What undoing a file of deals would do; changes nothing. */
export const GET = workspaceRoute((ctx, _request, params) => previewUndoDealImport(ctx, { importId: params.id ?? '' }))
