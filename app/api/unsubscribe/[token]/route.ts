import { problemResponse, toProblem } from '@/lib/api'
import { endMails } from '@/lib/deliver'

/** Ends mails for whoever has the link from one of them: a mail program with one click (RFC 8058), or our own page, which shows what it did. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  try {
    await endMails(token, new Date())
  } catch (error) {
    return problemResponse(toProblem(error, 'POST /api/unsubscribe/:token'))
  }
  if (new URL(request.url).searchParams.get('from') === 'page') return new Response(null, { status: 303, headers: { location: `/unsubscribe/${token}?done=1`, 'cache-control': 'no-store' } })
  return new Response('Ended.\n', { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}
