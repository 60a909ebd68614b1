import { describe, expect, it } from 'vitest'
import { at, day, interaction, ledgerOf, observation } from './ledger.fixture'
import { project } from './project'
import type { LedgerObservation, ProjectedBelief } from './types'

type Said = Partial<LedgerObservation> & { on: number }

/** Statements double as quotes; several of one day are said in one call. */
function beliefsOf(...said: Said[]): ProjectedBelief[] {
  const calls = new Map(said.map(({ on }) => [on, interaction({ id: `c${on}`, occurredAt: day(on), ingestedAt: day(on) })]))
  const rows = said.map(({ on, ...over }, index) => observation(calls.get(on) ?? interaction({ id: 'none' }), { id: `o${index}`, quote: over.statement ?? '', ...over }))
  return project(ledgerOf([...calls.values()], rows), at(200)).beliefs
}
const ended = (beliefs: ProjectedBelief[]): string[] => beliefs.filter(({ validTo }) => validTo !== null).map(({ statement, closedBecause }) => `${statement}: ${closedBecause}`)

const fear = { on: 0, statement: 'Worried about the hosting in Dublin', kind: 'concern', dimension: 'trust', stance: 'negative' } as const
const slow = { on: 0, segment: 1, statement: 'Thinks the picking screen is slow', kind: 'evaluation', dimension: 'product', stance: 'negative' } as const

describe('a turn of mind in other words', () => {
  it('ends what shares its subject, even where the dimension was read otherwise', () => {
    const turn = { on: 30, statement: 'Has come round to Dublin hosting', dimension: 'product', stance: 'positive', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(fear, slow, turn))).toEqual([`${fear.statement}: mind_change`])
    expect(ended(beliefsOf(fear, slow, { ...turn, turnabout: null }))).toEqual([])
  })

  it('ends what its holder speaks of in the same breath', () => {
    const topic = { on: 30, statement: 'Read the auditor of Dublin hosting for a week', dimension: 'trust', stance: 'neutral', segment: 4 } as const
    const turn = { on: 30, statement: 'Takes that back', kind: 'evaluation', dimension: 'trust', stance: 'positive', turnabout: 'withdraws', segment: 4 } as const
    expect(ended(beliefsOf(fear, slow, topic, turn))).toEqual([`${fear.statement}: withdrawn`])
    expect(ended(beliefsOf(fear, slow, { ...topic, segment: 40 }, { ...turn, dimension: 'price' }))).toEqual([])
  })

  it('ends no wish where it is a worry that is given up', () => {
    const wish = { on: 0, segment: 2, statement: 'Wants the Dublin hosting for all three depots', kind: 'priority', dimension: 'trust', stance: 'neutral' } as const
    const turn = { on: 30, statement: 'Does not worry about the Dublin hosting any more', quote: 'I do not worry about the Dublin hosting any more', kind: 'concern', dimension: 'trust', stance: 'positive', polarity: 'negated', turnabout: 'withdraws' } as const
    expect(ended(beliefsOf(wish, turn))).toEqual([])
    expect(ended(beliefsOf(wish, { ...turn, kind: 'evaluation', polarity: 'affirmed', statement: 'Withdraws the point on the Dublin hosting', quote: 'I withdraw the point on the Dublin hosting' }))).toEqual([`${wish.statement}: withdrawn`])
  })

  it('ends, when it names nothing, only what alone can be meant', () => {
    const turn = { on: 30, statement: 'Takes that back', dimension: 'trust', stance: 'positive', turnabout: 'withdraws' } as const
    expect(ended(beliefsOf(fear, turn))).toEqual([`${fear.statement}: withdrawn`])
    expect(ended(beliefsOf(fear, slow, turn))).toEqual([])
    expect(ended(beliefsOf(slow, turn))).toEqual([])
  })

  it('leaves others, other holders and what is shown alone', () => {
    const turn = { on: 30, statement: 'Has come round to the yearly invoice', dimension: 'price', stance: 'positive', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(fear, slow, turn))).toEqual([])
    const near = { on: 30, statement: 'Has come round to Dublin hosting', dimension: 'trust', stance: 'positive', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(fear, { ...near, holderKey: 'person:p2' }))).toEqual([])
    expect(ended(beliefsOf(fear, { ...near, reading: 0.6 }))).toEqual([])
    expect(ended(beliefsOf(fear, { ...near, reading: 0.79 }))).toEqual([`${fear.statement}: mind_change`])
  })
})

