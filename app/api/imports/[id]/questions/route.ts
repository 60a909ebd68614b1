import { workspaceRoute } from '@/lib/api'
import { getImportQuestions } from '@/lib/insights'

/** What must be known before the files of an import are read. */
export const GET = workspaceRoute((ctx, _request, params) => getImportQuestions(ctx, { importId: params.id ?? '' }))
