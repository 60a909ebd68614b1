import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStep, setUpSteps } from './steps'
import type { SetUpFacts } from './types'

const EMPTY: SetUpFacts = { accounts: 0, seen: 0, picked: 0, read: 0, opened: 0, decisions: 0, propositions: 0, members: 1, invitations: 0 }
const FULL: SetUpFacts = { accounts: 35, seen: 35, picked: 20, read: 20, opened: 2, decisions: 1, propositions: 1, members: 2, invitations: 0 }
const ADMIN = { lead: true, administer: true }
const REP = { lead: false, administer: false }
const done = (facts: SetUpFacts) => setUpSteps(facts, ADMIN, 20).filter((step) => step.done).map(({ key }) => key)

describe('first steps', () => {
  it('are open in an empty workspace and over once all is there', () => {
    expect(done(EMPTY)).toEqual([])
    expect(nextStep(setUpSteps(EMPTY, ADMIN, 20))).toMatchObject({ done: 0, total: 7, next: { key: 'accounts' } })
    expect(nextStep(setUpSteps(FULL, ADMIN, 20))).toBeNull()
  })

  it('ask for twenty accounts, and for all of them where there are fewer', () => {
    expect(done({ ...EMPTY, accounts: 40, picked: 19 })).not.toContain('picked')
    expect(done({ ...EMPTY, accounts: 40, picked: 20 })).toContain('picked')
    expect(done({ ...EMPTY, accounts: 4, picked: 4 })).toContain('picked')
  })

  it('tell nobody how many accounts there are beside those that they see', () => {
    fc.assert(fc.property(fc.nat(30), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (seen, hidden, more) => {
      const told = (accounts: number) => setUpSteps({ ...EMPTY, seen, accounts, picked: 0 }, REP, 20)
      expect(told(seen + hidden)).toEqual(told(seen + hidden + more))
      expect(told(seen + hidden)[0]).toMatchObject({ have: seen, done: true })
    }))
  })

  it('want a conversation of each picked account', () => {
    expect(setUpSteps({ ...EMPTY, accounts: 5, picked: 5, read: 3 }, ADMIN, 20).find(({ key }) => key === 'conversations')).toMatchObject({ have: 3, need: 5, done: false })
  })

  it('have somebody invited once they have joined; a link alone waits', () => {
    const invited = (facts: SetUpFacts) => setUpSteps(facts, ADMIN, 20).find(({ key }) => key === 'invited')
    expect(invited(EMPTY)).toMatchObject({ done: false, waits: false })
    expect(invited({ ...EMPTY, invitations: 2 })).toMatchObject({ done: false, waits: true, have: 0 })
    expect(invited({ ...EMPTY, members: 2, invitations: 1 })).toMatchObject({ done: true, waits: false })
    // What waits for somebody else comes after what does not.
    expect(nextStep(setUpSteps({ ...FULL, members: 1, invitations: 1, decisions: 0 }, ADMIN, 20))?.next.key).toBe('decided')
    expect(nextStep(setUpSteps({ ...FULL, members: 1, invitations: 1 }, ADMIN, 20))?.next).toMatchObject({ key: 'invited', waits: true })
  })

  it('send nobody to what is for others', () => {
    const alone = { ...FULL, picked: 0, read: 1, propositions: 0, members: 1 }
    expect(nextStep(setUpSteps(alone, REP, 20))).toBeNull()
    expect(nextStep(setUpSteps(alone, { lead: true, administer: false }, 20))?.next.key).toBe('picked')
  })

  it('send whoever sees no account yet nowhere, and everybody else on', () => {
    const begun = { ...FULL, read: 1, opened: 0, decisions: 0 }
    expect(nextStep(setUpSteps({ ...begun, seen: 0 }, REP, 20))).toBeNull()
    expect(nextStep(setUpSteps({ ...begun, seen: 1 }, REP, 20))?.next.key).toBe('conversations')
    expect(nextStep(setUpSteps({ ...begun, seen: 0 }, ADMIN, 20))?.next.key).toBe('conversations')
  })

  it('are never undone by more of anything but accounts and picks', () => {
    const counts = fc.record({ accounts: fc.nat(60), seen: fc.nat(60), picked: fc.nat(20), read: fc.nat(20), opened: fc.nat(5), decisions: fc.nat(5), propositions: fc.nat(5), members: fc.integer({ min: 1, max: 9 }), invitations: fc.nat(3) })
    fc.assert(fc.property(counts, fc.constantFrom('read', 'opened', 'decisions', 'propositions', 'members'), (facts, key) => {
      const more = done({ ...facts, [key]: facts[key] + 1 })
      for (const step of done(facts)) expect(more).toContain(step)
    }))
  })
})
