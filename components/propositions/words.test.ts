import { describe, expect, it } from 'vitest'
import { beforeAfterWords, broughtWords, metWords, totalsWords } from './words'

const figure = (value: number, observations: number) => ({ value, low: value - 0.2, high: value + 0.1, observations })

describe('the words of value propositions', () => {
  it('count the accounts that make something of one, and leave out none', () => {
    expect(totalsWords({ believed: 3, doubted: 0, contested: 1, unheard: 4 })).toBe('believed in 3 accounts, contested in 1, unheard in 4')
    expect(totalsWords({ believed: 0, doubted: 1, contested: 0, unheard: 0 })).toBe('doubted in 1 account')
    expect(totalsWords({ believed: 0, doubted: 0, contested: 0, unheard: 0 })).toBe('holds for no account yet')
  })

  it('say what became of the objections that a proof point met', () => {
    expect(metWords({ met: 4, moved: 2, didNotMove: 1, grew: 0, tooEarly: 1 })).toBe('met 4 objections: 2 moved, 1 did not move, 1 too early to say')
    expect(metWords({ met: 1, moved: 0, didNotMove: 0, grew: 1, tooEarly: 0 })).toBe('met 1 objection: 1 grew since')
    expect(metWords({ met: 0, moved: 0, didNotMove: 0, grew: 0, tooEarly: 0 })).toBe('has met no objection yet')
  })

  it('give a number its interval and how many observations stand behind it, and one observation in words', () => {
    expect(beforeAfterWords({ before: figure(0.84, 3), after: figure(0.6, 2) })).toBe('.84 before (.64–.94, 3 observations) → .60 after (.40–.70, 2 more)')
    expect(beforeAfterWords({ before: figure(0.7, 1), after: figure(0.7, 0) })).toBe('said once before; not spoken of since')
  })

  it('tell who says that it was brought up, where no conversation does', () => {
    expect(broughtWords({ at: '2026-05-12T10:00:00Z', interactionTitle: 'Follow-up', linkedBy: null }, '2026-06-01')).toBe('brought up 12 May in “Follow-up”')
    expect(broughtWords({ at: '2026-05-12T10:00:00Z', interactionTitle: null, linkedBy: 'Maren Oakes' }, '2026-06-01')).toBe('brought up 12 May, says Maren Oakes')
  })
})
