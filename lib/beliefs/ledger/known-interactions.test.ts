import { expect, it } from 'vitest'
import { day, interaction } from '../ledger.fixture'
import { knownAfter, knownOf } from './known-interactions'

const [first, second, third] = ['c1', 'c2', 'c3'].map((id, n) => ({ one: interaction({ id, occurredAt: day(n) }), mark: BigInt(n + 1) })) as [Row, Row, Row]
type Row = { one: ReturnType<typeof interaction>; mark: bigint }
const known = knownOf({ count: 2, sum: 3n, rows: [first, second] })

it('is what it was with what came or was read again', () => {
  const grown = knownAfter(known, { count: 3, sum: 6n, rows: [third] })
  expect(grown?.all).toEqual([first.one, second.one, third.one])
  expect(grown?.all[0]).toBe(first.one)
  const again = { one: { ...second.one, fidelity: 9 }, mark: 7n }
  expect(knownAfter(known, { count: 2, sum: 8n, rows: [again] })?.all).toEqual([first.one, again.one])
})

it('is not known where another one was changed, came or went', () => {
  expect(knownAfter(known, { count: 3, sum: 7n, rows: [third] })).toBeNull()
  expect(knownAfter(known, { count: 4, sum: 10n, rows: [third] })).toBeNull()
  expect(knownAfter(known, { count: 2, sum: 4n, rows: [third] })).toBeNull()
})
