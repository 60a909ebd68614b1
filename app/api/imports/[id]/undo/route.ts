import { workspaceRoute } from '@/lib/api'
import { previewUndoImport } from '@/lib/jobs'

/** What undoing an import would take away; changes nothing. */
export const GET = workspaceRoute((ctx, _request, params) => previewUndoImport(ctx, { importId: params.id ?? '' }))
