import { lookup } from 'node:dns'
import { request as requestPlain, type IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { mayCall } from '@/lib/shared/addresses'
import { MAX_CALENDAR_BYTES } from '../ical/errors'
import type { FeedFault } from '../types'
import { addressFault } from './address'

export type Fetched = { status: 'same' } | { status: 'read'; text: string; etag: string | null } | { status: 'fault'; fault: FeedFault }
export type FetchCalendar = (url: string, etag: string | null) => Promise<Fetched>

const TIMEOUT_MS = 20_000
const REDIRECTS = 3

class Faulty extends Error {
  constructor(readonly fault: FeedFault) {
    super(fault)
  }
}

/**
 * Reads the address of a calendar: within 20 seconds and 8 MB, with what it answered last (ETag), and at most three redirects. Each
 * connection is made to an address that was looked at: none of a private network, whatever name leads there.
 */
export const fetchCalendar = ({ privateAllowed, timeoutMs = TIMEOUT_MS }: { privateAllowed: boolean; timeoutMs?: number }): FetchCalendar => async (url, etag) => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    let at = url
    for (let hops = 0; hops <= REDIRECTS; hops++) {
      if (addressFault(at, { privateAllowed }) !== null) throw new Faulty('refused_address')
      const answer = await call(at, etag, privateAllowed, signal)
      const to = answer.headers.location
      if (answer.statusCode === undefined || answer.statusCode < 300 || answer.statusCode === 304 || to === undefined) return await read(answer)
      answer.destroy()
      if (!URL.canParse(to, at)) throw new Faulty('redirect')
      at = new URL(to, at).href
    }
    throw new Faulty('redirect')
  } catch (error) {
    return { status: 'fault', fault: error instanceof Faulty ? error.fault : signal.aborted ? 'timeout' : 'unreachable' }
  }
}

function call(url: string, etag: string | null, privateAllowed: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.startsWith('https:') ? requestSecure : requestPlain
  const headers = { accept: 'text/calendar, text/plain;q=0.5', 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'Credence calendar reader', ...(etag !== null && { 'if-none-match': etag }) }
  return new Promise((resolve, reject) => {
    request(url, { headers, signal, lookup: guardedLookup(privateAllowed), agent: false }, resolve).on('error', reject).end()
  })
}

/** Looks a name up and gives only addresses that may be called: the one that was looked at is the one that is called. */
const guardedLookup = (privateAllowed: boolean): LookupFunction => (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const refused = error ?? (found.length > 0 && found.every(({ address }) => mayCall(address, privateAllowed)) ? null : new Faulty('refused_address'))
    const [first] = found ?? []
    if (refused !== null || first === undefined) return callback(refused ?? new Faulty('unreachable'), '', 0)
    if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  })
}

async function read(answer: IncomingMessage): Promise<Fetched> {
  const status = answer.statusCode ?? 0
  if (status !== 200) answer.destroy()
  if (status === 304) return { status: 'same' }
  if (status === 401 || status === 403) throw new Faulty('refused')
  if (status === 404 || status === 410) throw new Faulty('missing')
  if (status !== 200) throw new Faulty('server')
  const text = await bodyOf(answer)
  const { etag } = answer.headers
  return { status: 'read', text, etag: typeof etag === 'string' && etag.length <= 300 ? etag : null }
}

async function bodyOf(answer: IncomingMessage): Promise<string> {
  const encoding = answer.headers['content-encoding']
  const unpack = encoding === 'gzip' ? createGunzip() : encoding === 'br' ? createBrotliDecompress() : encoding === 'deflate' ? createInflate() : null
  const stream = unpack ? answer.on('error', (error) => unpack.destroy(error)).pipe(unpack) : answer
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of stream) {
    const chunk = Buffer.isBuffer(part) ? part : Buffer.from(String(part))
    bytes += chunk.length
    // Counted as it is unpacked, so that a small answer cannot become a large one.
    if (bytes > MAX_CALENDAR_BYTES) {
      answer.destroy()
      throw new Faulty('too_large')
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts).toString('utf8')
}
