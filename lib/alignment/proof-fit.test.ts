import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dimension } from '@/lib/shared/vocabulary'
import { fitting, fittingProof, isIntroduced, isTouchedOn } from './proof-fit'

const proposition = (id: string, dimension: Dimension, statement: string, ...points: string[]) =>
  ({ id, dimension, statement, proofPoints: points.map((point, n) => ({ id: `${id}.${n}`, statement: point })) })

const OFFER = [
  proposition('value', 'value', 'It pays for itself inside the first year', 'Median payback of 7.5 months over 212 customers', 'Ostler Brewing freed 1,900 staff hours in its first year'),
  proposition('product', 'product', 'Every flow runs exactly once', '99.97 per cent of runs finish without a person touching them', 'Replay of any run within 90 days'),
  proposition('integration', 'integration', 'A new connection is live in days', 'Median 9 days from kick-off to the first live flow', '180 maintained connectors, each with a published latency budget'),
  proposition('trust', 'trust', 'Data can be taken out whole at any time', 'EU and UK regions with separate keys, audited every 6 months', 'Halden exports its catalogue in a minute'),
  proposition('price', 'price', 'One price a year, known in advance', 'Price lock: 36-month terms hold the tier price flat'),
  proposition('timing', 'timing', 'The first flows carry real work within six weeks', '88 per cent of onboardings met their agreed go-live date last year'),
  proposition('relationship', 'relationship', 'A named engineer answers and stays with the account', 'Median first answer in 47 minutes', 'Named engineer from the Works tier upwards'),
]
const brought = (statement: string, dimension: Dimension, over: { valuePropositionId?: string } = {}) => fittingProof({ statement, dimension, ...over }, OFFER).map((point) => point.statement)

describe('a proof point fits', () => {
  it.each<[string, Dimension, string]>([
    ['Does not believe the ROI justifies it', 'price', 'Median payback of 7.5 months over 212 customers'],
    ['Expects the integration to match the latency of before', 'integration', '180 maintained connectors, each with a published latency budget'],
    ['Wants Kirsi to stay their named engineer', 'product', 'Named engineer from the Works tier upwards'],
    ['Wants an export of everything', 'product', 'Halden exports its catalogue in a minute'],
    ['Wants a fixed price', 'price', 'Price lock: 36-month terms hold the tier price flat'],
    ['Wants to see the replay on their own data', 'trust', 'Replay of any run within 90 days'],
  ])('what names its subject, of whichever dimension: %s', (statement, dimension, first) => expect(brought(statement, dimension)[0]).toBe(first))

  it.each<[string, Dimension]>([
    ['Is concerned about continuity at the vendor', 'product'], ['Is concerned that someone flips a switch on the renewal date', 'relationship'],
    ['Needs the flow to spot the double', 'product'], ['Needs ninety days of notice in the contract', 'product'], ['Does not see what they get for the full tier for planning purposes', 'product'],
    ['Says their budget is 120,000 euros this year', 'price'], ['Has no budget before April', 'timing'], ['Needs it before the audit', 'timing'],
  ])('nothing by its dimension, by a word in passing or by one that all of our offer names: %s', (statement, dimension) => expect(brought(statement, dimension)).toEqual([]))

  it.each<[string, Dimension]>([
    ['Thinks their auditor’s own benchmark of the pilot gives the same answer', 'trust'], ['Thinks their auditors’ benchmark gives the same answer', 'product'],
  ])('nothing about an audit by who audits: %s', (statement, dimension) => expect(brought(statement, dimension)).toEqual([]))

  it('what is audited where the audit itself is named, whoever does it', () => {
    const keys = 'EU and UK regions with separate keys, audited every 6 months'
    expect(brought('Wants the audit to pass, says their auditor', 'trust')).toEqual([keys])
    expect(brought('Asks which keys their auditor sees', 'trust')[0]).toBe(keys)
  })

  it.each(['Will not pay the full price: if not, then they walk', 'Needs the latency budget in writing, or else they leave'])('nothing where it says what comes of it: %s', (statement) => {
    expect(brought(statement, 'price')).toEqual([])
    expect(fitting({ statement, dimension: 'price', valuePropositionId: 'price' }, OFFER)).toMatchObject({ points: [], proposition: { id: 'price' } })
  })

  it('by one word of another dimension that its proposition is about', () => {
    const offer = (statement: string) => [proposition('p', 'value', statement, 'Halden had its regions and its catalogue through the audit within a week')]
    const held = { statement: 'Needs it before the audit', dimension: 'timing' } as const
    expect(fittingProof(held, offer('Every audit passes')).map(({ id }) => id)).toEqual(['p.0'])
    expect(fittingProof(held, offer('It pays for itself inside the first year'))).toEqual([])
  })

  it('where its proposition does and no other point is nearer', () => {
    expect(brought('Says the year is too long to wait', 'value', { valuePropositionId: 'value' })).toEqual(['Median payback of 7.5 months over 212 customers', 'Ostler Brewing freed 1,900 staff hours in its first year'])
  })

  it('whatever the order of the offer is', () => {
    fc.assert(fc.property(fc.shuffledSubarray(OFFER, { minLength: OFFER.length }), fc.constantFrom('Does not believe the ROI justifies the price increase', 'Wants the latency budget in writing', 'Wants a named engineer'), (offer, statement) => {
      const held = { statement, dimension: 'price' as const }
      expect(fittingProof(held, offer).map(({ id }) => id)).toEqual(fittingProof(held, OFFER).map(({ id }) => id))
    }))
  })
})

describe('a proof point is brought up', () => {
  it.each([
    ['Halden saved 118,000 in its first year', 'That came to one hundred and eighteen thousand.'],
    ['Reconciliation takes two hours instead of two days', 'Reconciliation takes two people hours now, not days'],
    ['Median 9 days from kick-off to the first live flow', 'From kick-off it is nine days as a rule.'],
    ['Hallam Rail replaced 34 scripts in five weeks', 'Hallam had those scripts replaced in a month or so.'],
  ])('by a number that tells or most of its words: %s', (point, turn) => expect(isIntroduced(point, turn)).toBe(true))

  it.each([
    ['Reconciliation takes two hours instead of two days', 'Reconciliation is on the agenda'],
    ['Hallam Rail replaced 34 scripts in five weeks', 'We would need five weeks for that.'],
    ['Full export of flows and history in one command', 'I will look at the flows and the history with you, and come back in one week.'],
    ['88 per cent of onboardings met their agreed go-live date last year', 'The onboarding ends with the go-live.'],
  ])('not by a small number or two of many words: %s', (point, turn) => expect(isIntroduced(point, turn)).toBe(false))

  it('is touched on by less: nobody can say then that we kept silent', () => {
    expect(isTouchedOn('Reconciliation takes two hours instead of two days', 'Their reconciliation now takes hours')).toBe(true)
    expect(isTouchedOn('Hallam Rail replaced 34 scripts in five weeks', 'We would need five weeks for that.')).toBe(true)
    expect(isTouchedOn('Reconciliation takes two hours instead of two days', 'Reconciliation is on the agenda')).toBe(false)
  })
})
