import { briefHtml, readSharedBrief, standalonePage, titleOf } from '@/lib/briefs'
import { formatDateTime } from '@/lib/shared/format'

/** Nothing is loaded, nothing is run, nobody is told where one came from, and no machine keeps it. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

const page = (status: number, title: string, body: string, more: Record<string, string> = {}): Response => new Response(standalonePage(title, body), { status, headers: { ...HEADERS, ...more } })

/** One brief for a reader from outside, while its link holds; nothing else of the workspace. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  try {
    const shared = await readSharedBrief(token, new Date())
    if (shared.status === 'busy') return page(429, 'Too many readers', '<h1>This brief was opened too often in the last minute</h1><p>Wait a minute, then load the page again.</p>', { 'retry-after': '60' })
    if (shared.status === 'gone') return page(404, 'No longer available', '<h1>This brief is not available any more</h1><p>Its link has expired or was taken back. Ask whoever sent it for a new one.</p>')
    return page(200, titleOf(shared.brief), `${briefHtml(shared.brief, null)}<footer><p>Shared for reading only; this link ends on ${formatDateTime(shared.expiresAt)}.</p></footer>`)
  } catch {
    console.error('fault in GET /b/:token')
    return page(500, 'Something went wrong', '<h1>Something went wrong on our side</h1><p>Nothing was changed. Load the page again in a moment.</p>')
  }
}
