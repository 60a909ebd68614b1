import { expect, it } from 'vitest'
import { inOneRow } from './listed'

it.each([
  ['We expect: a) a refund b) a letter c) a new key', 'We expect a refund, a letter and a new key'],
  ['For the hall we need:\n- two lamps\n- one foreman', 'For the hall we need two lamps and one foreman'],
  ['We need the following: 1. a key 2. a lamp', 'We need a key and a lamp'],
  ['We say: it is late', 'We say: it is late'],
  ['We need: a key', 'We need: a key'],
])('%s', (clause, expected) => {
  expect(inOneRow(clause)).toBe(expected)
})
