import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameRivals, namesValue, newValuesIn, recalls } from './turnabout-value'

describe('nameRivals', () => {
  it.each([
    ['within 48 hours', 'within 72 hours'], ['I need seventy two', 'forty eight hours for the buffer'], ['the first of March', '12 April'], ['four hundred twenty', '385,000'], ['It was four', "it's nought"], ['in thirty seconds', 'two minutes is enough'], ['nine weeks', 'two months'],
  ])('%s, %s', (one, other) => {
    expect(nameRivals(one, other)).toBe(true)
    expect(nameRivals(other, one)).toBe(true)
  })
  it.each([['within 48 hours', 'for 40 stores'], ['48 hours', 'forty-eight hours'], ['three sites', 'the sites'], ['within 4 hours', 'for 3 years'], ['2 weeks', '900 weeks ago, 2 weeks']])('not %s, %s', (one, other) => {
    expect(nameRivals(one, other)).toBe(false)
  })
  it('is symmetric and never true of a text and itself', () => {
    const text = fc.tuple(fc.integer({ min: 2, max: 5000 }), fc.constantFrom('hours', 'stores', 'percent', 'in')).map(([value, unit]) => `we need ${value} ${unit} here`)
    fc.assert(fc.property(text, text, (one, other) => {
      expect(nameRivals(one, other)).toBe(nameRivals(other, one))
      expect(nameRivals(one, one)).toBe(false)
    }))
  })
})

describe('newValuesIn', () => {
  it('takes both values from the quote, or the former one from what was said right before it', () => {
    expect(newValuesIn('we moved it from 30 to 45 days', '')).toEqual([{ was: '30', now: '45' }])
    expect(newValuesIn('we need 45 days', 'All set for the 30 days?')).toEqual([])
    expect(newValuesIn('it has to be 45 days', 'All set for the 30 days?')).toEqual([{ was: 'All set for the 30 days?', now: 'it has to be 45 days' }])
    expect(newValuesIn('the limit is now 45 days', 'The room is warm.')).toEqual([{ was: null, now: 'the limit is now 45 days' }])
    expect(newValuesIn('we need 45 days', 'You told me 30 stores.')).toEqual([])
  })
})

describe('namesValue', () => {
  it('knows a budget with its thousands said or unsaid', () => {
    expect(namesValue(new Set(['420000']), 'I said four hundred twenty')).toBe(true)
    expect(namesValue(new Set(['420']), 'I said 420,000')).toBe(true)
    expect(namesValue(new Set(['6000']), 'I said six')).toBe(false)
  })
})

describe('recalls', () => {
  it('hears one’s own word of before, with its value', () => {
    for (const text of ['I said six in the spring', 'We had asked for 20 minutes', 'In May I told you that the hall takes 300', 'It was four.', 'Ah. It was about 30 per cent.']) expect(recalls(text)).toBe(true)
    for (const text of ['You said six', 'I said that it is warm', 'We need six', 'It was four of us who tried it for a week.']) expect(recalls(text)).toBe(false)
  })
})
