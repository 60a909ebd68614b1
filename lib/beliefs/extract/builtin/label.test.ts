import { describe, expect, it } from 'vitest'
import { labelled, withTopic } from './label'

const names = { proper: new Set(['Ida']), people: new Set(['Ida']) }

describe('labelled', () => {
  it.each([
    ['must stop at ten', 'From our side.\n- Drilling at night: ', 'drilling at night must stop at ten', null],
    ['not acceptable for the tenants', 'Noise: ', 'noise is not acceptable for the tenants', null],
    ['missing, and it has to be there by May', '- Ramp: ', 'ramp is missing, and it has to be there by May', null],
    ['Noise: not acceptable for the tenants', '', 'Noise is not acceptable for the tenants', null],
    ['we want a weekly one', 'Section 4 (Penalty) - ', 'we want a weekly one', 'penalty'],
    ['Penalty) - we want a weekly one', 'Section 4 (', 'we want a weekly one', 'penalty'],
    ['Invoices - we need them by the 5th', 'Hello,\n1. ', 'we need them by the 5th', 'invoices'],
    ['we want a weekly one', 'Section 4 (Penalty) - We read it. ', 'we want a weekly one', 'penalty'],
    ['we want a weekly one', 'We read it.\n2. Penalty: ', 'we want a weekly one', 'penalty'],
  ])('%s', (quote, before, clause, topic) => {
    expect(labelled(quote, before, names)).toEqual({ clause, topic })
  })

  it.each([
    ['a person is no topic', 'must stop at ten', 'Ida: '],
    ['nor is what says how a line is meant', 'must stop at ten', 'Subject: '],
    ['nor an item before it', 'a second lift', '- one foreman\n- '],
    ['nor does a noun judge it', 'poor offer, the crew disliked it', 'Noise: '],
    ['nor a clause', 'we need two', 'This is what we say: '],
  ])('%s', (_, quote, before) => {
    expect(labelled(quote, before, names)).toEqual({ clause: quote, topic: null })
  })
})

it('a topic stands behind what does not name it', () => {
  expect(withTopic('Requires no cap', 'liability')).toBe('Requires no cap (liability)')
  expect(withTopic('Requires no cap on liabilities', 'liability')).toBe('Requires no cap on liabilities')
})
