import { parseAccountsParams } from '@/app/(app)/accounts/search-params'
import { workspaceRoute } from '@/lib/api'
import { exportAccounts } from '@/lib/insights'
import { columnsOf } from '@/lib/insights/client'
import { isoDay } from '@/lib/shared/format'

/** The list as its URL says, as a CSV file that is written while it is read. */
export const GET = workspaceRoute(async (ctx, request) => {
  const { query } = parseAccountsParams(Object.fromEntries(new URL(request.url).searchParams))
  const { cols: _cols, ...narrowing } = query
  const lines = await exportAccounts(ctx, { ...narrowing, columns: columnsOf(query) })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => { await lines.return(undefined) },
  })
  return new Response(body, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="accounts-${isoDay(ctx.now)}.csv"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })
})
