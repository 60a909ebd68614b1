import { workspaceRoute } from '@/lib/api'
import { exportLabels } from '@/lib/review'
import { isoDay } from '@/lib/shared/format'

/** Everything that people judged, as a file of labelled conversations (docs/labelling.md). */
export const GET = workspaceRoute(async (ctx) => {
  const lines: string[] = []
  await exportLabels(ctx, (line) => lines.push(`${JSON.stringify(line)}\n`))
  return new Response(lines.join(''), {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8', 'content-disposition': `attachment; filename="credence-labels-${isoDay(ctx.now)}.jsonl"`,
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
    },
  })
})
