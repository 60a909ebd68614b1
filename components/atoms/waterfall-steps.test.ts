import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainAlignment } from '@/lib/alignment/explain'
import { at, day, history, observation, interaction, ledgerOf } from '@/lib/beliefs/ledger.fixture'
import { project } from '@/lib/beliefs/project'
import { explainedBelief } from '@/lib/beliefs/views'
import { alignmentChangeSteps, alignmentSteps, beliefChangeSteps, beliefSteps, consensusSteps, productWords, type WaterfallStep } from './waterfall-steps'

function leads(steps: readonly WaterfallStep[], from: number, to: number): void {
  let level = from
  for (const step of steps) {
    // What is told as one opens, and is what it is made of, to the same number.
    for (const [n, small] of (step.small ?? []).entries()) expect(small.from).toBeCloseTo(step.small?.[n - 1]?.to ?? step.from, 9)
    if (step.small) expect(step.small.at(-1)?.to).toBeCloseTo(step.to, 9)
    expect(step.from).toBeCloseTo(level, 9)
    expect(step.from + step.delta).toBeCloseTo(step.to, 9)
    level = step.to
  }
  expect(level).toBeCloseTo(to, 9)
}

describe('a waterfall', () => {
  it('leads to the number shown, of any belief and any alignment, in few steps for many beliefs', () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 250 }), (ledger, since) => {
      const projection = project(ledger, at(210))
      for (const belief of projection.beliefs) {
        const explanation = explainedBelief({ ...belief, id: belief.key }, day(210), day(since))
        leads(beliefSteps(explanation, belief.stance), 0.5, explanation.confidence)
        leads(beliefChangeSteps(explanation, belief.stance), explanation.since?.from ?? 0, explanation.confidence)
      }
      const explanation = explainAlignment(ledger, projection, { kind: 'overall' }, { since: day(since), most: 3 })
      const steps = alignmentSteps(explanation)
      expect(steps.length).toBeLessThanOrEqual(4)
      expect(alignmentChangeSteps(explanation).length).toBeLessThanOrEqual(1 + 3 + 4)
      leads(steps, 0.5, explanation.figure.unfloored)
      expect(steps.flatMap(({ id, small }) => small?.map((one) => one.id) ?? (id === 'rest' ? [] : [id])).sort()).toEqual(alignmentSteps(explainAlignment(ledger, projection, { kind: 'overall' })).map(({ id }) => id).sort())
      for (const { id, small } of [...steps, ...alignmentChangeSteps(explanation)]) expect(id === 'rest' || id.endsWith('  ')).toBe(small !== undefined)
      leads(alignmentChangeSteps(explanation), explanation.since?.before.unfloored ?? 0, explanation.figure.unfloored)
    }), { numRuns: 100 })
  })

  it('says in words what a quote weighs, and what it counts when it comes again', () => {
    const call = interaction({ id: 'c', title: 'Kick-off' })
    const ledger = ledgerOf([call], [observation(call, { certainty: 'committed' }), observation(call, { start: 50, end: 60 })])
    const [belief] = project(ledger, at(0)).beliefs
    if (!belief) throw new Error('no belief')
    const [step] = beliefSteps(explainedBelief({ ...belief, id: 'b' }, day(0)), 'positive')
    expect(step).toMatchObject({ label: 'Kick-off', detail: '2 statements weighing 1.84, aged to 1.84 (half-life 120 days)' })
    expect(step?.parts.map(({ detail }) => detail)).toEqual([
      'committed 1.8 × in their own words 1 × precision of the reader 0.8 = 1.44',
      'stated 1 × in their own words 1 × precision of the reader 0.8 = 0.8, counting 0.5 as number 2 here',
    ])
  })

  it('draws what supports an objection as away from us, and time as neither', () => {
    const call = interaction({ id: 'c', title: 'Kick-off' })
    const [belief] = project(ledgerOf([call], [observation(call)]), at(30)).beliefs
    if (!belief) throw new Error('no belief')
    const explanation = explainedBelief({ ...belief, id: 'b' }, day(30), day(10))
    expect((['positive', 'negative', 'neutral'] as const).map((stance) => beliefSteps(explanation, stance)[0]?.toward)).toEqual([true, false, null])
    expect(beliefChangeSteps(explanation, 'positive').map(({ toward }) => toward)).toEqual([null])
  })

  it('names what of an alignment is worth a word', () => {
    expect(productWords([{ name: 'strength', of: 'stated', value: 1 }, { name: 'power', of: 'economic_buyer', value: 3 }, { name: 'need', of: 'a need', value: 0.5 }, { name: 'decay', of: '', value: 0.25 }], 0.375))
      .toBe('stated 1 × economic buyer 3 × a need 0.5 × aged 0.25 = 0.38')
  })

  it('takes from one what each two people are apart', () => {
    const steps = consensusSteps({ asOf: '', consensus: 0.7, pairs: [{ a: 'Ana', b: 'Ben', alignments: [0.9, 0.5], weight: 0.5, takes: 0.2 }, { a: 'Ana', b: 'Cy', alignments: [0.9, 0.7], weight: 0.5, takes: 0.1 }] })
    leads(steps, 1, 0.7)
    expect(steps[0]).toMatchObject({ label: 'Ana 0.90, Ben 0.50', detail: '0.40 apart × their share of all say, 0.50' })
    const [near] = consensusSteps({ asOf: '', consensus: 0.98, pairs: [{ a: 'Ana', b: 'Ben', alignments: [0.774, 0.826], weight: 1 / 3, takes: 0.052 / 3 }] })
    expect(near).toMatchObject({ label: 'Ana 0.77, Ben 0.83', detail: '0.06 apart × their share of all say, 0.33' })
    const many = Array.from({ length: 30 }, (_, i) => ({ a: `A${i}`, b: `B${i}`, alignments: [0.6, 0.5] as [number, number], weight: 1 / 30, takes: 0.1 / 30 }))
    const told = consensusSteps({ asOf: '', consensus: 0.9, pairs: many })
    expect(told.at(-1)?.label).toBe('27 other pairs, each taking less')
    leads(told, 1, 0.9)
    expect(told.at(-1)?.small).toHaveLength(27)
  })
})
