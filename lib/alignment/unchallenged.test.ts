import { describe, expect, it } from 'vitest'
import { at, day, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import type { LedgerObservation } from '@/lib/beliefs/types'
import { unchallengedObjections } from './unchallenged'

const DEAR = { statement: 'Thinks the rollout price is unfair', kind: 'evaluation', dimension: 'price', stance: 'negative' } as const
const PROPOSITION = { id: 'v1', dimension: 'price' as const, statement: 'Pays for itself within a year', proofPoints: [{ id: 'p1', statement: 'Halden saved 118,000 in its first year' }] }

function objections(said: Partial<LedgerObservation>[], ours: { at: Date; text: string }[] = []) {
  const calls = said.map((_, n) => interaction({ id: `c${n}`, occurredAt: day(n * 20) }))
  const { beliefs } = project(ledgerOf(calls, calls.map((call, n) => observation(call, said[n]))), at(200))
  return unchallengedObjections(beliefs, [PROPOSITION], ours)
}

describe('an unchallenged objection', () => {
  it('grew over two interactions, and names what we could bring', () => {
    expect(objections([DEAR, DEAR])).toMatchObject([{ belief: { statement: DEAR.statement }, proposition: { id: 'v1' }, proofPoints: [{ id: 'p1' }], interactions: 2, since: day(0) }])
    expect(objections([DEAR])).toEqual([])
    expect(objections([{ ...DEAR, stance: 'positive' }, { ...DEAR, stance: 'positive' }])).toEqual([])
  })

  it('says how many of its last conversations made it surer', () => {
    expect(objections([DEAR, DEAR, DEAR])).toMatchObject([{ interactions: 3, strengthened: 2 }])
    // A faint word after many strong ones makes up for less than what they age by meanwhile.
    const [faint, sure] = [{ ...DEAR, certainty: 'implied' }, { ...DEAR, certainty: 'emphatic' }] as const
    expect(objections([sure, sure, sure, sure, sure, sure, faint, sure, sure])).toMatchObject([{ interactions: 9, strengthened: 2 }])
  })

  it('is answered by evidence against it, or by its end', () => {
    const fair = { ...DEAR, statement: 'Thinks the rollout price is fair', stance: 'positive' } as const
    expect(objections([DEAR, DEAR, fair])).toEqual([])
    expect(objections([DEAR, DEAR, { ...fair, turnabout: 'withdraws' }])).toEqual([])
  })

  it('is challenged once we have brought up a proof point since', () => {
    const words = 'At Halden the first year saved 118,000.'
    expect(objections([DEAR, DEAR], [{ at: day(5), text: words }])).toEqual([])
    expect(objections([DEAR, DEAR], [{ at: day(-5), text: words }])).toHaveLength(1)
    expect(objections([DEAR, DEAR], [{ at: day(5), text: 'Shall we meet on Thursday?' }])).toHaveLength(1)
  })

  it('is challenged by what a member says was brought up against it, and not against another', () => {
    const calls = [0, 20].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset) }))
    const beliefs = project(ledgerOf(calls, calls.map((call) => observation(call, DEAR))), at(200)).beliefs.map((belief) => ({ ...belief, id: 'b1' }))
    const linked = (against: string) => unchallengedObjections(beliefs, [PROPOSITION], [{ at: day(5), text: 'Two regions with keys of their own', against }])
    expect(linked('b1')).toEqual([])
    expect(linked('b2')).toHaveLength(1)
  })

  it('names nothing to bring, and no proposition, where none fits it', () => {
    const other = { ...DEAR, statement: 'Is concerned about continuity at the vendor', dimension: 'product' as const }
    expect(objections([other, other])).toMatchObject([{ proposition: null, proofPoints: [] }])
  })
})
