import { expect, it } from 'vitest'
import { ratesIn, ratesText, uncomparedSentence } from './words'

it('rates are written and read in one way', () => {
  expect(ratesIn(' usd 0.92,  GBP 1.17 , ')).toEqual({ USD: 0.92, GBP: 1.17 })
  expect(ratesIn('')).toEqual({})
  expect(ratesIn(ratesText({ USD: 0.92, JPY: 0.006 }))).toEqual({ USD: 0.92, JPY: 0.006 })
})

it('says for which deals no amount counts', () => {
  expect(uncomparedSentence([], 'EUR')).toMatch(/only by segment or by hand\.$/)
  expect(uncomparedSentence([{ currency: 'GBP', deals: 2 }, { currency: 'SEK', deals: 1 }], 'EUR')).toMatch(/Now so: 2 open deals in GBP, 1 open deal in SEK, without a rate to EUR\.$/)
})
