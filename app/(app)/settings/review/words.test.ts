import { expect, it } from 'vitest'
import { ratesIn, ratesText, uncomparedSentence, weekSentence } from './words'

it('does not say that there is no time where there is', () => {
  const week = { reviewers: 1, budgetSeconds: 3600, spentSeconds: 60, queued: 86, open: 90 }
  expect(weekSentence({ ...week, thin: 4 })).toBe('1 reviewer can give 60 minutes in seven days; 59 minutes are left. 86 items are queued. 4 more items were possibly heard in words that say too little by themselves: of such a few are drawn at random.')
  expect(weekSentence({ ...week, queued: 0, open: 0, thin: 0 })).toMatch(/0 items are queued\. Nothing is open\.$/)
  expect(weekSentence({ ...week, open: 86, thin: 0 })).toMatch(/Everything that is open fits\.$/)
})

it('rates are written and read in one way', () => {
  expect(ratesIn(' usd 0.92,  GBP 1.17 , ')).toEqual({ USD: 0.92, GBP: 1.17 })
  expect(ratesIn('')).toEqual({})
  expect(ratesIn(ratesText({ USD: 0.92, JPY: 0.006 }))).toEqual({ USD: 0.92, JPY: 0.006 })
})

it('says for which deals no amount counts', () => {
  expect(uncomparedSentence([], 'EUR')).toMatch(/only by segment or by hand\.$/)
  expect(uncomparedSentence([{ currency: 'GBP', deals: 2 }, { currency: 'SEK', deals: 1 }], 'EUR')).toMatch(/Now so: 2 open deals in GBP, 1 open deal in SEK, without a rate to EUR\.$/)
})