describe('a turn of mind that says what it turns from', () => {
  const keep = { on: 0, statement: 'Is keeping their own inspection forms', quote: "we're keeping our own inspection forms", kind: 'constraint', dimension: 'product', stance: 'negative' } as const
  const paper = { on: 0, segment: 1, statement: 'Thinks the paper tape runs out too often', kind: 'concern', dimension: 'product', stance: 'negative' } as const

  it('ends what alone has the word for it, however common that is and whichever way it was taken to pull', () => {
    const drop = { on: 30, statement: 'Will drop their own forms and use the standard ones', quote: "we'll drop our own forms and use the standard ones", kind: 'intent', stance: 'negative', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(keep, paper, drop))).toEqual([`${keep.statement}: mind_change`])
    expect(ended(beliefsOf(keep, paper, { ...drop, statement: 'Will drop the fax', quote: "we'll drop the fax" }))).toEqual([])
  })

  it('ends what alone has its subject, and nothing where that is no more than a result, or only so now', () => {
    const learn = { on: 0, statement: 'Plans the training for the spring', quote: 'we plan the training for the spring', kind: 'intent', dimension: 'relationship', stance: 'neutral' } as const
    const turn = { on: 30, statement: 'Has had to eat their words about the training', quote: "I've had to eat my words about the training", kind: 'evaluation', dimension: 'relationship', stance: 'neutral', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(learn, paper, turn))).toEqual([`${learn.statement}: mind_change`])
    for (const quote of ['it turned out that the training takes a day', 'the training is in Leeds now']) expect(ended(beliefsOf(learn, paper, { ...turn, statement: quote, quote }))).toEqual([])
  })

  it('ends the opposite of what is so now', () => {
    const own = { on: 0, statement: 'Does not trust Kestrel with the integration', quote: "I don't trust Kestrel with the integration", kind: 'evaluation', dimension: 'trust', stance: 'negative', polarity: 'negated' } as const
    const now = { on: 30, statement: 'Would trust Kestrel with the integration now', quote: "I'd trust Kestrel with the integration now", kind: 'evaluation', dimension: 'trust', stance: 'positive', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(own, now))).toEqual([`${own.statement}: mind_change`])
  })
})

describe('a new value in other words', () => {
  const old = { on: 0, statement: 'Needs the offline buffer to last 30 hours', kind: 'priority', dimension: 'product', stance: 'neutral' } as const
  it('replaces the one that it names or that it stands for', () => {
    const named = { on: 30, statement: 'Raised it from 30 to 45 hours', dimension: 'product', stance: 'neutral', turnabout: 'mind_change', quote: 'we raised the buffer from 30 to 45 hours' } as const
    expect(ended(beliefsOf(old, slow, named))).toEqual([`${old.statement}: functional_update`])
    const now = { ...named, statement: 'Says the buffer is now 45 hours', quote: 'the buffer is now 45 hours' }
    expect(ended(beliefsOf(old, slow, now))).toEqual([`${old.statement}: functional_update`])
  })
  it('replaces no other value', () => {
    const other = { on: 30, statement: 'Raised it from 10 to 12 weeks', dimension: 'product', stance: 'neutral', turnabout: 'mind_change', quote: 'we raised the buffer from 10 to 12 weeks' } as const
    expect(ended(beliefsOf(old, other))).toEqual([])
    expect(ended(beliefsOf(old, { ...other, statement: 'Says training is now 45 minutes', quote: 'training is now 45 minutes' }))).toEqual([])
  })
})

describe('what a turn of mind recalls', () => {
  it('is what ends, where its own words name nothing', () => {
    const back = { on: 30, statement: 'Takes that back', quote: 'I take that back', dimension: 'value', stance: 'positive', turnabout: 'withdraws' } as const
    const matches = { statement: 'I said in spring that the hosting in Dublin would never do.', relation: 'resolves' } as const
    expect(ended(beliefsOf(fear, slow, { ...back, matches }))).toEqual([`${fear.statement}: withdrawn`])
    expect(ended(beliefsOf(fear, slow, back))).toEqual([])
  })

  it('is the value that another takes the place of', () => {
    const kiosks = { on: 0, statement: 'Has six kiosks to open this year', kind: 'intent', dimension: 'value', stance: 'positive' } as const
    const doors = { on: 0, segment: 1, statement: 'Has nine doors to repair this year', kind: 'intent', dimension: 'value', stance: 'neutral' } as const
    const now = { on: 30, statement: 'Says it is more like five kiosks', quote: 'it is more like five kiosks', dimension: 'timing', stance: 'negative', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(kiosks, doors, { ...now, matches: { statement: 'I said six kiosks.', relation: 'supersedes' } }))).toEqual([`${kiosks.statement}: functional_update`])
    expect(ended(beliefsOf(kiosks, doors, { ...now, matches: { statement: 'I said eleven kiosks.', relation: 'supersedes' } }))).toEqual([])
  })
})

