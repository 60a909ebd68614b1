import { parsePipelineParams } from '@/app/(app)/pipeline/search-params'
import { workspaceRoute } from '@/lib/api'
import { listPipeline } from '@/lib/insights'

/** The pipeline as far as the reader may see it, narrowed and ordered as the URL says. */
export const GET = workspaceRoute((ctx, request) => listPipeline(ctx, parsePipelineParams(Object.fromEntries(new URL(request.url).searchParams), 'all').query))
