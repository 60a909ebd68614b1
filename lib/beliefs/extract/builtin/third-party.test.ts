import { describe, expect, it } from 'vitest'
import { tellsTwoAsThey, thirdPartyAt, withThirdParty } from './third-party'

describe('a "they" that is not its speaker', () => {
  it.each([
    ["If they'd been rude I wouldn't wait", 'the fitters', "If the fitters had been rude I wouldn't wait"],
    ["I'll wait before I tell them", 'our planners', "I'll wait before I tell our planners"],
    ['We read their letter', 'the owners', "We read the owners' letter"],
  ])('%s is told by name', (clause, said, expected) => {
    expect(withThirdParty(clause, said)).toBe(expected)
    expect(withThirdParty(clause, null)).toBe(clause)
  })

  it.each(['The fitters say they will come to us', 'They will come', 'We will come'])('is none, or is named: %s', (clause) => {
    expect(thirdPartyAt(clause)).toBe(-1)
  })

  it('makes a short statement unclear where both are "they"', () => {
    expect(tellsTwoAsThey('Would not be this patient if they had been rude', "if they'd been rude i wouldn't be this patient")).toBe(true)
    expect(tellsTwoAsThey('Reads their letter', 'we read their letter')).toBe(false)
  })
})
