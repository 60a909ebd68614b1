import { describe, expect, it } from 'vitest'
import { outcomeOf } from './outcome'

describe('what a decision makes of what was said in passing', () => {
  it('a rejection or a correction bears out that it is not right, an approval of what was asked does not', () => {
    expect(outcomeOf('not_right', 'reject', false)).toBe('accepted')
    expect(outcomeOf('not_right', 'fix', true)).toBe('accepted')
    expect(outcomeOf('not_right', 'approve', true)).toBe('declined')
    expect(outcomeOf('not_right', 'assert', false)).toBe('declined')
  })

  it('an approval for another reason settles nothing', () => {
    expect(outcomeOf('not_right', 'approve', false)).toBeNull()
    expect(outcomeOf('still_true', 'approve', false)).toBeNull()
  })

  it('still true is borne out by an assertion and an approval, and not by a rejection', () => {
    expect(outcomeOf('still_true', 'approve', true)).toBe('accepted')
    expect(outcomeOf('still_true', 'assert', false)).toBe('accepted')
    expect(outcomeOf('still_true', 'reject', false)).toBe('declined')
  })

  it('says nothing when two beliefs are merged or kept apart', () => {
    for (const verdict of ['not_right', 'still_true'] as const) for (const action of ['merge', 'keep_apart'] as const) expect(outcomeOf(verdict, action, true)).toBeNull()
  })
})
