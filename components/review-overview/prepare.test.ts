import { describe, expect, it } from 'vitest'
import { prepareAcceptance } from './prepare-acceptance'
import { ageWords, prepareFlow } from './prepare-flow'
import { prepareReliability } from './prepare-reliability'
import { differedWords, explainKappa, fixedWords, formatKappa, kappaWord, percent, shareWords } from './words'

const asOf = '2026-05-13T12:00:00Z'

describe('the flow', () => {
  const flow = {
    weeks: [{ week: '2026-05-04', came: 10, decided: 6, expired: 3, withdrawn: 1 }, { week: '2026-05-11', came: 2, decided: 7, expired: 0, withdrawn: 0 }],
    reasons: [], ages: [], totals: { came: 12, decided: 13, expired: 3, withdrawn: 1, open: 4, queued: 4, thin: 0, oldestDays: 12.4 },
  }

  it('is drawn with what came in above and what went out below, on one scale', () => {
    const { rows, extent, summary } = prepareFlow({ flow, asOf, weeks: 2 })
    expect(rows.map(({ label, came, decided, expired, withdrawn }) => [label, came, decided, expired, withdrawn])).toEqual([['4 May', 10, -6, -3, -1], ['11 May', 2, -7, 0, 0]])
    expect(extent).toBe(10)
    expect(prepareFlow({ flow: { ...flow, weeks: [{ week: '2026-05-04', came: 3, decided: 2, expired: 0, withdrawn: 15 }] }, asOf, weeks: 1 }).extent).toBe(20)
    expect(summary).toBe('In 2 weeks 12 items came in, 13 were decided, 3 expired and 1 needs no decision any more. 5 more went out than came in. 4 wait, the oldest for 12 days.')
  })

  it('says so where nothing has come in', () => {
    expect(prepareFlow({ flow: { ...flow, weeks: [], totals: { came: 0, decided: 0, expired: 0, withdrawn: 0, open: 0, queued: 0, thin: 0, oldestDays: null } }, asOf, weeks: 12 }).summary).toBe('Nothing has come in yet.')
  })

  it('names ages as days', () => {
    expect([[0, 3], [3, 8], [31, null]].map(([from, to]) => ageWords({ from: from ?? 0, to: to ?? null, queued: 0, waiting: 0, thin: 0 }))).toEqual(['under 3 days', '3 to 7 days', '31 days and more'])
  })
})

describe('acceptance over time', () => {
  it('leaves a gap where nothing was judged, and draws the most judged versions', () => {
    const point = (week: string, share: number) => ({ week, labels: 5, n: 5, share, interval: [share - 0.2, share + 0.1] as [number, number] })
    const series = (extractorVersion: string, labels: number, points: ReturnType<typeof point>[]) => ({ extractor: 'builtin', extractorVersion, points, all: { labels, n: labels, share: 0.8, interval: null } })
    const chart = prepareAcceptance([series('1.0.0', 5, [point('2026-04-27', 0.7)]), series('2.0.0', 10, [point('2026-04-27', 0.8), point('2026-05-11', 0.9)])], '2026-04-27', asOf)
    expect(chart.names).toEqual(['the built-in reader 2.0.0', 'the built-in reader 1.0.0'])
    expect(chart.rows.map(({ share0, share1 }) => [share0, share1])).toEqual([[0.8, 0.7], [null, null], [0.9, null]])
    expect(chart.rows[1]?.error0).toBeNull()
    expect(chart.summary).toContain('from 80 % in the week of 27 Apr to 90 % in that of 11 May')
  })
})

describe('the reliability diagram', () => {
  const quality = (ece: number) => ({ n: 300, accepted: 0.7, brier: 0.2, brierInterval: null, ece, eceInterval: null, bins: [{ low: 0.8, high: 0.9, n: 30, weight: 40, promised: 0.85, accepted: 0.6, interval: [0.45, 0.75] as [number, number] }] })
  const version = { extractor: 'builtin', extractorVersion: '1.0.0', labels: 300, audited: 90, seconds: 6, sources: [], shipped: quality(0.12), corrected: quality(0.03), inForce: null, fit: null, outdone: false }

  it('shows what is in force only while something is', () => {
    expect(prepareReliability(version, asOf)).toMatchObject({ before: [{ promised: 0.85, accepted: 0.6 }], after: [] })
    const { after, summary } = prepareReliability({ ...version, inForce: { slope: 0.7, offset: 0, publishedAt: '2026-05-02T02:00:00Z' } }, asOf)
    expect(prepareReliability(version, asOf).drawn).toBe(true)
    expect(after[0]?.error[0]).toBeCloseTo(0.15, 10)
    expect(summary).toContain('12.0 points apart as shipped, and 3.0 points as corrected since 2 May.')
  })

  it('is told in words while few readings were judged', () => {
    const few = { ...version, labels: 19, shipped: quality(0.12) }
    expect(prepareReliability(few, asOf)).toMatchObject({ drawn: false, summary: '19 readings were judged so far: as shipped they promised 85 %, and 70 % (45–75 %) were accepted. A diagram is drawn from 20 on.' })
    expect(prepareReliability({ ...few, labels: 1 }, asOf).summary).toMatch(/^1 reading was judged so far/)
    expect(prepareReliability({ ...few, labels: 20 }, asOf)).toMatchObject({ drawn: true, summary: expect.stringContaining('12.0 points apart') as string })
  })
})

describe('figures in words', () => {
  it('never round to all or nothing what is not', () => {
    expect([0, 0.002, 0.5, 0.998, 1].map(percent)).toEqual(['0 %', '<1 %', '50 %', '>99 %', '100 %'])
    expect([-0.12, 0, 0.676, 1].map(formatKappa)).toEqual(['−.12', '.00', '.68', '1'])
    expect(shareWords({ n: 40, share: 0.9, interval: [0.8, 0.96] })).toBe('90 % (80–96 %, n 40)')
    expect(shareWords({ n: 0, share: null, interval: null })).toBe('none yet')
  })

  it('explain κ by the numbers that make it', () => {
    const agreement = { n: 200, observed: 0.7, expected: 0.41, kappa: 0.4915, error: 0.051, interval: [0.408, 0.576] as [number, number] }
    const words = explainKappa({ confusion: { categories: [], counts: [] }, agreement }).join(' ')
    expect(words).toContain('κ = (0.700 − 0.410) / (1 − 0.410) = 0.491')
    expect(words).toContain('between .41 and .58')
    expect([-0.1, 0, 0.2, 0.21, 0.6, 0.81, 1].map(kappaWord)).toEqual(['less than chance', 'slight', 'slight', 'fair', 'moderate', 'almost perfect', 'almost perfect'])
    expect(explainKappa({ confusion: { categories: [], counts: [] }, agreement: { ...agreement, kappa: null, observed: 1, expected: 1 } }).join(' ')).toContain('not defined')
  })

  it('tell what was corrected and how differences ended', () => {
    expect(fixedWords({ kind: 1, holderKey: 3 })).toBe('holder 3 · kind 1')
    expect(differedWords({ awaiting: 1, first: 2, second: 1, neither: 0, detail: 0 })).toEqual(['A third person settled 3 items: with the first 2, with the second 1, otherwise 0.', '1 item on which two differ waits for a third person.'])
    expect(differedWords({ awaiting: 0, first: 0, second: 0, neither: 0, detail: 0 })).toEqual([])
  })
})
