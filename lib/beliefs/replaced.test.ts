import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REPLACEMENTS, replacedIn, resetsValue } from './replaced'

describe('replacedIn', () => {
  it.each(REPLACEMENTS.map(({ id, example, was, now }) => [id, example, was, now] as const))('%s: %s', (_, example, was, now) => {
    expect(replacedIn(example)).toEqual({ was, now })
  })
  it.each(['We need 45 minutes.', 'Between 30 and 45 minutes.', 'It runs from Monday to Friday.', 'It moved from Leeds to York.', 'Nothing changed.', 'We will not sign, not at three fourteen and not at two eighty nine.', 'Neither at 40 nor at 50, and not at 60.'])('finds none in: %s', (text) => {
    expect(replacedIn(text)).toBeNull()
  })
  it('reads number words whole', () => {
    expect(replacedIn('It is twenty two now rather than eighteen.')).toEqual({ was: 'eighteen', now: 'twenty two' })
  })
  it('reads days in words', () => {
    expect(replacedIn("We lock down from the twenty-first of September now, not the fourteenth.")).toEqual({ was: 'the fourteenth', now: 'twenty-first of September' })
    expect(replacedIn('It moved from the fifth of January to the twelfth of January.')).toEqual({ was: 'fifth of January', now: 'twelfth of January' })
  })
  it('keeps the two apart whatever the numbers', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 2, max: 9999 }), (was, now) => {
      fc.pre(was !== now)
      expect(replacedIn(`we raised it from ${was} to ${now} hours`)).toEqual({ was: String(was), now: String(now) })
      expect(replacedIn(`${now} hours instead of ${was}`)).toEqual({ was: String(was), now: String(now) })
    }))
  })
})

describe('resetsValue', () => {
  it('needs a number or a date that is said to be new', () => {
    expect(resetsValue('the buffer is now 12 days')).toBe(true)
    expect(resetsValue('we pushed it to April')).toBe(true)
    expect(resetsValue('the buffer is 12 days')).toBe(false)
    expect(resetsValue('the buffer is larger now')).toBe(false)
    expect(resetsValue("I'd now say the tenth of July")).toBe(true)
    expect(resetsValue("if we could, I'd have it by the tenth of July")).toBe(false)
    expect(resetsValue('the train came at seven')).toBe(false)
    expect(resetsValue("we've spent 31,500, so we're at 38,500 now")).toBe(false)
  })
})
