import { expect, it } from 'vitest'
import { conditionOf, withCondition } from './completed'

it.each([
  ['we need a second lift', 'If the school moves in, ', '.', 'if the school moves in'],
  ['We sign in May', '', ', provided the lift holds.', 'provided the lift holds'],
  ["That's it for us", 'If the lift fails again. ', '.', 'if the lift fails again'],
])('%s', (quote, before, after, condition) => {
  expect(conditionOf(quote, before, after)).toBe(condition)
})

it.each([
  ['has its own', 'we sign if it holds', 'If it holds, ', ''],
  ['is of what comes after it', 'We like the lift', '', ', if it jams, we call you.'],
  ['what follows from it is said', "That's all", 'If it jams we call you. ', ''],
  ['goes on with something else', 'and we told you', 'If it jams ', ''],
  ['asks', 'would you come?', 'If it jams, ', ''],
])('none where it %s', (_, quote, before, after) => {
  expect(conditionOf(quote, before, after)).toBeNull()
})

it('a condition is told behind what depends on it', () => {
  expect(withCondition('We sign in May.', 'if the lift holds')).toBe('We sign in May if the lift holds')
})
