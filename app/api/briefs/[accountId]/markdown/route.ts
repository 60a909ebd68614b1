import { parseBriefParams } from '@/app/(app)/briefs/[accountId]/search-params'
import { workspaceRoute } from '@/lib/api'
import { briefMarkdown, getBrief } from '@/lib/briefs'
import { slugOf } from '@/lib/shared/names'

/** A brief as a Markdown file, as it stands now; its citations lead back here. */
export const GET = workspaceRoute(async (ctx, request, params) => {
  const url = new URL(request.url)
  const brief = await getBrief(ctx, { accountId: params['accountId'] ?? '', ...parseBriefParams(Object.fromEntries(url.searchParams)) })
  const origin = `${request.headers.get('x-forwarded-proto') ?? url.protocol.slice(0, -1)}://${request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? url.host}`
  return new Response(briefMarkdown(brief, origin), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="${brief.kind}-brief-${slugOf(brief.account.name)}-${brief.at.slice(0, 10)}.md"`,
    },
  })
})
