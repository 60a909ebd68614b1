import { describe, expect, it } from 'vitest'
import { momentHref, weightSentence } from './evidence-quote'

const factors = [{ name: 'strength', of: 'committed', value: 1.8 }, { name: 'source', of: 'first_person', value: 1 }, { name: 'precision', of: 'unreviewed', value: 0.8 }]

describe('weightSentence', () => {
  it('names every factor of the product', () => {
    expect(weightSentence({ weight: 1.44, factors, damping: 1 })).toBe('weight 1.44 = committed 1.8 × in their own words 1 × precision of the reader 0.8')
  })

  it('says how a repeat in one conversation is damped', () => {
    expect(weightSentence({ weight: 0.8, factors: [], damping: 0.25 })).toBe('weight 0.8; counts for 1/4 as number 3 in this conversation')
  })
})

it('links to the very turn', () => {
  expect(momentHref({ interactionId: 'abc', segment: 14 })).toBe('/interactions/abc?segment=14#s-14')
})
