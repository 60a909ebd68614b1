import { parsePipelineParams } from '@/app/(app)/pipeline/search-params'
import { workspaceRoute } from '@/lib/api'
import { listPipelineColumn } from '@/lib/insights'

/** The next deals of one column. */
export const GET = workspaceRoute((ctx, request) => {
  const { query, column, cursor } = parsePipelineParams(Object.fromEntries(new URL(request.url).searchParams), 'all')
  return listPipelineColumn(ctx, { ...query, column, cursor })
})
