import { describe, expect, it } from 'vitest'
import { at, day, decisionOn, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import { beliefTimeline } from './timeline'
import type { LedgerDecision, LedgerInteraction, LedgerObservation, ProjectedBelief } from './types'

const call = (id: string, offset: number, over: Partial<LedgerInteraction> = {}): LedgerInteraction =>
  interaction({ id, occurredAt: day(offset), ingestedAt: day(offset), ...over })
const FEAR = { statement: 'Worried about vendor lock-in', kind: 'concern', dimension: 'trust', stance: 'negative' } as const
const RELIEF = { statement: 'Not worried about vendor lock-in', kind: 'concern', dimension: 'trust', stance: 'positive', polarity: 'negated' } as const

/** One call a month, each with one observation. */
function monthly(said: Partial<LedgerObservation>[]): { calls: LedgerInteraction[]; said: LedgerObservation[] } {
  const calls = said.map((_, index) => call(`c${index}`, index * 30))
  return { calls, said: said.map((each, index) => observation(calls[index] ?? call('none', 0), each)) }
}

function beliefsOf(said: Partial<LedgerObservation>[], offset = 200, decisions: LedgerDecision[] = []): ProjectedBelief[] {
  const { calls, said: all } = monthly(said)
  return project(ledgerOf(calls, all, decisions), at(offset)).beliefs
}

describe('a belief', () => {
  it('gathers repeats, keeps denial on the other side and shows the heavier one', () => {
    const [belief, ...rest] = beliefsOf([FEAR, RELIEF, RELIEF], 60)
    expect(rest).toEqual([])
    expect(belief).toMatchObject({ statement: RELIEF.statement, polarity: 'negated', observations: 3, status: 'contested' })
    expect(belief?.opinion.confidence).toBeGreaterThan(0.5)
  })

  it('is resolved when its holder withdraws it, and stands again when it is voiced again', () => {
    const withdrawn = { ...RELIEF, turnabout: 'withdraws' as const }
    expect(beliefsOf([FEAR, FEAR, withdrawn])).toMatchObject([{ status: 'resolved', label: 'resolved', validTo: day(60), closedBecause: 'withdrawn' }])
    expect(beliefsOf([FEAR, withdrawn, FEAR]).map(({ status }) => status)).toEqual(['resolved', 'active'])
    expect(beliefsOf([FEAR, FEAR, withdrawn], 59)).toMatchObject([{ status: 'active', validTo: null }])
  })

  it('that was withdrawn stays what had been held, however surely the withdrawal was heard', () => {
    const calls = [call('c0', 0), call('c1', 30)]
    const fear = observation(calls[0] ?? call('none', 0), { ...FEAR, certainty: 'hedged' })
    const relief = observation(calls[1] ?? call('none', 0), { ...RELIEF, turnabout: 'withdraws', certainty: 'emphatic' })
    const approved = decisionOn(relief, calls[1] ?? call('none', 0), { action: 'approve', at: day(31) })
    for (const decisions of [[], [approved]]) {
      expect(project(ledgerOf(calls, [fear, relief], decisions), at(60)).beliefs).toMatchObject([{ statement: FEAR.statement, stance: 'negative', status: 'resolved', closedBecause: 'withdrawn' }])
    }
  })

  it('is split at once when its holder says so, and by the Bayes factor otherwise', () => {
    const spoken = beliefsOf([FEAR, FEAR, { ...RELIEF, turnabout: 'mind_change' }])
    expect(spoken).toMatchObject([{ status: 'superseded', validTo: day(60), supersededBy: spoken[1]?.key }, { status: 'active', statement: RELIEF.statement, validFrom: day(60) }])
    expect(beliefsOf([FEAR, { ...FEAR, turnabout: 'mind_change' }], 60)).toMatchObject([{ status: 'active', validTo: null }])
    const silent = beliefsOf([FEAR, FEAR, FEAR, FEAR, RELIEF, RELIEF, RELIEF, RELIEF], 230)
    expect(silent).toMatchObject([{ closedBecause: 'mind_change', validTo: day(120) }, { status: 'active', statement: RELIEF.statement }])
    expect(beliefsOf([FEAR, FEAR, FEAR, RELIEF, RELIEF, RELIEF], 230)).toHaveLength(1)
  })

  it('ends by a turnabout in other words when only one belief fits', () => {
    const turn = { ...RELIEF, statement: 'Changed his view of lock-in after the export demo', polarity: 'affirmed' as const, turnabout: 'mind_change' as const }
    const beliefs = beliefsOf([FEAR, turn])
    expect(beliefs.find(({ statement }) => statement === FEAR.statement)).toMatchObject({ status: 'superseded', validTo: day(30) })
  })

  it('gives way to a new value of a functional attribute', () => {
    const budget = (value: string, statement: string) => ({ statement, kind: 'constraint' as const, attribute: { name: 'budget' as const, value } })
    const beliefs = beliefsOf([budget('40000', 'Has a budget of 40,000'), budget('55000', 'Has a budget of 55,000'), budget('55000', 'The budget is 55,000')])
    expect(beliefs).toMatchObject([
      { statement: 'Has a budget of 40,000', status: 'superseded', closedBecause: 'functional_update', validTo: day(30) },
      { status: 'active', observations: 2, validTo: null },
    ])
    expect(beliefs[0]?.supersededBy).toBe(beliefs[1]?.key)
    expect(beliefsOf([budget('5000', 'Has a pilot budget of 5,000'), budget('90000', 'Has a rollout budget of 90,000')]).map(({ status }) => status)).toEqual(['active', 'active'])
  })

  it('is resolved when a need is met, and given up when an intent is taken back', () => {
    const need = { statement: 'Needs invoices matched within a day', kind: 'priority', dimension: 'product', stance: 'positive' } as const
    expect(beliefsOf([need, { ...need, turnabout: 'withdraws' }])).toMatchObject([{ status: 'resolved', validTo: day(30) }])
    const plan = { statement: 'Will add the second depot', kind: 'intent', dimension: 'value', stance: 'positive' } as const
    expect(beliefsOf([plan, { ...plan, turnabout: 'withdraws' }])).toMatchObject([{ status: 'superseded', validTo: day(30) }])
  })

  it('gives way to a new value in any words, and not to the same one in others', () => {
    const live = (value: string, statement: string) => ({ statement, kind: 'constraint' as const, dimension: 'timing' as const, attribute: { name: 'go_live' as const, value } })
    const beliefs = beliefsOf([live('2 February', 'Plans to be live on 2 February'), live('the second of February', 'Wants the first stores up by the second of February'), live('16 February', 'Everything slides to 16 February')])
    expect(beliefs).toMatchObject([{ status: 'superseded', mentions: 2, validTo: day(60), closedBecause: 'functional_update' }, { status: 'active', mentions: 1 }])
  })

  it('never lets doubtful readings move what is shown', () => {
    const beliefs = beliefsOf([FEAR, { ...FEAR, reading: 0.6 }, { ...RELIEF, reading: 0.7 }, { ...FEAR, reading: 0.3 }])
    expect(beliefs.map(({ admission, mentions }) => [admission, mentions])).toEqual([['shown', 1], ['possibly_heard', 2]])
  })

  it('counts mails of one thread once', () => {
    const mails = [0, 1, 2].map((offset) => call(`m${offset}`, offset, { type: 'email', threadId: 't1' }))
    const [belief] = project(ledgerOf(mails, mails.map((mail) => observation(mail, FEAR))), at(5)).beliefs
    expect(belief).toMatchObject({ observations: 1, mentions: 3 })
    expect(belief?.clusters[0]?.mass).toBeCloseTo(0.8 * 1.75, 9)
  })
})

describe('two recordings of one call', () => {
  const words = Array.from({ length: 128 }, (_, index) => index * 31)
  it('count once, whichever arrives first, and only within a day and a half', () => {
    const gong = call('gong', 10, { fingerprint: words, fidelity: 5, ingestedAt: day(12) })
    const zoom = call('zoom', 10.1, { fingerprint: words, fidelity: 3 })
    const next = call('next', 13, { fingerprint: words, fidelity: 3 })
    const { beliefs, copies } = project(ledgerOf([zoom, gong, next], [zoom, gong, next].map((each) => observation(each, FEAR))), at(20))
    expect(copies).toEqual([['gong', 'zoom']])
    expect(beliefs).toMatchObject([{ observations: 2, mentions: 2 }])
    const reversed = project(ledgerOf([{ ...zoom, hash: 'aa' }, { ...gong, hash: 'zz' }], []), at(20))
    expect(reversed.copies).toEqual([['gong', 'zoom']])
    const alone = project(ledgerOf([zoom, gong], [observation(zoom, FEAR), observation(gong, FEAR)]), { asOf: day(20), knownAt: day(11) })
    expect(alone.copies).toEqual([])
    expect(alone.beliefs).toMatchObject([{ observations: 1 }])
  })
})

describe('a decision', () => {
  const { calls, said } = monthly([FEAR])
  const [on, target] = [calls[0] ?? call('none', 0), said[0] ?? observation(call('none', 0))]

  it('accepts with precision one, and labels the belief validated', () => {
    const [belief] = project(ledgerOf(calls, said, [decisionOn(target, on, { action: 'approve' })]), at(1)).beliefs
    expect(belief).toMatchObject({ label: 'validated' })
    expect(belief?.clusters[0]?.evidence[0]).toMatchObject({ accepted: true, weight: 1 })
  })

  it('corrects what was read', () => {
    const fix = decisionOn(target, on, { action: 'fix', correction: { statement: 'Worried about export costs', dimension: 'price' } })
    expect(project(ledgerOf(calls, said, [fix]), at(1)).beliefs).toMatchObject([{ statement: 'Worried about export costs', dimension: 'price' }])
  })

  it('sends a differing proposition on a rejected span to review, not into the model', () => {
    const other = { ...target, id: 'v2', extractorVersion: '2', start: 5, end: 38, statement: 'Wants quarterly business reviews' }
    const { beliefs, ambiguous } = project(ledgerOf(calls, [other], [decisionOn(target, on)]), at(1))
    expect(beliefs).toEqual([])
    expect(ambiguous).toMatchObject([{ a: 'v2', why: 'differs from a rejected reading of these words' }])
    const elsewhere = { ...other, start: 36, end: 80 }
    expect(project(ledgerOf(calls, [elsewhere], [decisionOn(target, on)]), at(1)).beliefs).toHaveLength(1)
  })

  it('leaves the opposite reading of the same words alone', () => {
    const opposite = observation(on, { ...RELIEF, id: 'v2', extractorVersion: '2' })
    const { beliefs, ambiguous } = project(ledgerOf(calls, [opposite], [decisionOn(target, on)]), at(1))
    expect(beliefs).toMatchObject([{ statement: RELIEF.statement }])
    expect(ambiguous).toEqual([])
  })

  it('keeps an approved reading that a newer extraction no longer finds', () => {
    const closed = { ...target, status: 'superseded' as const, closedAt: day(3) }
    const newer = observation(on, { id: 'v2', extractorVersion: '2', segment: 4, statement: 'Wants quarterly business reviews' })
    const approve = decisionOn(target, on, { action: 'approve' })
    expect(project(ledgerOf(calls, [closed, newer], [approve]), at(5)).beliefs).toHaveLength(2)
    expect(project(ledgerOf(calls, [closed, newer]), at(5)).beliefs).toHaveLength(1)
  })

  it('asserts a belief with the weight of four statements and a slow decay', () => {
    const assertion: LedgerDecision = {
      id: 'd1', action: 'assert', at: day(2), undoneAt: null, actorId: 'm1', target: null, reason: null,
      correction: { statement: FEAR.statement, holderKey: 'person:p1', kind: 'concern', dimension: 'trust', stance: 'negative' },
    }
    const [belief] = project(ledgerOf([], [], [assertion]), at(362)).beliefs
    expect(belief).toMatchObject({ label: 'validated', observations: 1 })
    expect(belief?.opinion.r).toBeCloseTo(2, 9)
    expect(project(ledgerOf([], [], [assertion]), at(1)).beliefs).toEqual([])
    const objected = ledgerOf([], [], [assertion])
    expect(project({ ...objected, holders: objected.holders.map((holder) => ({ ...holder, modelled: false })) }, at(9)).beliefs).toEqual([])
  })
})

describe('a timeline', () => {
  it('rises at each mention, decays between, and marks what happened', () => {
    const { calls, said } = monthly([FEAR, FEAR, { ...RELIEF, turnabout: 'withdraws' }])
    const ledger = ledgerOf(calls, said)
    const key = project(ledger, at(100)).beliefs[0]?.key ?? ''
    const line = beliefTimeline(ledger, key, at(100))
    expect(line?.marks.map(({ kind }) => kind)).toEqual(['supports', 'supports', 'contradicts', 'resolved'])
    expect(line?.points.at(-1)?.at).toEqual(day(60))
    const at30 = line?.points.findIndex(({ interactionId }) => interactionId === 'c1') ?? -1
    expect(line?.points[at30 - 1]?.opinion.confidence).toBeLessThan(line?.points[at30]?.opinion.confidence ?? 0)
    expect(line?.points[1]?.opinion.confidence).toBeLessThan(line?.points[0]?.opinion.confidence ?? 0)
    expect(beliefTimeline(ledger, 'unknown', at(100))).toBeNull()
  })
})
