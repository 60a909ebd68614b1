import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newsOf, type Look } from './news'

const NOW = new Date('2026-05-12T09:00:00Z')
const look = (over: Partial<Look> = {}): Look => ({ overall: 0.5, told: 0.5, movedAt: null, seenBefore: true, kinds: [], standing: [], ...over })

describe('what is new of an account', () => {
  it('is a move of .05 from what was told, in one step or in many', () => {
    expect(newsOf(look({ overall: 0.55 }), NOW).moved).toEqual({ before: 0.5, after: 0.55 })
    expect(newsOf(look({ overall: 0.54 }), NOW)).toMatchObject({ moved: null, base: 0.5 })
    expect(newsOf(look({ overall: 0.44 }), NOW)).toMatchObject({ moved: { before: 0.5, after: 0.44 }, base: 0.44 })
  })

  it('is told once a day; what came in between is told with the next', () => {
    const early = newsOf(look({ overall: 0.6, movedAt: new Date('2026-05-11T10:00:00Z') }), NOW)
    expect(early).toMatchObject({ moved: null, base: 0.5 })
    expect(newsOf(look({ overall: 0.6, movedAt: new Date('2026-05-11T09:00:00Z') }), NOW).moved).toEqual({ before: 0.5, after: 0.6 })
  })

  it('is none at the first look, and none where nothing is known', () => {
    expect(newsOf(look({ told: null, seenBefore: false, overall: 0.9, kinds: ['objection'] }), NOW)).toEqual({ began: ['objection'], ended: [], moved: null, base: 0.9 })
    expect(newsOf(look({ overall: null }), NOW)).toMatchObject({ moved: null, base: 0.5 })
  })

  it('is each warning that began or ended, once', () => {
    const kind = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(fc.property(fc.uniqueArray(kind), fc.uniqueArray(kind), (kinds, standing) => {
      const { began, ended } = newsOf(look({ kinds, standing }), NOW)
      expect([...standing.filter((each) => !ended.includes(each)), ...began].sort()).toEqual([...kinds].sort())
    }))
  })
})
