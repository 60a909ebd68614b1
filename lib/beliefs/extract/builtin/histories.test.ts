import { describe, expect, it } from 'vitest'
import { personKey } from '@/lib/beliefs/holders'
import { day, interaction, ledgerOf } from '@/lib/beliefs/ledger.fixture'
import { observationsOf } from '@/lib/beliefs/observe'
import { project } from '@/lib/beliefs/project'
import { ranked } from '@/lib/beliefs/rank'
import type { Holder, LedgerInteraction, LedgerObservation, ProjectedBelief } from '@/lib/beliefs/types'
import { BREWERY, CLINICS, LIBRARIES, SHIPPING, type History } from './histories.fixture'
import { shortHistories, type ShortHistory } from './short-histories.fixture'
import { readBeliefs } from './read'

/** What stands, and what ended, after every talk of a history has been read and kept. */
function beliefsOf(history: History): ProjectedBelief[] {
  const talks = history.talks.map(({ day: offset, type }, index): LedgerInteraction => interaction({ id: `t${index}`, type, occurredAt: day(offset), ingestedAt: day(offset) }))
  const observations = history.talks.flatMap(({ said, type }, index) => {
    const of = talks[index] ?? interaction({ id: 'none' })
    const { readings } = readBeliefs({
      interactionType: type, account: history.account, us: history.us,
      people: history.people.map(({ name, title }) => ({ key: name, name, aliases: [], title, side: 'customer' as const })),
      segments: said.map(([speaker, text], at) => ({ index: at, speaker, side: history.us.includes(speaker) ? 'us' as const : 'customer' as const, shared: false, text })),
    })
    const speakers = new Map(history.people.map(({ name }) => [name, { personId: name }]))
    return observationsOf({ id: of.id, accountId: 'a1', contentHash: of.hash, type, occurredAt: of.occurredAt, segmentAt: new Map(), speakers }, readings, { id: 'builtin', version: '1' })
      .map((row): LedgerObservation => ({ ...row, ingestedAt: of.ingestedAt, status: 'active', closedAt: null }))
  })
  const holders = history.people.map(({ name }): Holder => ({ key: personKey(name), personId: name, name, role: 'unknown', modelled: true }))
  const ledger = ledgerOf(talks, observations)
  return project({ ...ledger, holders: [...holders, ...ledger.holders.filter(({ role }) => role === 'company')] }, { asOf: day(200), knownAt: day(200) }).beliefs
}

const quotesOf = ({ clusters }: ProjectedBelief): string[] => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.quote))

describe.each([['a chain of clinics', CLINICS], ['a city’s libraries', LIBRARIES], ['a brewery', BREWERY], ['a shipping agency', SHIPPING]])('the changes of %s', (_, history) => {
  const beliefs = beliefsOf(history)
  const ended = beliefs.filter(({ validTo }) => validTo !== null)

  it('are found, four of five at least, on their day and for what they are', () => {
    const found = history.changes.filter(({ was, day: offset, because }) =>
      ended.some((belief) => quotesOf(belief).some((quote) => quote.includes(was)) && belief.closedBecause === because && belief.validTo?.getTime() === day(offset).getTime()))
    expect(found.length / history.changes.length, JSON.stringify(history.changes.filter((change) => !found.includes(change)))).toBeGreaterThanOrEqual(0.8)
  })

  it('are no others', () => {
    const expected = (quotes: string[]): boolean => history.changes.some(({ was }) => quotes.some((quote) => quote.includes(was)))
    // Said again in other words ("I am against it"), it ends with what it says again.
    const ofOneMind = (belief: ProjectedBelief): boolean => ended.some((other) => other.closedBy === belief.closedBy && expected(quotesOf(other)))
    expect(ended.filter((belief) => !expected(quotesOf(belief)) && !ofOneMind(belief)).map(({ statement, closedBecause }) => `${statement}: ${closedBecause}`)).toEqual([])
  })
})

describe.each([['a brewery', BREWERY], ['a shipping agency', SHIPPING]])('the first ten beliefs of %s', (_, history) => {
  it('pull where their holder means them to', () => {
    const shown = beliefsOf(history).filter(({ admission, validTo }) => admission === 'shown' && validTo === null)
    const first = ranked(shown, day(200)).slice(0, 10)
    const wrong = first.filter((belief) => !history.pulls?.some(({ quote, stance }) => stance === belief.stance && quotesOf(belief).some((said) => said.includes(quote))))
    // What is said three times over may be one belief by then.
    expect(first.length).toBeGreaterThanOrEqual(8)
    expect(wrong.length, JSON.stringify(wrong.map(({ statement, stance }) => [stance, statement]))).toBeLessThanOrEqual(1)
  })
})

/** Is a first word of its holder no longer held after the second talk? What was said in one turn is one matter. */
function isOver({ holder, us, first, later, was }: ShortHistory): boolean {
  const names = [...new Set([...first, ...later].map(([speaker]) => speaker))].filter((name) => name !== us)
  const talks: History['talks'] = [{ day: 0, type: 'call', said: first }, { day: 40, type: 'call', said: later }]
  const turn = first.findIndex(([speaker, text]) => speaker === holder && text.includes(was))
  return beliefsOf({ account: 'Acme Works', us: [us], people: names.map((name) => ({ name, title: '' })), talks, changes: [] })
    .some(({ validTo, holder: { key }, clusters }) => validTo !== null && key === personKey(holder) && clusters.some(({ evidence }) => evidence.some(({ observation }) => observation.interactionId === 't0' && observation.segment === turn)))
}

describe('two talks of one person, in which something is openly given up, replaced or met', () => {
  const histories = shortHistories()

  it('end what was said first in two of five at least, without a model', () => {
    const changed = histories.filter(({ type }) => type !== 'none')
    expect(changed.filter(isOver).length / changed.length).toBeGreaterThanOrEqual(0.4)
  })

  it('end nothing that is only repeated, asked about, supposed or said by somebody else', () => {
    expect(histories.filter(({ type }) => type === 'none').filter(isOver).map(({ id }) => id)).toEqual([])
  })
})
