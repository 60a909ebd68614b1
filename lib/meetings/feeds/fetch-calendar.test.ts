import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { addressFault, feedUrl } from './address'
import { fetchCalendar } from './fetch-calendar'

const CALENDAR = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
let server: Server | null = null
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
  server = null
})

async function serve(answer: RequestListener): Promise<string> {
  const made = createServer(answer)
  server = made
  await new Promise<void>((resolve) => { made.listen(0, '127.0.0.1', resolve) })
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/calendar.ics`
}
const fetchHere = fetchCalendar({ privateAllowed: true, timeoutMs: 2_000 })
const faultOf = async (answer: RequestListener) => fetchHere(await serve(answer), null)

describe('a calendar is read', () => {
  it('with what it answered last, and is the same where nothing changed', async () => {
    const url = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"v1"', 'content-encoding': 'gzip' }).end(gzipSync(CALENDAR))
    })
    expect(await fetchHere(url, null)).toEqual({ status: 'read', text: CALENDAR, etag: '"v1"' })
    expect(await fetchHere(url, '"v1"')).toEqual({ status: 'same' })
  })

  it('through a redirect, at most three', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/there') response.writeHead(200).end(CALENDAR)
      else response.writeHead(302, { location: request.url === '/round' ? '/round' : '/there' }).end()
    })
    expect(await fetchHere(url, null)).toMatchObject({ status: 'read' })
    expect(await fetchHere(url.replace('/calendar.ics', '/round'), null)).toEqual({ status: 'fault', fault: 'redirect' })
  })
})

describe('what goes wrong', () => {
  it.each([[401, 'refused'], [403, 'refused'], [404, 'missing'], [410, 'missing'], [500, 'server'], [204, 'server']])('%i is told as %s', async (status, fault) => {
    expect(await faultOf((_, response) => void response.writeHead(status).end())).toEqual({ status: 'fault', fault })
  })

  it('a silent server is left, one that ends is unreachable', async () => {
    expect(await fetchCalendar({ privateAllowed: true, timeoutMs: 60 })(await serve(() => undefined), null)).toEqual({ status: 'fault', fault: 'timeout' })
    expect(await faultOf((request) => void request.socket.destroy())).toEqual({ status: 'fault', fault: 'unreachable' })
  })

  it('more than 8 MB is not taken, also where it is small until it is unpacked', async () => {
    expect(await faultOf((_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(9 * 1024 * 1024))))).toEqual({ status: 'fault', fault: 'too_large' })
  })
})

describe('no way leads into a network of our own', () => {
  it('by address, by name or by a redirect', async () => {
    const refused = { status: 'fault', fault: 'refused_address' }
    const url = await serve((request, response) => void response.writeHead(302, { location: request.url === '/meta' ? 'http://169.254.169.254/latest' : 'file:///etc/passwd' }).end())
    expect(await fetchCalendar({ privateAllowed: false })(url, null)).toEqual(refused)
    expect(await fetchCalendar({ privateAllowed: false })('https://localhost/calendar.ics', null)).toEqual(refused)
    expect(await fetchHere(url.replace('/calendar.ics', '/meta'), null)).toEqual(refused)
    expect(await fetchHere(url, null)).toEqual(refused)
  })

  it.each(['http://calendar.example/a.ics', 'https://10.1.2.3/a.ics', 'https://[::1]/a.ics', 'https://[::ffff:127.0.0.1]/a', 'https://metadata.google.internal/a', 'https://me:pass@calendar.example/a', 'ftp://calendar.example/a', 'calendar'])('%s is not stored', (url) => {
    expect(addressFault(url, { privateAllowed: false })).not.toBeNull()
  })

  it('an address on the internet may be called, also as a calendar program writes it', () => {
    expect(addressFault(feedUrl('webcal://calendar.example/private-1/basic.ics'), { privateAllowed: false })).toBeNull()
  })
})
