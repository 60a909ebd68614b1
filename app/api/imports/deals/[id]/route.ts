import { workspaceRoute } from '@/lib/api'
import { getDealImport } from '@/lib/ingest'

/** A file of deals that was brought in, and what came of it. */
export const GET = workspaceRoute((ctx, _request, params) => getDealImport(ctx, { importId: params.id ?? '' }))
