import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { DeliveryFault, quoted } from '../fault'
import { addressOf, webhookFault } from './address'

export type PostOptions = { privateAllowed: boolean; timeoutMs?: number }

const PATIENCE_MS = 10_000
/** More of an answer is not read. */
const ANSWER_MOST = 2_048

/**
 * Posts JSON to a webhook and gives what it answered. The address that was looked up is the one that is called; redirects are not
 * followed.
 * @throws DeliveryFault
 */
export async function postWebhook(url: string, body: unknown, { privateAllowed, timeoutMs = PATIENCE_MS }: PostOptions): Promise<{ status: number; said: string | null }> {
  if (webhookFault(url, privateAllowed) !== null) throw new DeliveryFault('forbidden_address', false)
  const target = new URL(url)
  const { address, family } = await addressOf(target.hostname, privateAllowed)
  const { status, text, retryAfter } = await send(target, { address, family }, JSON.stringify(body), timeoutMs)
  const said = quoted(text, [url, target.pathname, ...target.pathname.split('/'), ...target.searchParams.values()])
  if (status >= 200 && status < 300) return { status, said }
  throw faultOf(status, said, retryAfter)
}

function faultOf(status: number, said: string | null, retryAfter: number | null): DeliveryFault {
  if (status >= 300 && status < 400) return new DeliveryFault('redirect', false, status, said)
  if (status === 404 || status === 410) return new DeliveryFault('gone', false, status, said)
  if (status === 408 || status === 425 || status === 429 || status >= 500) return new DeliveryFault('busy', true, status, said, retryAfter)
  return new DeliveryFault('rejected', false, status, said)
}

type Answer = { status: number; text: string; retryAfter: number | null }

function send(target: URL, { address, family }: { address: string; family: 4 | 6 }, body: string, timeoutMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs)
  return new Promise((resolve, reject) => {
    const request = (target.protocol === 'https:' ? httpsRequest : httpRequest)(target, {
      method: 'POST', signal, agent: false, family,
      headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), 'user-agent': 'Credence' },
      // Whatever form the look-up is asked in, it gives the one address that was found to be allowed.
      lookup: (_, options, done) => (typeof options === 'object' && options.all === true ? done(null, [{ address, family }]) : done(null, address, family)),
    }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        if (text.length < ANSWER_MOST) text += chunk
        else response.destroy()
      })
      const seconds = Number(response.headers['retry-after'])
      const done = (): void => resolve({ status: response.statusCode ?? 0, text: text.slice(0, ANSWER_MOST), retryAfter: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null })
      response.on('end', done).on('close', done).on('error', done)
    })
    request.on('error', (error: NodeJS.ErrnoException) => reject(unanswered(error, signal.aborted)))
    request.end(body)
  })
}

function unanswered(error: NodeJS.ErrnoException, timedOut: boolean): DeliveryFault {
  if (timedOut) return new DeliveryFault('timeout', true)
  const tls = /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(error.code ?? '')
  return tls ? new DeliveryFault('tls', false, null, error.code ?? null) : new DeliveryFault('unreachable', true, null, error.code ?? null)
}
