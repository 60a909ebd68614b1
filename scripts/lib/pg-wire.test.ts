import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnswerReader, ClientReader } from './pg-wire.mjs'

function message(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

function startup(): Buffer {
  const body = Buffer.from('user\0postgres\0\0')
  const head = Buffer.alloc(8)
  head.writeInt32BE(body.length + 8, 0)
  head.writeInt32BE(196_608, 4)
  return Buffer.concat([head, body])
}

/** Cuts bytes at the given places, as a network may. */
function cut(bytes: Buffer, places: number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...ends].map((start, i) => bytes.subarray(start, ends[i] ?? bytes.length))
}

function runsOf(chunks: Buffer[], password?: string): string[] {
  const seen: string[] = []
  const reader = new ClientReader(password)
  for (const chunk of chunks) {
    reader.push(chunk, {
      refuse: () => seen.push('refuse'),
      askPassword: () => seen.push('ask'),
      wrongPassword: () => seen.push('wrong'),
      cancel: () => seen.push('cancel'),
      terminate: () => seen.push('terminate'),
      run: (bytes) => seen.push(bytes.toString('hex')),
    })
  }
  return seen
}

const places = fc.array(fc.nat(), { maxLength: 12 })
const body = fc.uint8Array({ maxLength: 40 })
const statement = fc.oneof(
  body.map((bytes) => [message('Q', bytes)]),
  fc.tuple(body, body, body).map(([parse, bind, execute]) => [message('P', parse), message('B', bind), message('E', execute), message('S', new Uint8Array())]),
)

describe('ClientReader', () => {
  it('hands on whole statements, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 5 }), places, (statements, where) => {
        const bytes = Buffer.concat([startup(), ...statements.flat()])
        expect(runsOf(cut(bytes, where))).toEqual([startup(), ...statements.map((parts) => Buffer.concat(parts))].map((run) => run.toString('hex')))
      }),
    )
  })

  it('lets nobody in without the password', () => {
    const right = Buffer.from('secret\0')
    const query = message('Q', Buffer.from('select 1\0'))
    expect(runsOf([startup(), message('p', right), query], 'secret')).toEqual(['ask', startup().toString('hex'), query.toString('hex')])
    expect(runsOf([startup(), message('p', Buffer.from('guess\0')), query], 'secret')[1]).toBe('wrong')
    expect(runsOf([startup(), query], 'secret')).toEqual(['ask', 'wrong'])
  })

  it('refuses encryption and goes on, and ends a connection that speaks something else', () => {
    const ssl = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])
    expect(runsOf([ssl, startup()])).toEqual(['refuse', startup().toString('hex')])
    expect(runsOf([Buffer.from('GET / HTTP/1.1\r\n')])).toEqual(['terminate'])
  })
})

describe('AnswerReader', () => {
  it('finds the last status, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 6 }), fc.constantFrom('I', 'T', 'E'), places, (rows, status, where) => {
        const reader = new AnswerReader()
        const bytes = Buffer.concat([...rows.map((row) => message('D', row)), message('Z', Buffer.from(status))])
        for (const chunk of cut(bytes, where)) reader.read(chunk)
        expect(String.fromCharCode(reader.status ?? 0)).toBe(status)
      }),
    )
  })
})
