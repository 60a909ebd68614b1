import { describe, expect, it } from 'vitest'
import { targetFor } from './decide'
import { at, day, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import type { Ledger, LedgerDecision, LedgerObservation, ProjectedBelief } from './types'

const NOW = at(210)

const said = (id: string, statement: string, offset: number, over: Partial<LedgerObservation> = {}) => {
  const on = interaction({ id, occurredAt: day(offset), ingestedAt: day(offset) })
  return { on, row: observation(on, { id: `${id}-o`, statement, ...over }) }
}
type Said = ReturnType<typeof said>
const shop = (...each: Said[]): Ledger => ledgerOf(each.map(({ on }) => on), each.map(({ row }) => row))

function superseded(former: Said[], successor: Said[], over: Partial<LedgerDecision> = {}): LedgerDecision {
  const parts = [former, successor].map((part) => part.map(({ on, row }) => targetFor(row, on.hash)))
  return { id: 'd-supersede', action: 'supersede', at: day(203), undoneAt: null, actorId: 'm1', reason: null, correction: null, target: parts[0]?.[0] ?? null, parts, ...over }
}

const home = (ledger: Ledger, { row }: Said, instant = NOW): ProjectedBelief => {
  const found = project(ledger, instant).beliefs.find(({ clusters }) => clusters.some(({ evidence }) => evidence.some(({ observation: o }) => o.id === row.id)))
  if (!found) throw new Error(`${row.id} is in no belief`)
  return found
}

const [spring, again, autumn] = [said('i1', 'Wants the pilot in two depots', 1), said('i2', 'Wants the pilot in two depots', 20), said('i3', 'Would rather roll out everywhere at once', 40)]
const ledger = shop(spring, again, autumn)

describe('a belief that a person says was replaced', () => {
  it('ends when the other was said first, names it, and leaves it as it was', () => {
    const ruled = { ...ledger, decisions: [superseded([spring, again], [autumn])] }
    const before = home(ledger, autumn)
    expect(home(ledger, spring)).toMatchObject({ validTo: null, supersededBy: null })
    expect(home(ruled, spring)).toMatchObject({ status: 'superseded', label: 'superseded', closedBecause: 'by_hand', validTo: day(40), supersededBy: before.key, closedBy: autumn.row.id, observations: 2 })
    expect(home(ruled, autumn)).toEqual(before)
  })

  it('ends no earlier than what was ruled on was said', () => {
    const late = said('i4', 'Wants the pilot in two depots', 60)
    const all = shop(spring, autumn, late)
    expect(home({ ...all, decisions: [superseded([spring, late], [autumn])] }, spring).validTo).toEqual(day(60))
  })

  it('is held anew when its holder comes back to it', () => {
    const back = said('i4', 'Wants the pilot in two depots', 80)
    const all = { ...shop(spring, again, autumn, back), decisions: [superseded([spring, again], [autumn], { at: day(50) })] }
    expect(home(all, spring)).toMatchObject({ status: 'superseded', validTo: day(40), observations: 2 })
    expect(home(all, back)).toMatchObject({ validTo: null, validFrom: day(80), observations: 1 })
    // In time for the ruling, it is what was ruled on that counts: a late file tells what was said before.
    const between = said('i5', 'Wants the pilot in two depots', 30)
    expect(home({ ...shop(spring, again, autumn, between), decisions: all.decisions }, between)).toMatchObject({ status: 'superseded', observations: 3 })
  })

  it('ends with what a member had asserted of it before', () => {
    const assertion = (offset: number): LedgerDecision => ({
      id: 'd-assert', action: 'assert', at: day(offset), undoneAt: null, actorId: 'm1', target: null, reason: null, parts: null,
      correction: { statement: spring.row.statement, holderKey: spring.row.holderKey },
    })
    const ended = { ...ledger, decisions: [assertion(100), superseded([spring, again], [autumn])] }
    expect(project(ended, NOW).beliefs.filter(({ validTo }) => validTo === null).map(({ statement }) => statement)).toEqual([autumn.row.statement])
    const insisted = { ...ledger, decisions: [superseded([spring, again], [autumn], { at: day(90) }), assertion(100)] }
    expect(project(insisted, NOW).beliefs.filter(({ validTo }) => validTo === null)).toHaveLength(2)
  })

  it('stands again when nothing is left of what took its place, or when somebody says otherwise later', () => {
    const decision = superseded([spring, again], [autumn])
    const alone = { ...shop(spring, again), decisions: [decision] }
    expect(home(alone, spring)).toMatchObject({ validTo: null, closedBecause: null })
    const apart: LedgerDecision = { ...decision, id: 'd-apart', action: 'keep_apart', at: day(204) }
    expect(home({ ...ledger, decisions: [decision, apart] }, spring).validTo).toBeNull()
    const turned = { ...ledger, decisions: [decision, superseded([autumn], [spring, again], { id: 'd-turned', at: day(204) })] }
    expect(home(turned, spring).validTo).toBeNull()
    expect(home(turned, autumn)).toMatchObject({ closedBecause: 'by_hand', supersededBy: home(turned, spring).key })
  })

  it('stood until then, at a date before', () => {
    const ruled = { ...ledger, decisions: [superseded([spring, again], [autumn])] }
    expect(home(ruled, spring, { asOf: day(30), knownAt: day(210) })).toMatchObject({ validTo: null, status: 'active' })
    expect(home(ruled, spring, { asOf: day(210), knownAt: day(202) }).validTo).toBeNull()
  })

  it('is not what another person held', () => {
    const theirs = said('i3', autumn.row.statement, 40, { holderKey: 'company' })
    const all = { ...shop(spring, again, theirs), decisions: [superseded([spring, again], [theirs])] }
    expect(home(all, spring).validTo).toBeNull()
  })
})
