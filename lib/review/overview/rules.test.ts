import { describe, expect, it } from 'vitest'
import { labelsOf, type JudgingDecision } from '../calibration/labels'
import { simulate } from '../calibration/reviewers.fixture'
import { acceptanceSeries } from './acceptance'
import { ruleLines } from './rules'

let made = 0
const judged = (rule: string, change: Partial<JudgingDecision>): JudgingDecision => ({
  key: `k${made++}`, interactionHash: 'call', action: 'approve', reason: null, corrected: [], extractor: 'builtin', extractorVersion: '1.0.0', rule, source: 'first_person',
  reading: 0.9, propensity: 1, seconds: 5, at: new Date('2026-05-12T09:00:00Z'), ...change,
})
const times = (n: number, rule: string, change: Partial<JudgingDecision>): JudgingDecision[] => Array.from({ length: n }, () => judged(rule, change))

describe('rules', () => {
  const decisions = [
    ...times(40, 'need', {}), ...times(2, 'need', { action: 'reject', reason: 'not_said' }),
    ...times(9, 'reported', {}), ...times(8, 'reported', { action: 'reject', reason: 'wrong_holder' }), ...times(3, 'reported', { action: 'fix', corrected: ['holderKey', 'kind'] }),
    judged('rare', { action: 'reject', reason: 'other' }),
    ...times(5, 'need', { extractorVersion: '2.0.0', action: 'reject', reason: 'ours' }),
  ]

  it('are told apart by version, with the surest wrong one first and what hardly anybody judged last', () => {
    const lines = ruleLines(labelsOf(decisions, []), [])
    expect(lines.map(({ rule, extractorVersion, judged: n, rejected }) => [rule, extractorVersion, n, rejected])).toEqual([
      ['need', '2.0.0', 5, 5], ['reported', '1.0.0', 20, 8], ['need', '1.0.0', 42, 2], ['rare', '1.0.0', 1, 1],
    ])
    expect(lines[1]).toMatchObject({ reasons: { wrong_holder: 8 }, fixed: { holderKey: 3, kind: 3 } })
    expect(lines[1]?.accepted.share).toBeCloseTo(9 / 20, 12)
  })

  it('come with their latest mistakes, three of each', () => {
    const mistake = (statement: string) => ({ statement, accountId: 'x', accountName: 'Halden', said: 'not_said' as const, at: '2026-05-12T09:00:00Z', note: null, extractor: 'builtin', extractorVersion: '1.0.0', rule: 'need' })
    const lines = ruleLines(labelsOf(decisions, []), ['a', 'b', 'c', 'd'].map(mistake))
    expect(lines.find(({ rule, extractorVersion }) => rule === 'need' && extractorVersion === '1.0.0')?.examples.map(({ statement }) => statement)).toEqual(['a', 'b', 'c'])
    expect(lines.find(({ extractorVersion }) => extractorVersion === '2.0.0')?.examples).toEqual([])
  })
})

describe('acceptance by week', () => {
  it('takes the preference of the queue out, and says of how many it is a share', () => {
    const { population, decided } = simulate({ seed: 'weeks', observations: 9000, truth: { slope: 1, offset: 0.5 }, error: 0, cause: { right: 0.03, wrong: 0.5 }, audit: 0.08 })
    const [truth] = acceptanceSeries(labelsOf(population, []))
    const [series, ...more] = acceptanceSeries(labelsOf(decided, []))
    expect(more).toEqual([])
    expect(Math.abs((series?.all.share ?? 0) - (truth?.all.share ?? 1))).toBeLessThan(0.03)
    expect(series?.all.n).toBeLessThan(series?.all.labels ?? 0)
    expect(series?.points.map(({ week }) => week)).toEqual(['2025-12-29', '2026-01-05'])
    for (const { share, interval } of series?.points ?? []) {
      expect(interval?.[0]).toBeLessThan(share ?? 0)
      expect(interval?.[1]).toBeGreaterThan(share ?? 1)
    }
  })
})
