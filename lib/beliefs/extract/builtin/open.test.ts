import { expect, it } from 'vitest'
import { openingOf } from './open'

it.each([
  ['Wants that in writing', 'pointer'],
  ['Requires one within 12', 'pointer'],
  ['Requires one within 12 months', 'pointer'],
  ['Would love to see it', 'pointer'],
  ['Does not think he is unreasonable', 'pointer'],
  ['Is not permitted to as a public school', 'stranded'],
  ['Wants to as a guild', 'stranded'],
  ['Complains that half of them have threatened to go', 'part'],
  ['Says anything above that and they would have to ask the board', 'part'],
  ['Says their porters must not be able to see that', 'that'],
  ['Thinks that would make a huge difference', 'pointed'],
])('points at what it does not name: %s', (statement, opening) => {
  expect(openingOf(statement, 'we wait for them')).toBe(opening)
})

it.each([
  'Wants the lift in writing', 'Will believe it when it has run for a week', 'Would buy it again', 'Finds it slow', 'Thinks this is the third missed visit since May',
  'Says the lease ends in May and they will not renew it', 'Is not allowed to use the lift', 'Thinks whatever it is it cannot be loud',
])('stands: %s', (statement) => {
  expect(openingOf(statement, 'we wait')).toBeNull()
})

it('"them" that is their own does not point at anybody', () => {
  expect(openingOf('Does not want them to wait', "we don't want us to wait")).toBeNull()
  expect(openingOf('Does not want them to wait', "we don't want them to wait")).toBe('pointer')
})
