import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, day, decisionOn, history, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import { distinctInteractions } from '@/lib/beliefs/visible'
import type { Ledger, LedgerObservation, Standing, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'
import { align } from './align'
import { heldBack } from './held-back'
import { footingOf, leverageOfBelief, leverageOfDoubtful, leverageOfEvidence, leverageOfTurn } from './leverage'

const AT = at(400)

function stood(ledger: Ledger) {
  const projection = project(ledger, AT)
  const interactions = distinctInteractions(ledger, AT)
  return { ledger, projection, interactions, footing: footingOf(ledger, projection, interactions, AT) }
}

/** A standing without some of the evidence of one belief, everything else as it is. */
const without = ({ beliefs }: Standing, belief: WordlessBelief, gone: (item: WeighedEvidence) => boolean): Standing => ({
  beliefs: beliefs.map((each) => (each === belief ? { ...each, clusters: each.clusters.map((cluster) => ({ ...cluster, evidence: cluster.evidence.filter((item) => !gone(item)) })) } : each)),
})

const [BUYER, CHAMPION] = HOLDERS
const calls = [0, 20, 40, 60, 80].map((offset) => interaction({ id: `c${offset}`, occurredAt: day(offset), ingestedAt: day(offset) }))
const said = (call: number, over: Partial<LedgerObservation>): LedgerObservation => observation(calls[call] ?? interaction({ id: 'x' }), { holderKey: CHAMPION?.key ?? '', ...over })
const named = ({ projection }: ReturnType<typeof stood>, words: string): WordlessBelief => {
  const found = projection.beliefs.find(({ statement }) => statement.includes(words))
  if (!found) throw new Error(`nobody believes ${words}`)
  return found
}

describe('what one belief could change', () => {
  it('is by how much alignment moves without it, of any history', () => {
    fc.assert(fc.property(history, (ledger) => {
      const { projection, footing } = stood(ledger)
      const before = align(ledger, projection, AT).overall
      expect(footing.overall.toward).toBeCloseTo(before.toward, 9)
      expect(footing.overall.away).toBeCloseTo(before.away, 9)
      expect(footing.enough).toBe(before.value !== null)
      // Not the last word of all: figures are taken at its moment.
      for (const belief of projection.beliefs.filter(({ admission, validTo, lastSeen }) => admission === 'shown' && validTo === null && lastSeen.getTime() < footing.moment)) {
        const after = align(ledger, without(projection, belief, () => true), AT).overall
        expect(leverageOfBelief(footing, belief).delta).toBeCloseTo(Math.abs(after.unfloored - before.unfloored), 9)
      }
    }), { numRuns: 60 })
  })

  it('names who blocks, where the decision maker stands, the first objection and the warning of one that grew', () => {
    const buyer = { holderKey: BUYER?.key ?? '', stance: 'negative' } as const
    const objection = { stance: 'negative', statement: 'Finds the migration risky', dimension: 'integration' } as const
    const model = stood(ledgerOf(calls, [
      said(0, { ...buyer, statement: 'Will not sign this year', kind: 'intent', certainty: 'committed' }), said(1, objection), said(2, objection), said(3, { stance: 'positive', statement: 'Likes the reports' }),
    ]))
    const [refusal, risk, likes] = ['not sign', 'risky', 'reports'].map((words) => named(model, words))
    expect(refusal && leverageOfBelief(model.footing, refusal).touches).toEqual(expect.arrayContaining(['blocked', 'decision_maker', 'brief']))
    expect(risk && leverageOfBelief(model.footing, risk).touches).toEqual(expect.arrayContaining(['unanswered', 'brief']))
    expect(likes && leverageOfBelief(model.footing, likes).touches).not.toContain('unanswered')
    const [last] = risk?.clusters.at(-1)?.evidence ?? []
    expect(risk && last && leverageOfEvidence(model.footing, risk, last).touches).toContain('unanswered')
    expect(risk && last && leverageOfEvidence(model.footing, risk, last).touches).not.toContain('brief')
  })

  it('counts for words that were only possibly heard what they would bring, and for an end what would stand again', () => {
    const fear = { stance: 'negative', statement: 'Worried about lock-in', kind: 'concern' } as const
    const model = stood(ledgerOf(calls, [
      said(0, { statement: 'Likes the reports' }), said(1, fear), said(2, { ...fear, reading: 0.6 }),
      said(3, { statement: 'Needs single sign-on', kind: 'priority', reading: 0.6 }),
    ]))
    const doubtful = model.projection.beliefs.filter(({ admission }) => admission === 'possibly_heard')
    const touches = doubtful.map((belief) => [belief.statement, leverageOfDoubtful(model.footing, belief, belief.clusters[0]?.evidence[0] as WeighedEvidence).touches])
    expect(Object.fromEntries(touches)).toMatchObject({ 'Worried about lock-in': expect.arrayContaining(['unanswered']) as unknown, 'Needs single sign-on': expect.arrayContaining(['brief']) as unknown })
    const turned = stood(ledgerOf(calls, [said(0, fear), said(2, { statement: 'Not worried about lock-in', polarity: 'negated', stance: 'neutral', kind: 'concern', turnabout: 'withdraws' })]))
    const closed = turned.projection.beliefs.find(({ validTo }) => validTo !== null)
    expect(closed && leverageOfTurn(turned.footing, closed).touches).toContain('objection')
  })
})

describe('what is held back', () => {
  const words = said(0, { statement: 'Likes the reports' })
  const held = (ledger: Ledger): number => heldBack(ledger, project(ledger, AT), distinctInteractions(ledger, AT), AT).size
  it('is what nobody has reviewed and a page would tell, where much is at stake, and counts in no figure', () => {
    const ledger = ledgerOf(calls, [words])
    expect(held(ledger)).toBe(0)
    const high = { ...ledger, highStakes: true }
    expect(held(high)).toBe(1)
    expect(align(high, project(high, AT), AT).overall).toMatchObject({ toward: 0, away: 0 })
    expect(align(ledger, project(ledger, AT), AT).overall.toward).toBeGreaterThan(0)
    const approved = { ...high, decisions: [decisionOn(words, calls[0] ?? interaction({ id: 'x' }), { action: 'approve' })] }
    expect(held(approved)).toBe(0)
    expect(align(approved, project(approved, AT), AT).overall.toward).toBeGreaterThan(0)
  })

  it('leaves what was told before much was at stake where it is; only what is new since then waits', () => {
    const high = { ...ledgerOf(calls, [words, said(3, { statement: 'Wants every depot on it' })]), highStakes: true }
    const since = (day: Date): string[] => {
      const ledger = { ...high, highStakesSince: day }
      const projection = project(ledger, AT)
      const keys = heldBack(ledger, projection, distinctInteractions(ledger, AT), AT)
      return projection.beliefs.filter(({ key }) => keys.has(key)).map(({ statement }) => statement)
    }
    expect(since(day(70))).toEqual([])
    expect(since(day(30))).toEqual(['Wants every depot on it'])
    expect(since(day(0)).sort()).toEqual(['Likes the reports', 'Wants every depot on it'])
  })

  it('is nothing that a page would not tell: what comes after the first beliefs and moves no figure', () => {
    const many = Array.from({ length: 40 }, (_, n) => said(4, { segment: n, statement: `Uses the warehouse number ${n}`, stance: 'neutral', certainty: 'committed' }))
    const faint = said(0, { statement: 'Knows the old portal', stance: 'neutral', certainty: 'implied' })
    const ledger = { ...ledgerOf(calls, [...many, faint]), highStakes: true }
    const projection = project(ledger, AT)
    const keys = heldBack(ledger, projection, distinctInteractions(ledger, AT), AT)
    expect(keys.size).toBe(12)
    expect(projection.beliefs.some(({ statement, key }) => statement === faint.statement && keys.has(key))).toBe(false)
  })
})
