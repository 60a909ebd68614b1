import { health } from '@/lib/queue'

/** For a load balancer or a monitor, without a session: it tells nothing of anybody. */
export async function GET(): Promise<Response> {
  const found = await health()
  return Response.json(found, { status: found.database === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
