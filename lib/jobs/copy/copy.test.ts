import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packCopy } from './pack'
import { reportOf } from './report'
import { csvOf, tablesOf } from './tables'
import type { SubjectCopy } from './types'
import { confidenceWords } from './words'

const COPY: SubjectCopy = {
  requestId: '0196c000-0000-7000-8000-000000000001', generatedAt: '2026-05-12T09:00:00.000Z', controller: 'Tessel & Sons',
  person: {
    id: 'p', name: 'Zoë "Z" Marsh/../', side: 'customer', since: '2026-01-01T00:00:00.000Z', labels: ['Zoë "Z" Marsh/../', 'zoe@x.example'], legalHold: true,
    employments: [{ account: 'Brackwater', title: 'CFO', role: 'economic_buyer', from: '2025-01-01', to: null }], changes: [],
  },
  consents: [{ state: 'granted', at: '2026-02-01T00:00:00.000Z', by: 'Ada Quist', note: '<script>alert(1)</script>' }], modelled: true,
  conversations: [{ id: 'i', account: 'Brackwater', type: 'call', title: 'Kick-off', at: '2026-03-03T10:00:00.000Z', kept: '2026-03-04T10:00:00.000Z', turns: 1, readBy: 'builtin 1' }],
  words: [{ conversation: 'i', at: '2026-03-03T10:00:00.000Z', turn: 1, text: '=HYPERLINK("http://evil.example")' }],
  readings: [{ conversation: 'call of 3 Mar 2026', at: '2026-03-03T10:00:00.000Z', quote: null, statement: 'Thinks the price is too high', about: 'them', kind: 'concern', dimension: 'price', stance: 'negative', certainty: 'stated', reading: 0.9, reader: 'builtin 1', status: 'active' }],
  beliefs: [{
    account: 'Brackwater', statement: 'Thinks the price is too high', kind: 'concern', dimension: 'price', stance: 'negative', status: 'active', label: 'corroborated', shown: true, confidence: 0.72, interval: [0.4, 0.93], toward: 1.6, against: 0,
    firstSeen: '2026-03-03T10:00:00.000Z', lastSeen: '2026-03-24T10:00:00.000Z', until: null,
    evidence: [
      { at: '2026-03-03T10:00:00.000Z', conversation: 'call of 3 Mar 2026', quote: 'the price is <b>too</b> high', told: 'by them', supports: true, weight: 0.8, halfLifeDays: 120, confirmed: true },
      { at: '2026-03-24T10:00:00.000Z', conversation: 'call of 24 Mar 2026', quote: null, told: 'by somebody else', supports: true, weight: 0.48, halfLifeDays: 120, confirmed: false },
    ],
  }],
  alignment: [{ account: 'Brackwater', power: 3, figure: null }], rulings: [], remarks: [],
  answers: [{ kind: 'not_right', statement: 'Thinks the price is too high', text: 'I said <b>steep</b>', at: '2026-05-02T09:00:00.000Z', state: 'declined', settledAt: '2026-05-03T09:00:00.000Z', reply: 'You said so twice.' }],
  notes: [{ at: '2026-04-02T10:00:00.000Z', by: 'Tova Lind', account: 'Brackwater', on: 'account', text: 'Zoë <i>likes</i> tea' }], usage: [], meetings: [],
  served: { members: [{ name: 'Tova Lind', what: 'meeting', account: 'Brackwater', times: 2, last: '2026-05-01T00:00:00.000Z' }], links: [], models: [], messages: [] },
  log: [{ at: '2026-05-12T09:00:00.000Z', what: 'person.copy' }],
}

describe('a copy of somebody’s data', () => {
  const { fileName, bytes } = packCopy(COPY)
  const files = unzipSync(bytes)

  it('is one file under a name that is safe everywhere', () => {
    expect(fileName).toBe('data-of-zoe-z-marsh-2026-05-12.zip')
    expect(packCopy({ ...COPY, person: { ...COPY.person, name: '؟؟' } }).fileName).toBe('data-of-a-person-2026-05-12.zip')
  })

  it('has a manifest with what every other file hashes to', () => {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { schemaVersion: number; requestId: string; subject: object; files: { name: string; bytes: number; sha256: string }[] }
    expect(manifest).toMatchObject({ schemaVersion: 1, requestId: COPY.requestId, generatedAt: COPY.generatedAt, subject: { id: 'p', name: COPY.person.name } })
    expect(['manifest.json', ...manifest.files.map(({ name }) => name)].sort()).toEqual(Object.keys(files).sort())
    for (const { name, bytes: size, sha256 } of manifest.files) {
      const content = files[name] ?? new Uint8Array()
      expect([content.length, createHash('sha256').update(content).digest('hex')], name).toEqual([size, sha256])
    }
    expect(manifest.files.map(({ name }) => name)).toEqual(expect.arrayContaining(['report.html', 'json/beliefs.json', 'json/served.json', 'csv/evidence.csv', 'csv/words.csv', 'csv/notes.csv', 'json/notes.json']))
  })

  it('runs no formula in a spreadsheet', () => {
    const words = tablesOf(COPY).find(({ name }) => name === 'words')
    expect(words && csvOf(words)).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
  })

  it('is read as a page on which nothing of it is markup', () => {
    const report = reportOf(COPY)
    expect(report).not.toMatch(/<script|<b>too/)
    expect(report).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    for (const told of ['supported: 0.72 of 1, nine times in ten between 0.40 and 0.93', 'Told by somebody else; their words are left out', 'A legal hold is on this data', 'Tessel &amp; Sons', 'Tova Lind: meeting brief', 'I said &lt;b&gt;steep&lt;/b&gt;', 'Read, and not followed, 3 May 2026', 'Zoë &lt;i&gt;likes&lt;/i&gt; tea', '2 Apr 2026, Tova Lind, on the account, Brackwater']) expect(report).toContain(told)
  })

  it('calls an e-mail what the pages call it', () => {
    expect(reportOf({ ...COPY, conversations: COPY.conversations.map((each) => ({ ...each, type: 'email' })) })).toContain('e-mail, Brackwater, ')
  })
})

it('begins with how to have it corrected, and tells what counts before what does not, the last heard first', () => {
  const [one] = COPY.beliefs
  if (!one) throw new Error('The copy has no belief.')
  const report = reportOf({ ...COPY, beliefs: [
    { ...one, statement: 'Doubtful', shown: false, lastSeen: '2026-05-01T10:00:00.000Z' }, { ...one, statement: 'Ended', until: '2026-04-01T10:00:00.000Z' },
    { ...one, statement: 'Earlier', lastSeen: '2026-03-04T10:00:00.000Z' }, { ...one, statement: 'Latest', lastSeen: '2026-04-20T10:00:00.000Z' },
  ] })
  expect([...report.matchAll(/<h3 dir="auto">(\w+)<\/h3>/g)].map(([, statement]) => statement)).toEqual(['Latest', 'Earlier', 'Doubtful', 'Ended'])
  expect(report.indexOf('Answer whoever sent you this')).toBeLessThan(report.indexOf('Who you are here'))
})

it('says a confidence in words', () => {
  expect([0.9, 0.72, 0.6, 0.5, 0.2].map(confidenceWords)).toEqual(['strongly supported', 'supported', 'somewhat supported', 'undecided', 'spoken against'])
})