describe('a turn of mind about more than one belief', () => {
  const dear = { on: 0, segment: 2, statement: 'Thinks 900 a lane is too much', kind: 'concern', dimension: 'price', stance: 'negative' } as const
  const rule = { on: 0, segment: 3, statement: 'Has to ask the board above 20,000', kind: 'constraint', dimension: 'price', stance: 'negative' } as const

  it('ends all objections of the topic that its holder is done with, and no rule or limit', () => {
    const done = { on: 30, statement: 'Has nothing left on price', quote: 'I have nothing left on price', dimension: 'price', stance: 'positive', turnabout: 'withdraws' } as const
    expect(ended(beliefsOf(fear, dear, rule, done))).toEqual([`${dear.statement}: withdrawn`])
    expect(ended(beliefsOf(fear, dear, rule, { ...done, holderKey: 'person:p2' }))).toEqual([])
  })

  it('ends what was refused in the month that it names, and nothing of another', () => {
    const refusal = { on: 0, segment: 4, statement: 'Will not accept cameras in the hall', quote: 'I will not accept cameras in my hall', kind: 'constraint', dimension: 'trust', stance: 'negative' } as const
    const turn = { on: 120, statement: 'Does not reject it any more', dimension: 'product', stance: 'positive', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(fear, slow, refusal, { ...turn, quote: 'What I rejected in January, I do not reject any more' }))).toEqual([`${refusal.statement}: mind_change`])
    expect(ended(beliefsOf(fear, slow, refusal, { ...turn, quote: 'What I rejected in February, I do not reject any more' }))).toEqual([])
  })

  it('takes refusals of one turn for one, where only the month is named, and leaves those of several alone', () => {
    const first = { on: 0, segment: 4, statement: 'Has a difficulty with cameras in the hall', quote: 'I have a difficulty with cameras in the hall', kind: 'concern', dimension: 'trust', stance: 'negative' } as const
    const second = { on: 0, segment: 4, start: 60, end: 90, statement: 'Could not sign that off', quote: "I couldn't sign that off", kind: 'constraint', dimension: 'price', stance: 'negative' } as const
    const turn = { on: 120, statement: 'Has changed their mind', quote: 'I was clear in January, and I have changed my mind', dimension: 'product', stance: 'positive', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(fear, first, second, turn)).sort()).toEqual([`${second.statement}: mind_change`, `${first.statement}: mind_change`].sort())
    expect(ended(beliefsOf(fear, first, { ...second, segment: 9 }, turn))).toEqual([])
  })

  it('ends a worry with what explained it, and asks between two beliefs that somebody may have changed', () => {
    const labels = { on: 0, segment: 5, statement: 'Cannot recommend double labels', kind: 'constraint', dimension: 'product', stance: 'negative' } as const
    const vial = { on: 0, segment: 5, start: 50, end: 90, statement: 'Thinks double labels spoil the vial', kind: 'concern', dimension: 'trust', stance: 'negative' } as const
    const turn = { on: 30, statement: 'Considers the double labels fixed', dimension: 'product', stance: 'positive', turnabout: 'withdraws' } as const
    expect(ended(beliefsOf(labels, vial, turn))).toHaveLength(2)
    expect(ended(beliefsOf(labels, { ...vial, segment: 9 }, turn))).toHaveLength(2)
    expect(ended(beliefsOf(labels, { ...vial, on: 9 }, turn))).toHaveLength(2)
    const round = { ...turn, statement: 'Has come round to double labels', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(labels, vial, round))).toHaveLength(2)
    expect(ended(beliefsOf(labels, { ...vial, segment: 9 }, round))).toEqual([])
  })

  it('ends all that was told over right before it as met', () => {
    const named = { on: 0, segment: 5, statement: 'Wants one crane for the ramp', kind: 'priority', dimension: 'relationship', stance: 'neutral' } as const
    const dock = { on: 5, statement: 'Dislikes pallets in the yard', kind: 'concern', dimension: 'relationship', stance: 'negative' } as const
    const turn = { on: 30, statement: 'Withdraws that point', quote: 'That point I withdraw', dimension: 'relationship', stance: 'positive', turnabout: 'withdraws' } as const
    const matches = { statement: 'I asked for one crane for the ramp. Since spring we have it, and there are no pallets in the yard.', relation: 'resolves' } as const
    expect(ended(beliefsOf(fear, named, dock, { ...turn, matches }))).toHaveLength(2)
  })

  it('ends what was left open when it is decided, and nothing that is not open', () => {
    const left = { on: 0, segment: 4, statement: 'Has not decided between the two', quote: 'We have not decided between the two', kind: 'intent', dimension: 'trust', stance: 'neutral' } as const
    const decided = { on: 30, statement: 'That is decided', quote: "That's decided, we stay", dimension: 'trust', stance: 'positive', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(fear, left, decided))).toEqual([`${left.statement}: mind_change`])
    expect(ended(beliefsOf(fear, slow, { ...decided, holderKey: 'person:p2' }))).toEqual([])
  })

  it('ends what was only possibly heard of the same subject, and not what is shown by what was only possibly heard', () => {
    const doubt = { on: 0, statement: 'Does not need custom reports', kind: 'priority', dimension: 'product', stance: 'neutral', polarity: 'negated', reading: 0.6 } as const
    const turn = { on: 30, statement: 'Needs custom reports', kind: 'priority', dimension: 'product', stance: 'neutral', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(doubt, turn))).toEqual([`${doubt.statement}: mind_change`])
    expect(ended(beliefsOf(doubt, { ...turn, turnabout: null }))).toEqual([])
    expect(ended(beliefsOf({ ...doubt, reading: 0.9 }, { ...turn, reading: 0.6 }))).toEqual([])
  })

  it('ends a value that was only possibly heard once another one is shown', () => {
    const heard = { on: 0, statement: 'Says the budget is 40,000', attribute: { name: 'budget', value: '40,000' }, reading: 0.6 } as const
    const shown = { on: 30, statement: 'Says the budget is 52,000', attribute: { name: 'budget', value: '52,000' } } as const
    expect(ended(beliefsOf(heard, shown))).toEqual([`${heard.statement}: functional_update`])
    expect(ended(beliefsOf(heard, { ...shown, statement: heard.statement, attribute: heard.attribute }))).toEqual([])
    expect(ended(beliefsOf({ ...heard, reading: 0.9 }, { ...shown, reading: 0.6 }))).toEqual([])
    expect(ended(beliefsOf({ ...heard, on: 60 }, shown))).toEqual([])
  })

  it('tells two days of one month apart, however they are said', () => {
    const was = { on: 0, statement: 'Says the board meets on the ninth of July', kind: 'constraint', dimension: 'timing', stance: 'neutral' } as const
    const now = { on: 30, statement: 'Says the board meets on 23 July now', kind: 'constraint', dimension: 'timing', stance: 'neutral', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(was, now))).toEqual([`${was.statement}: functional_update`])
    expect(ended(beliefsOf(was, { ...now, statement: 'Says the board meets on 9 July now' }))).toEqual([])
  })

  it('ends no number of one thing by another number of something else', () => {
    const suppliers = { on: 0, statement: 'Has been let down by five suppliers', kind: 'evaluation', dimension: 'trust', stance: 'negative' } as const
    const cut = { on: 30, statement: 'Says the cut was five percent and is now eight', quote: 'it was five per cent and it is now eight', kind: 'constraint', dimension: 'price', stance: 'negative', turnabout: 'mind_change' } as const
    expect(ended(beliefsOf(suppliers, cut))).toEqual([])
  })

  it('ends with a ticket all that was raised in it, and nothing that was raised elsewhere', () => {
    const call = interaction({ id: 'c', occurredAt: day(0), ingestedAt: day(0) })
    const ticket = interaction({ id: 't', type: 'ticket', occurredAt: day(10), ingestedAt: day(10) })
    const said = (of: typeof call, segment: number, on: number, over: Partial<LedgerObservation>) =>
      observation(of, { id: `${of.id}${segment}`, segment, eventAt: day(on), dimension: 'product', kind: 'concern', stance: 'negative', quote: over.statement ?? '', ...over })
    const rows = [
      said(call, 0, 0, { statement: 'Thinks the archive is too dear' }),
      said(ticket, 0, 10, { statement: 'Cannot recommend it while a replay makes duplicates' }), said(ticket, 1, 10, { statement: 'Complains that the export drops the commas' }),
      said(ticket, 2, 15, { statement: 'Considers it fixed', quote: 'I consider it fixed', kind: 'evaluation', stance: 'positive', turnabout: 'withdraws' }),
    ]
    expect(ended(project(ledgerOf([call, ticket], rows), at(200)).beliefs).sort()).toEqual([`${rows[1]?.statement}: withdrawn`, `${rows[2]?.statement}: withdrawn`])
  })
})
