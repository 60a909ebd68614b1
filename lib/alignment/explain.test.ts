import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, day, history, HOLDERS, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import type { Ledger } from '@/lib/beliefs/types'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { align } from './align'
import { explainAlignment } from './explain'
import type { Scope } from './hearing'
import type { AlignmentExplanation, FigureOf } from './types'

const FIGURES: FigureOf[] = [{ kind: 'overall' }, ...DIMENSIONS.map((dimension) => ({ kind: 'component' as const, dimension })), { kind: 'decision_maker' }]
const SCOPES: Scope[] = [{}, ...HOLDERS.map(({ key }) => ({ holderKey: key })), { dealId: 'd1' }]
/** Histories in which every other interaction is about a deal. */
const dealings = history.map((ledger): Ledger => ({ ...ledger, interactions: ledger.interactions.map((each, i) => (i % 2 === 0 ? { ...each, dealId: 'd1' } : each)) }))
const weights = fc.record({ price: fc.constantFrom(0, 1, 2.5), trust: fc.constantFrom(0.5, 1) })
const total = (steps: readonly { share: number }[]): number => steps.reduce((sum, { share }) => sum + share, 0)

/** The figures that are shown at a date, of the account, a deal or a person. */
function shownAt(ledger: Ledger, offset: number, scope: Scope) {
  const projection = project(ledger, at(offset))
  const { overall, components, decisionMaker, holders } = align(ledger, projection, at(offset), scope)
  return { projection, holders, figure: (of: FigureOf) => (of.kind === 'overall' ? overall : of.kind === 'component' ? components[of.dimension] : of.kind === 'decision_maker' ? decisionMaker?.figure : holders.find(({ holderKey }) => holderKey === of.key)?.figure) }
}

function addsUp(explanation: AlignmentExplanation): void {
  const { start, beliefs, figure } = explanation
  expect(explanation.rest).toBeNull()
  expect(start + total(beliefs)).toBeCloseTo(figure.unfloored, 9)
  expect(beliefs.at(-1)?.to ?? start).toBeCloseTo(figure.unfloored, 9)
  for (const belief of beliefs) {
    expect(total(belief.statements)).toBeCloseTo(belief.share, 9)
    for (const { factors, mass } of belief.statements) expect(factors.reduce((product, { value }) => product * value, 1)).toBeCloseTo(mass, 9)
  }
}

