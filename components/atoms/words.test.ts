import { describe, expect, it } from 'vitest'
import { confidenceSentence, momentWords, notEnough, seenSentence, trendWords } from './words'

const trend = { trend: 'converging', clear: true, silentSince: null, missing: null } as const

describe('trendWords', () => {
  it('says a direction only when it is clear', () => {
    expect(trendWords(trend)).toBe('converging')
    expect(trendWords({ ...trend, clear: false })).toBe('no clear direction')
    expect(trendWords({ ...trend, trend: 'diverging', clear: false })).toBe('no clear direction')
    expect(trendWords({ ...trend, trend: 'stable', clear: false })).toBe('stable')
  })

  it('dates a silence', () => {
    expect(trendWords({ ...trend, trend: 'silent', silentSince: '2026-09-03T09:00:00Z' }, '2026-11-25')).toBe('silent since 3 Sep')
  })

  it('names the first thing that is missing under the floor', () => {
    expect(notEnough({ conversations: [2, 3], holders: [1, 2], days: [20, 14] })).toBe('not enough evidence yet (2 of 3 conversations)')
    expect(notEnough({ conversations: [4, 3], holders: [1, 2], days: [3, 14] })).toBe('not enough evidence yet (1 of 2 people)')
    expect(notEnough(null)).toBe('not enough evidence yet')
  })
})

describe('momentWords', () => {
  it('is no time of day', () => {
    expect(momentWords({ startMs: 80_000, interactionType: 'call' })).toBe('1:20 into the call')
    expect(momentWords({ startMs: 3_725_000, interactionType: 'event' })).toBe('1:02:05 into the recording')
    expect(momentWords({ startMs: 0, interactionType: 'call' })).toBe('0:00 into the call')
    expect(momentWords({ startMs: null, interactionType: 'email' })).toBeNull()
  })
})

describe('confidenceSentence', () => {
  it('shows no number while one conversation stands behind a belief', () => {
    expect(confidenceSentence(null, null, 'said once, 12 May, committed')).not.toMatch(/\.\d\d/)
    expect(confidenceSentence(null, null, 'asserted by a member, 26 Nov')).toMatch(/^No conversation of theirs stands behind this \(asserted by a member, 26 Nov\)/)
  })

  it('never shows a number alone', () => {
    expect(confidenceSentence(0.91, [0.78, 0.97], '')).toContain('between .78 and .97')
  })
})

it('says how often a belief was heard, and twice only what differs', () => {
  const once = { observations: 1, mentions: 1, firstSeen: '2026-11-18T10:00:00.000Z', lastSeen: '2026-11-18T10:04:00.000Z' }
  expect(seenSentence(once, '2026-11-27T00:00:00.000Z')).toBe('1 observation, on 18 Nov.')
  expect(seenSentence({ ...once, observations: 2, mentions: 3, firstSeen: '2026-09-02T10:00:00.000Z' }, '2026-11-27T00:00:00.000Z')).toBe('2 observations (3 mentions), first 2 Sep, last 18 Nov.')
})
