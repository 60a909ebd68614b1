import { describe, expect, it } from 'vitest'
import { isSameValue } from './attribute-value'
import type { Attribute } from './types'

const same = (a: string, b: string, name: Attribute['name'] = 'budget'): boolean => {
  const [x, y] = [{ name, value: a }, { name, value: b }]
  expect(isSameValue(y, x)).toBe(isSameValue(x, y))
  return isSameValue(x, y)
}

describe('two wordings of a value', () => {
  it.each([['40,000', 'forty thousand'], ['£40k', '40,000'], ['four hundred twenty', '420,000'], ['385', 'three hundred eighty-five thousand'], ['16 February', 'the sixteenth of February'], ['21 May', 'the twenty-first of May'], ['March', '3 March'], ['Marguerite Toll', 'Marguerite'], ['250 seats', '250']])(
    '%s and %s are one', (a, b) => expect(same(a, b)).toBe(true))

  it.each([['40,000', '55,000'], ['four hundred twenty', 'three hundred eighty-five thousand'], ['12', '12,000'], ['2 February', '16 February'], ['March', 'May'], ['the CFO', 'the CTO'], ['12 months', '24 months'], ['July', '8 September'], ['40,000', 'not settled']])(
    '%s and %s are two', (a, b) => expect(same(a, b)).toBe(false))
})