describe('an alignment figure', () => {
  it('is the sum of its parts, each the product of its factors, of any scope, at any date and with any dimension weights', () => {
    fc.assert(fc.property(dealings, weights, fc.integer({ min: 0, max: 300 }), fc.constantFrom(...SCOPES), (plain, dimensionWeights, offset, scope) => {
      const ledger = { ...plain, dimensionWeights }
      const { projection, figure, holders } = shownAt(ledger, offset, scope)
      for (const of of [...FIGURES, ...holders.map(({ holderKey: key }): FigureOf => ({ kind: 'holder', key }))]) {
        const explanation = explainAlignment(ledger, projection, of, { scope })
        expect(explanation.figure).toEqual(figure(of))
        addsUp(explanation)
      }
    }), { numRuns: 200 })
  })

  it('is reached from the one at a date by what faded and what changed since', () => {
    fc.assert(fc.property(dealings, weights, fc.integer({ min: 60, max: 300 }), fc.integer({ min: -10, max: 260 }), fc.constantFrom(...SCOPES), (plain, dimensionWeights, offset, since, scope) => {
      const ledger = { ...plain, dimensionWeights }
      const { projection } = shownAt(ledger, offset, scope)
      const before = shownAt(ledger, Math.min(since, offset), scope)
      for (const of of FIGURES) {
        const { since: change, figure } = explainAlignment(ledger, projection, of, { scope, since: day(since) })
        if (!change) throw new Error('no change')
        expect(change.before.unfloored).toBeCloseTo(before.figure(of)?.unfloored ?? NaN, 9)
        expect(change.before.unfloored + change.fading + change.changes.reduce((sum, { delta }) => sum + delta, 0)).toBeCloseTo(figure.unfloored, 9)
        expect(change.changes.at(-1)?.to ?? change.before.unfloored + change.fading).toBeCloseTo(figure.unfloored, 9)
      }
    }), { numRuns: 200 })
  })

  it('tells what was said, what ended and what fades apart', () => {
    const calls = [0, 30, 60].map((offset) => interaction({ id: `c${offset}`, occurredAt: day(offset), ingestedAt: day(offset) }))
    const [first, second, third] = calls as [ReturnType<typeof interaction>, ReturnType<typeof interaction>, ReturnType<typeof interaction>]
    const fear = { statement: 'Worried about lock-in', kind: 'concern' as const, dimension: 'trust' as const, stance: 'negative' as const }
    const ledger = ledgerOf(calls, [
      observation(first, fear), observation(first, { holderKey: 'person:p2', segment: 1 }),
      observation(second, { ...fear, statement: 'Not worried about lock-in', polarity: 'negated', stance: 'neutral', turnabout: 'withdraws' }),
      observation(third, { statement: 'Praises the migration', dimension: 'integration' }),
    ])
    const { since } = explainAlignment(ledger, project(ledger, at(60)), { kind: 'overall' }, { since: day(20), idOf: (key) => `id of ${key}` })
    expect(since?.changes.map(({ kind, statement, at: when }) => [kind, statement, when])).toEqual([
      ['ended', 'Worried about lock-in', day(30).toISOString()], ['said', 'Not worried about lock-in', day(30).toISOString()],
      ['said', 'Praises the migration', day(60).toISOString()],
    ])
    // What ended says how, and where the words were said that ended it.
    expect(since?.changes.map(({ ended, interactionId }) => [ended, interactionId])).toEqual([['settled', 'c30'], [null, 'c30'], [null, 'c60']])
    expect(since?.changes.every(({ delta, beliefId }) => delta > 0 && beliefId?.startsWith('id of '))).toBe(true)
    expect(since?.fading).not.toBe(0)
    const { since: nothing } = explainAlignment(ledger, project(ledger, at(300)), { kind: 'overall' }, { since: day(61) })
    expect(nothing).toMatchObject({ fading: 0, changes: [] })
  })

  it('adds up as well where only the largest parts are told one by one', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 4 }), (ledger, since, most) => {
      const [all, few] = [undefined, most].map((limit) => explainAlignment(ledger, project(ledger, at(210)), { kind: 'overall' }, { since: day(since), ...(limit !== undefined && { most: limit }) })) as [AlignmentExplanation, AlignmentExplanation]
      expect(few.start + total(few.beliefs) + (few.rest?.share ?? 0)).toBeCloseTo(few.figure.unfloored, 9)
      expect(few.beliefs).toEqual(all.beliefs.slice(0, most))
      const [changes, told] = [all, few].map(({ since: change }) => change?.changes ?? []) as [NonNullable<AlignmentExplanation['since']>['changes'], NonNullable<AlignmentExplanation['since']>['changes']]
      // One that is told as several holds at least two, and what stands alone has its words.
      expect(told.every(({ kind, mentions, statement }) => (kind === 'several' ? mentions > 1 : statement !== ''))).toBe(true)
      expect(told.length).toBeLessThanOrEqual(2 * most + 1)
      expect(told.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(changes.reduce((sum, { mentions }) => sum + mentions, 0))
      told.slice(1).forEach((change, i) => expect(change.from).toBe(told[i]?.to))
      expect(told.at(-1)?.to).toBe(changes.at(-1)?.to)
    }), { numRuns: 200 })
  })

  it('tells a step in words that pull as the step does, though the belief as a whole leans the other way', () => {
    const calls = [0, 20, 40].map((offset, n) => interaction({ id: `c${n}`, occurredAt: day(offset), ingestedAt: day(offset) }))
    const denies = { statement: 'Does not think the alerts are reliable at night', polarity: 'negated', stance: 'negative', dimension: 'product' } as const
    const affirms = { statement: 'Thinks the alerts are reliable at night', stance: 'positive', dimension: 'trust' } as const
    const ledger = ledgerOf(calls, calls.map((call, n) => observation(call, n === 1 ? affirms : denies)))
    const rows = (dimension: 'trust' | 'product') => explainAlignment(ledger, project(ledger, at(41)), { kind: 'component', dimension }).beliefs
    expect(rows('trust')).toMatchObject([{ statement: affirms.statement }])
    expect(rows('product')).toMatchObject([{ statement: denies.statement }])
    expect(rows('trust')[0]?.beliefKey).toBe(rows('product')[0]?.beliefKey)
    expect([rows('trust')[0]?.share, rows('product')[0]?.share].map((share) => Math.sign(share ?? 0))).toEqual([1, -1])
  })
})
