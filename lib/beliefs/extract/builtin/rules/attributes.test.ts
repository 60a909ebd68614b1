import { describe, expect, it } from 'vitest'
import { attributeIn } from './attributes'

describe('attributeIn', () => {
  it.each([
    ['budget is now 60k', 'budget', '60k'],
    ['our budget, which was 80k, is now 60k', 'budget', '60k'],
    ['they cut the budget from 80,000 to 60,000', 'budget', '60,000'],
    ['I think we have about seventy-five thousand in the budget', 'budget', 'seventy-five thousand'],
    ['the budget for 2027 is €95,000', 'budget', '€95,000'],
    ['we moved go-live from January to March', 'go_live', 'March'],
    ['the launch slipped to the third of April', 'go_live', 'the third of April'],
    ['in June we have to be live', 'go_live', 'June'],
    ["it's no longer Anna who signs, Ben signs it", 'decision_maker', 'Ben'],
    ['Ben decides now', 'decision_maker', 'Ben'],
    ['we are 120 seats now instead of 80 seats', 'seat_count', '120'],
    ['from 80 to 120 seats', 'seat_count', '120'],
    ['we would sign for one year rather than three years', 'contract_term', 'one year'],
  ] as const)('%s', (clause, name, value) => {
    expect(attributeIn(clause)).toEqual({ name, value })
  })

  it('takes what "it" is from the words before', () => {
    expect(attributeIn("they've cut it to 40k", 'We had a budget meeting.')).toEqual({ name: 'budget', value: '40k' })
    expect(attributeIn('and moved it to October', 'We talked about the roll-out.')).toEqual({ name: 'go_live', value: 'October' })
    expect(attributeIn("they've cut it to 40k", 'We had a long meeting.')).toBeNull()
  })

  it.each(['the budget is tight', 'a budget for 2027', 'we support 30 people', 'the launch was a mess', 'we may start over', 'sign here', 'the board likes it'])('finds no value in: %s', (clause) => {
    expect(attributeIn(clause)).toBeNull()
  })
})
