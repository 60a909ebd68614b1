import { workspaceRoute } from '@/lib/api'
import { exportPilot } from '@/lib/insights'
import { isoDay } from '@/lib/shared/format'

/** The weeks of the pilot as a CSV file. */
export const GET = workspaceRoute(async (ctx) => new Response(await exportPilot(ctx), {
  headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="pilot-${isoDay(ctx.now)}.csv"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
}))
