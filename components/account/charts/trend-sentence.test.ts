import { expect, it } from 'vitest'
import type { TrendView } from '@/lib/insights/types'
import { trendSentence } from './trend-sentence'

const trend = (over: Partial<TrendView>): TrendView => ({ trend: 'converging', direction: 'converging', clear: true, slope: 0.03, interval: [0.02, 0.04], isMisread: false, silentSince: null, missing: null, ...over })
const said = (over: Partial<TrendView>) => trendSentence(trend(over), '2026-11-01')

it('says how sure a direction is, and where there is none why', () => {
  expect(said({})).toBe('Converging: the fitted line rises by .03 a month, more than one standard error (±.01), so the direction is clear.')
  expect(said({ trend: 'diverging', slope: -0.03, interval: [-0.04, -0.02] })).toMatch(/^Diverging: the fitted line falls by \.03 a month/)
  expect(said({ interval: [0.026, 0.034] })).toContain('more than one standard error (under ±.01)')
  expect(said({ clear: false, interval: [-0.02, 0.08] })).toBe('No clear direction: the fitted line moves by +.03 a month, which is within one standard error (±.05).')
  expect(said({ clear: false, interval: [-0.02, 0.08], isMisread: true })).toMatch(/\(±\.05\)\. Most of it is that words may be taken to pull the wrong way/)
  expect(said({ slope: 0.034, interval: [0.008, 0.06] })).toMatch(/rises by \.034 a month, more than one standard error \(±\.026\)/)
  expect(said({ trend: 'stable', slope: 0.01 })).toMatch(/^Stable: the fitted line moves by \+\.010 a month \(one standard error ±\.010\)/)
  expect(said({ trend: 'not_enough_evidence', slope: null, interval: null, missing: { conversations: [2, 3], holders: [2, 2], days: [20, 14] } })).toBe('No direction: not enough evidence yet (2 of 3 conversations).')
})

it('puts silence above any direction, and tells the one before it', () => {
  expect(said({ trend: 'silent', silentSince: '2026-08-02T00:00:00Z' })).toBe('Silent since 2 Aug, for longer than is usual for them: where it goes is not known. Before that it was converging by .03 a month (±.01).')
  expect(said({ trend: 'silent', slope: null, interval: null, silentSince: '2026-08-02T00:00:00Z' })).toMatch(/not known\.$/)
})
