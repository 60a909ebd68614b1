import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST_BELIEFS } from './policy'
import { interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import { placed, ranked, standingOf } from './rank'

const believe = (n: number, holder: string) => ({ key: String(n).padStart(4, '0'), holder: { key: holder, name: holder, personId: holder, role: 'unknown' as const, modelled: true }, clusters: [] })
const beliefs = fc.array(fc.record({ holder: fc.constantFrom('ann', 'bo', 'cy', 'di'), rank: fc.integer({ min: 1, max: 1_000 }) }), { maxLength: 60 })
  .map((all) => all.map(({ holder, rank }, n) => ({ ...believe(n, holder), rank: rank / 100 })))
const rank = ({ rank }: { rank: number }): number => rank

describe('the order in which pages show beliefs', () => {
  it('keeps the beliefs of one holder by their rank, whatever stands between them, and depends on no order of rows', () => {
    fc.assert(fc.property(beliefs, fc.integer(), (all, seed) => {
      const order = placed(all, rank)
      for (const holder of new Set(all.map((each) => each.holder.key))) {
        const own = order.filter(({ belief }) => belief.holder.key === holder).map(({ belief }) => belief.rank)
        expect(own).toEqual([...own].sort((a, b) => b - a))
      }
      const shuffled = [...all].sort((a, b) => Math.imul(Number(a.key) + 1, seed | 1) - Math.imul(Number(b.key) + 1, seed | 1))
      expect(placed(shuffled, rank)).toEqual(order)
    }))
  })

  it('shows those of one weight as they were said, whatever ids an import gives', () => {
    const call = interaction({ id: 'call' })
    const statements = ['Wants one dashboard for every depot', 'Trusts the support team', 'Needs invoices matched within 200 ms']
    const order = (ids: (n: number) => string): string[] => {
      const said = statements.map((statement, segment) => observation(call, { id: ids(segment), statement, segment, dimension: 'value' }))
      return ranked(project(ledgerOf([call], said), { asOf: call.occurredAt, knownAt: call.occurredAt }).beliefs, call.occurredAt).map(({ statement }) => statement)
    }
    expect(order((n) => `a${n}`)).toEqual(statements)
    expect(order((n) => `z${9 - n}`)).toEqual(statements)
  })

  it('lets nobody fill the first places alone while somebody else has much to say', () => {
    const loud = Array.from({ length: 9 }, (_, n) => ({ ...believe(n, 'ann'), rank: 3 - n / 100 }))
    const quiet = Array.from({ length: 9 }, (_, n) => ({ ...believe(n + 9, 'bo'), rank: 2 - n / 100 }))
    const first = placed([...loud, ...quiet], rank).slice(0, 5).map(({ belief }) => belief.holder.key)
    expect(first).toEqual(['ann', 'ann', 'bo', 'ann', 'bo'])
  })

  it('admits a newcomer to the first twelve exactly where its standing exceeds that of the twelfth', () => {
    fc.assert(fc.property(beliefs, fc.constantFrom('ann', 'bo', 'eve'), fc.integer({ min: 1, max: 1_000 }), (all, holder, cents) => {
      const newcomer = { ...believe(9_999, holder), rank: cents / 100 }
      const first = placed(all, rank).slice(0, FIRST_BELIEFS)
      const bar = first.length < FIRST_BELIEFS ? 0 : (first.at(-1)?.standing ?? 0)
      const before = all.filter((each) => each.holder.key === holder && each.rank >= newcomer.rank).length
      const enters = placed([...all, newcomer], rank).slice(0, FIRST_BELIEFS).some(({ belief }) => belief.key === newcomer.key)
      expect(enters).toBe(standingOf(newcomer.rank, before) > bar)
    }))
  })
})
