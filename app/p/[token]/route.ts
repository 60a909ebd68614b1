import { isSameOrigin } from '@/lib/api'
import { clientAddress } from '@/lib/auth'
import { answerOwnPage, busyPage, faultPage, gonePage, ownPage, readOwnPage } from '@/lib/jobs'

/** Nothing is loaded, nothing is run, forms go nowhere else, nobody is told where one came from, and no machine keeps it. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow, noarchive', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}
/** A form of this page is far shorter. */
const MOST_BYTES = 16_384

const page = (status: number, html: string, more: Record<string, string> = {}): Response => new Response(html, { status, headers: { ...HEADERS, ...more } })
const gone = (): Response => page(404, gonePage())
const busy = (): Response => page(429, busyPage(), { 'retry-after': '60' })
const back = (path: string): Response => new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } })

type Params = { params: Promise<{ token: string }> }

/** What is kept of a person, for them to read, while their link holds; nothing else of the workspace. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { token } = await params
  try {
    const asked = new URL(request.url).searchParams
    const unclear = asked.get('unclear')
    const read = await readOwnPage(token, await clientAddress(), new Date(), unclear !== null || asked.has('answered'))
    if (read.status === 'gone') return gone()
    if (read.status === 'busy') return busy()
    return page(200, ownPage(read.page, `/p/${token}`, unclear === 'empty' || unclear === 'changed' ? unclear : null))
  } catch {
    console.error('fault in GET /p/:token')
    return page(500, faultPage())
  }
}

/** What they say there. It comes from a form of this very page, and leads back to it. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { token } = await params
  if (!isSameOrigin(request.headers)) return gone()
  try {
    const form = Number(request.headers.get('content-length') ?? MOST_BYTES + 1) > MOST_BYTES ? {} : Object.fromEntries(new URLSearchParams(await request.text()))
    const answered = await answerOwnPage(token, form, await clientAddress(), new Date())
    if (answered.status === 'gone') return gone()
    if (answered.status === 'busy') return busy()
    if (answered.status === 'unclear') return back(`/p/${token}?unclear=${answered.about}`)
    return back(`/p/${token}?answered#${answered.beliefId === null ? 'ask' : `b-${answered.beliefId}`}`)
  } catch {
    console.error('fault in POST /p/:token')
    return page(500, faultPage())
  }
}
