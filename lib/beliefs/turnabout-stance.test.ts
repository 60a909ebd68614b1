import { describe, expect, it } from 'vitest'
import { at, day, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import type { LedgerDecision, LedgerObservation, ProjectedBelief } from './types'

type Said = Partial<LedgerObservation> & { on: number }

function beliefsOf(said: Said[], decisions: LedgerDecision[] = []): ProjectedBelief[] {
  const calls = new Map(said.map(({ on }) => [on, interaction({ id: `c${on}`, occurredAt: day(on), ingestedAt: day(on) })]))
  const rows = said.map(({ on, ...over }, index) => observation(calls.get(on) ?? interaction({ id: 'none' }), { id: `o${index}`, quote: over.statement ?? '', ...over }))
  return project({ ...ledgerOf([...calls.values()], rows), decisions }, at(200)).beliefs
}
const stanceOf = (beliefs: ProjectedBelief[], statement: string): string | undefined => beliefs.find((belief) => belief.statement === statement)?.stance

const doubt = { on: 0, statement: 'Thinks the Dublin hosting will never hold', kind: 'evaluation', dimension: 'trust', stance: 'negative' } as const
const hope = { ...doubt, statement: 'Thinks the Dublin hosting will carry every branch', stance: 'positive' } as const
const turn = { on: 30, statement: 'Was wrong about the Dublin hosting', dimension: 'trust', stance: 'neutral', turnabout: 'mind_change' } as const
const given = { ...turn, quote: 'I was wrong to say that the Dublin hosting' } as const

describe('which way a turn of mind pulls', () => {
  it('is toward us where doubt was given up, and away where hope was', () => {
    expect(stanceOf(beliefsOf([doubt, given]), turn.statement)).toBe('positive')
    expect(stanceOf(beliefsOf([hope, given]), turn.statement)).toBe('negative')
  })

  it('is what its own words say, where one hasty word stands against another', () => {
    const changed = { ...given, quote: 'I have changed my mind about the Dublin hosting', stance: 'positive' } as const
    expect(stanceOf(beliefsOf([hope, changed]), turn.statement)).toBe('positive')
    expect(stanceOf(beliefsOf([hope, { ...hope, on: 5 }, changed]), turn.statement)).toBe('negative')
  })

  it('is never that of what somebody admits to have judged wrongly', () => {
    for (const quote of ['I was wrong to say that the Dublin hosting', 'maybe I was a bit quick saying the Dublin hosting']) {
      expect(stanceOf(beliefsOf([hope, { ...given, quote, stance: 'positive' }]), turn.statement)).toBe('negative')
      expect(stanceOf(beliefsOf([doubt, { ...given, quote, stance: 'negative' }]), turn.statement)).toBe('positive')
    }
  })

  it('is not away from us where somebody needs less than before', () => {
    const need = { ...hope, statement: 'Needs the Dublin hosting to answer in a second', kind: 'priority' } as const
    expect(stanceOf(beliefsOf([need, given]), turn.statement)).toBe('neutral')
  })

  it('of a value that takes the place of another is what that one was', () => {
    const four = { on: 0, statement: 'Wants the answer of the desk in 4 hours', kind: 'priority', dimension: 'relationship', stance: 'negative' } as const
    const eight = { on: 30, statement: 'Needs the answer of the desk in 8 hours', quote: 'the answer of the desk in 8 hours instead of 4 hours', dimension: 'relationship', stance: 'neutral', turnabout: 'mind_change' } as const
    expect(stanceOf(beliefsOf([four, eight]), eight.statement)).toBe('negative')
    const budget = { on: 0, statement: 'Has a budget of 40,000', kind: 'constraint', dimension: 'price', stance: 'positive', attribute: { name: 'budget', value: '40,000' } } as const
    const less = { ...budget, on: 30, statement: 'Has a budget of 35,000', stance: 'neutral', attribute: { name: 'budget', value: '35,000' } } as const
    expect(stanceOf(beliefsOf([budget, less]), less.statement)).toBe('neutral')
    const live = { on: 0, statement: 'Goes live in May', kind: 'intent', dimension: 'timing', stance: 'positive', attribute: { name: 'go_live', value: 'May' } } as const
    const later = { ...live, on: 30, statement: 'Goes live in June', stance: 'neutral', attribute: { name: 'go_live', value: 'June' } } as const
    expect(stanceOf(beliefsOf([live, later]), later.statement)).toBe('positive')
  })
})
