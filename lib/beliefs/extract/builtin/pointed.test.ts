import { expect, it } from 'vitest'
import { withThing } from './pointed'

it.each([
  ['Requires one by May', 'The fire test is two years old.', 'Requires a fire test by May'],
  ['Would love to see it', 'We drew up an evacuation plan.', 'Would love to see the evacuation plan'],
  ['Would love to see it', 'We met the warden on the roof.', 'Would love to see it'],
  ['Would love to see it', 'It rained.', 'Would love to see it'],
  ['Would love to see the lease', 'We wrote a plan.', 'Would love to see the lease'],
  ['Wants that in writing', 'The rise is two percent.', 'Wants that in writing'],
])('%s (after: %s)', (statement, before, expected) => {
  expect(withThing(statement, 'we would', before)).toBe(expected)
})
