import { describe, expect, it } from 'vitest'
import type { ChurnView } from '@/lib/insights/types'
import { explainRisk, signWords } from './churn-words'
import { pullWords, segmentWords, trendWords } from './theme-words'

const ROW: ChurnView = {
  id: 'a', name: 'Brackwater Foods', segment: null, ownerName: null, overall: 0.5, slope: -0.03, clear: true, shown: 8, fading: 1, lastContactAt: '2026-03-01T00:00:00Z', silentAfterDays: 30,
  signs: { drift: 0.7, decay: 0.125, silence: 1, urgency: 0.5, risk: 0.3 }, opposing: null, renewal: null,
}

describe('what speaks for an account leaving', () => {
  it('is told heaviest first, and only what is there', () => {
    expect(signWords(ROW, '2026-06-01T00:00:00Z')).toEqual(['silent since 1 Mar', 'alignment falls by .03 a month', '1 of 8 beliefs going stale'])
    expect(signWords({ ...ROW, signs: { ...ROW.signs, silence: 0, drift: 0 } }, '2026-06-01T00:00:00Z')).toEqual(['1 of 8 beliefs going stale'])
  })

  it('says how the place in the list comes about, and in the number that stands there, and that it is no likelihood', () => {
    expect(explainRisk(ROW).join(' ')).toContain('without a date an account counts like one a year away')
    expect(explainRisk(ROW).at(-1)).toMatch(/^The mean of the three, 0\.61, times 0\.50 .+, in hundredths: 30\. .+ not a likelihood\.$/)
    expect(explainRisk({ ...ROW, clear: false })[0]).toContain('not beyond chance')
  })
})

describe('a theme', () => {
  it('says which way its accounts pull, and leaves none out', () => {
    expect(pullWords({ accounts: 2, toward: 1, away: 1, both: 0 })).toBe('2 accounts: 1 toward us, 1 away')
    expect(pullWords({ accounts: 5, toward: 1, away: 0, both: 1 })).toBe('5 accounts: 1 toward us, 0 away, 1 both ways, 3 neither')
  })

  it('says how it spreads', () => {
    expect(trendWords({ recent: 3, before: 1 })).toBe('3 new accounts in 90 days, 1 in the 90 before')
    expect(trendWords({ recent: 0, before: 0 })).toBe('Nobody new in half a year')
    expect(trendWords({ recent: 1, before: 0 })).toBe('1 new account in 90 days, none in the 90 before')
  })

  it('names segments where there are any', () => {
    expect(segmentWords({ segments: [{ segment: 'Enterprise', accounts: 2 }, { segment: null, accounts: 1 }] })).toBe('Enterprise 2, no segment 1')
    expect(segmentWords({ segments: [{ segment: null, accounts: 3 }] })).toBe('')
  })
})
