import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCell } from '@/lib/shared/csv'
import { csvHead, csvRow } from './csv'
import { ACCOUNT_COLUMNS, DEFAULT_COLUMNS } from './query'
import type { AccountRow } from '../types'

const row: AccountRow = {
  id: 'a', slug: 'a', name: '=HYPERLINK("http://x")', domain: null, segment: 'Mid, market', parentName: null, owner: { id: 'm', name: 'Tova Lind' }, mayEdit: true, followed: false,
  overall: 0.714, interval: [0.6, 0.8], trend: 'converging', clear: false, slope: 0.02, silentSince: null, spark: [],
  moved: { delta: -0.125, beliefId: 'b', interactionId: 'i', statement: 'Says "too dear"', holder: 'Marit', interactionTitle: 'Call', at: '2026-03-12T09:00:00.000Z' },
  topOpposing: null, lastInteraction: null, nextMeeting: null, scoredByAlignment: false, decisionMaker: { name: 'Marit', value: null, heard: false }, changed: null, beliefs: 4, stale: 1,
  deal: { id: 'd', name: 'Deal', type: 'new', stage: 'Open', stageSince: null, amountMinor: 123_450, currency: 'EUR', closeDate: '2026-06-01', forecastCategory: null, leadScore: { score: 72, at: '2026-03-01T00:00:00.000Z' }, outcome: null, outcomeAt: null },
}

describe('a file of accounts', () => {
  it('holds under each heading what the row tells, and runs nothing', () => {
    const columns = ['owner', 'segment', 'alignment', 'score', 'moved', 'amount'] as const
    const heads = csvHead(columns).replace('\uFEFF', '').trimEnd().split(/,(?=\S)/)
    expect(heads).toHaveLength(15)
    expect(csvRow(row, columns, () => 2)).toBe('"\'=HYPERLINK(""http://x"")",,Tova Lind,"Mid, market",0.71,.60–.80,no clear direction,0.02,72,lead score,"Says ""too dear""",-0.13,2026-03-12,1234.5,EUR\r\n')
  })

  it('tells no slope of an account that is silent, as the table tells none', () => {
    expect(csvRow({ ...row, trend: 'silent', clear: true, slope: 0.092 }, ['trend'], () => 2)).toBe('"\'=HYPERLINK(""http://x"")","Mid, market",,silent,\r\n')
  })

  it('calls an e-mail what the pages call it', () => {
    expect(csvRow({ ...row, lastInteraction: { id: 'i', type: 'email', title: 'Re: Pilot', at: '2026-03-12T09:00:00.000Z' } }, ['last'], () => 2)).toContain(',2026-03-12,e-mail')
  })

  it('tells by what a row is ordered where that is alignment', () => {
    expect(csvRow({ ...row, scoredByAlignment: true }, ['score'], () => 2)).toContain(',0.71,alignment')
  })

  it('has all that the list shows as it opens, each once, whatever it is ordered by', () => {
    const heads = csvHead(DEFAULT_COLUMNS).replace('\uFEFF', '').trimEnd()
    for (const head of ['Segment', 'Parent', 'Slope a month', 'Amount', 'Currency', 'Closes']) expect(heads).toMatch(new RegExp(`(^|,)${head}(,|$)`))
    expect(heads).not.toContain('Ordered by')
    const all = csvHead(ACCOUNT_COLUMNS).replace('\uFEFF', '').trimEnd().replace(/"[^"]*"/g, 'quoted').split(',')
    expect(new Set(all).size).toBe(all.length)
  })

  it('never begins a text cell with a sign that a spreadsheet runs, and can be read back', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('=1+1', '+A1', '-2', '@x', '\t=1', ' =1', '＝1')), (text) => {
      const cell = csvCell(text)
      const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
      expect(read.replace(/^\s+/u, '')).not.toMatch(/^[=+\-@]/u)
      expect([text, `'${text}`]).toContain(read)
      if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/)
    }))
  })
})
