import { describe, expect, it } from 'vitest'
import { differencesOf, headOf, isWhole, reconcile, type StoredItem, type Wanted } from './reconcile'

const wanted = (n: number, over: Partial<Wanted> = {}): Wanted => ({
  key: `observation:o${n}`, observationId: `o${n}`, beliefKey: 'k', beliefId: 'b', reason: 'contested', priority: 100 - n, propensity: 1, effect: 0.1, uncertainty: 0.5, stakes: 1, headline: false,
  touches: [], quorum: 1, personId: null, kind: 'concern', ...over,
})
const stored = (of: Wanted, over: Partial<StoredItem> = {}): StoredItem => ({ ...of, id: `row ${of.key}`, status: 'open', isKnown: false, ...over })
const many = (n: number, reason: Wanted['reason'], over: Partial<Wanted> = {}): Wanted[] => Array.from({ length: n }, (_, i) => wanted(i, { reason, key: `${reason}:o${i}`, ...over }))

describe('reconciling the queue with what should be asked', () => {
  it('asks what is new, withdraws what is settled otherwise, and leaves alone what is the same', () => {
    const { fresh, changed, withdrawn } = reconcile([stored(wanted(1)), stored(wanted(2)), stored(wanted(3), { effect: 0.3 })], [wanted(0), wanted(1), wanted(3)])
    expect(fresh.map(({ observationId }) => observationId)).toEqual(['o0'])
    expect(withdrawn).toEqual(['row observation:o2'])
    expect(changed.map(({ id }) => id)).toEqual(['row observation:o3'])
  })

  it('never asks again what was decided, and what expired only when it would be told', () => {
    const quiet = wanted(0)
    const loud = wanted(0, { headline: true, touches: ['brief'] })
    expect(reconcile([stored(quiet, { status: 'decided' })], [loud]).reopened).toEqual([])
    expect(reconcile([stored(quiet, { status: 'expired' })], [quiet]).reopened).toEqual([])
    expect(reconcile([stored(quiet, { status: 'expired' })], [loud]).reopened).toHaveLength(1)
    expect(reconcile([stored(quiet, { status: 'withdrawn' })], [quiet]).reopened).toHaveLength(1)
    expect(differencesOf([stored(quiet, { status: 'decided' })], [loud])).toEqual([])
  })

  it('asks a few of a kind at a time; the next come when these are decided or have expired', () => {
    const doubtful = many(14, 'low_reading')
    expect(reconcile([], doubtful).fresh).toHaveLength(10)
    const rows = doubtful.slice(0, 10).map((each, n) => stored(each, { status: n < 3 ? 'expired' : 'open' }))
    expect(reconcile(rows, doubtful).fresh.map(({ key }) => key)).toEqual(['low_reading:o10', 'low_reading:o11', 'low_reading:o12'])
    expect(reconcile([], [...many(4, 'possible_duplicate'), ...many(4, 'ambiguous_match')]).fresh).toHaveLength(6)
  })

  it('leaves what an event raised until somebody decides it, and asks nothing else about its words', () => {
    const raised = stored(wanted(0, { reason: 'extractor_disagreement', key: 'extractor_disagreement:o0' }))
    expect(reconcile([raised], [wanted(0)])).toEqual({ fresh: [], reopened: [], changed: [], withdrawn: [] })
    expect(reconcile([stored(wanted(5), { isKnown: true })], []).withdrawn).toEqual([])
  })

  it('weighs anew what an event raised, under its own key, while nobody has decided it', () => {
    const before = wanted(0, { reason: 'sensitive', key: 'sensitive:o0', stakes: 1 })
    const after = { ...before, stakes: 4, effect: 0.8, headline: true, touches: ['objection' as const] }
    expect(reconcile([stored(before)], [after])).toMatchObject({ fresh: [], withdrawn: [], changed: [{ id: 'row sensitive:o0', wanted: { stakes: 4, headline: true }, becameHeadline: true }] })
    expect(reconcile([stored(before, { status: 'decided' })], [after])).toEqual({ fresh: [], reopened: [], changed: [], withdrawn: [] })
  })

  it('asks a colleague’s question instead of the reader’s own about the same words', () => {
    expect(reconcile([], [wanted(0, { reason: 'correction', key: 'correction:c' }), wanted(0)]).fresh.map(({ key }) => key)).toEqual(['correction:c'])
  })

  it('lets the budget thin a sample and a verdict raise the number of verdicts, and calls anything else a difference', () => {
    const sample = wanted(0, { reason: 'audit_sample', propensity: 0.07 })
    expect(differencesOf([stored(sample, { propensity: 0.035, quorum: 2 })], [sample])).toEqual([])
    const first = stored(sample)
    for (const over of [{ propensity: 0.5 }, { effect: 0.2 }, { uncertainty: 0.6 }, { stakes: 2 }, { headline: true }, { kind: 'intent' as const }, { personId: 'p' }, { beliefId: 'c' }, { priority: 1 }, { touches: ['brief' as const] }]) {
      expect(differencesOf([{ ...first, ...over }], [sample])).toEqual(['item observation:o0 differs from the ledger'])
    }
    expect(differencesOf([], [sample])).toEqual(['item observation:o0 is missing in the queue'])
    expect(differencesOf([stored(sample)], [])).toEqual(['item observation:o0 asks about nothing in the ledger'])
  })
})

describe('the head of what should be asked', () => {
  const candidates = [...many(100, 'low_reading'), ...many(40, 'audit_sample')]
  const decided = (count: number): StoredItem[] => candidates.slice(0, count).map((each) => stored(each, { status: 'decided' }))

  it('is all that is asked about, as long as not too much of it is decided', () => {
    const head = headOf(candidates)
    expect(head.length).toBeLessThan(candidates.length)
    expect(isWhole(decided(20), head, candidates)).toBe(true)
    expect(reconcile(decided(20), head)).toEqual(reconcile(decided(20), candidates))
  })

  it('is not where the next ones have to be looked at', () => {
    expect(isWhole(decided(25), headOf(candidates), candidates)).toBe(false)
  })

  it('is everything of the kinds that have no limit, and of those with few candidates', () => {
    const few = [...many(5, 'mind_change'), ...many(40, 'audit_sample')]
    expect(headOf(few)).toEqual(few)
    expect(isWhole([], headOf(few), few)).toBe(true)
  })
})
