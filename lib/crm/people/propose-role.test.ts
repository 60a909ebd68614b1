import { describe, expect, it } from 'vitest'
import { proposeRole, roleByTitle } from './propose-role'

describe('a part in the buying committee', () => {
  it.each([
    ['Chief Financial Officer', 'economic_buyer'], ['VP of Finance', 'economic_buyer'], ['Vice President Finance', 'economic_buyer'], ['Managing Director', 'economic_buyer'], ['Owner', 'economic_buyer'],
    ['CTO', 'technical_evaluator'], ['Senior Data Engineer', 'technical_evaluator'], ['Head of IT', 'technical_evaluator'], ['Enterprise Architect', 'technical_evaluator'],
    ['General Counsel', 'legal'], ['Head of Procurement', 'legal'], ['Data Protection Officer', 'legal'], ['Support Agent', 'user'], ['Demand Planner', 'user'],
    ['Vice President Marketing', null], ['Head of Sales', null], ['', null], [null, null],
  ] as const)('is proposed for “%s”: %s', (title, role) => expect(roleByTitle(title)).toBe(role))

  it('is never proposed where one is known, and follows what they believe only after three conversations', () => {
    const person = { role: 'unknown', title: 'Head of Sales', alignment: 0.8, conversations: 3 } as const
    expect(proposeRole(person)).toEqual({ role: 'champion', because: 'their own alignment over 3 conversations' })
    expect(proposeRole({ ...person, alignment: 0.2 })?.role).toBe('blocker')
    expect(proposeRole({ ...person, alignment: 0.5 })).toBeNull()
    expect(proposeRole({ ...person, conversations: 2 })).toBeNull()
    expect(proposeRole({ ...person, role: 'user' })).toBeNull()
    expect(proposeRole({ ...person, title: 'CFO' })).toEqual({ role: 'economic_buyer', because: '“CFO”' })
  })
})
