import { describe, expect, it } from 'vitest'
import type { CommitteePerson, DissentView, PersonRow } from '@/lib/insights/types'
import { alertWords } from './alert-words'
import { holdWord, prepareCommittee, unplacedWords } from './prepare-committee'

const figure = (value: number | null): PersonRow['figure'] => ({ value, unfloored: value ?? 0.5, toward: 1, away: 1, interval: [0.2, 0.8] })
const row = (id: string, role: PersonRow['role'], value: number | null, rest: Partial<PersonRow> = {}): PersonRow => ({
  key: `person:${id}`, personId: id, name: id, role, side: 'customer', title: null, lastHeard: null, lastHeardIn: null, beliefs: 1, modelled: true, consent: 'unknown', figure: figure(value), topBeliefId: null, ...rest,
})
const member = (personId: string, rest: Partial<CommitteePerson> = {}): CommitteePerson => ({ personId, name: personId, role: 'unknown', power: 1, roleByHand: false, proposal: null, reportsToId: null, left: null, elsewhere: [], ...rest })
const part = (id: string, agrees: boolean): DissentView['parts'][number] => ({ beliefId: `b ${id}`, statement: 'The price is fair', holder: { key: `person:${id}`, personId: id, name: id, role: 'unknown' }, agrees, confidence: null })

describe('the committee map', () => {
  it('puts those who can say no on top, then who stands nearer to us, and who left last', () => {
    const { rows } = prepareCommittee([row('user', 'user', 0.9), row('cfo', 'economic_buyer', 0.2), row('far', 'champion', 0.4), row('near', 'champion', 0.8), row('gone', 'economic_buyer', 0.9), row('silent', 'champion', null), row('out', 'champion', 0.5, { modelled: false })], [member('gone', { power: 3, left: '2026-05-01' }), member('cfo', { power: 3 }), ...['near', 'far', 'silent'].map((id) => member(id, { power: 2 }))], [])
    expect(rows.map(({ key, at }) => [key.slice(7), at])).toEqual([['cfo', 0.2], ['near', 0.8], ['far', 0.4], ['silent', null], ['user', 0.9], ['gone', 0.9]])
  })

  it('tells those who were never heard from those of whom not enough was heard', () => {
    const { rows } = prepareCommittee([row('new', 'user', null, { figure: null }), row('brief', 'user', null, { figure: null, lastHeard: '2026-05-01T00:00:00Z' }), row('known', 'user', 0.5)], [], [])
    expect(Object.fromEntries(rows.map((each) => [each.person.name, unplacedWords(each)]))).toEqual({ known: null, brief: 'heard, not enough evidence yet', new: 'unheard' })
  })

  it('draws one line between two who disagree, and one up to whom somebody reports', () => {
    const people = [row('cfo', 'economic_buyer', 0.2), row('cto', 'champion', 0.8), row('dev', 'user', 0.5)]
    const dissent = (statement: string): DissentView => ({ statement, opinion: { confidence: 0.5, interval: [0.2, 0.8] }, parts: [part('cfo', false), part('cto', true), part('gone', false)] })
    const { edges, disagreements } = prepareCommittee(people, [member('dev', { reportsToId: 'cto' }), member('cto', { power: 2, reportsToId: 'nobody here' }), member('cfo', { power: 3 })], [dissent('The price is fair'), dissent('Support is good')])
    expect(edges).toEqual([
      { kind: 'dissent', from: 0, to: 1, words: 'cto and cfo disagree: The price is fair; cto and cfo disagree: Support is good' },
      { kind: 'reports', from: 2, to: 1, words: 'dev reports to cto' },
    ])
    expect(disagreements[0]).toEqual({ statement: 'The price is fair', sides: [['cto'], ['cfo', 'gone']] })
    expect(disagreements[0]?.sides.map(holdWord)).toEqual(['holds', 'hold'])
  })
})

describe('what is news of somebody', () => {
  it('is one sentence', () => {
    const alert = { personId: 'p', name: 'Marit Olsen', at: '2026-03-03T00:00:00Z', before: 'champion', after: 'economic_buyer' }
    const today = '2026-05-12T00:00:00Z'
    expect(alertWords({ ...alert, kind: 'silent' }, today)).toBe('Marit Olsen has not been heard since 3 Mar, longer than is usual for them.')
    expect(alertWords({ ...alert, kind: 'role' }, today)).toBe('Marit Olsen counts as economic buyer now, was champion (3 Mar).')
    expect(alertWords({ ...alert, kind: 'title', before: 'CFO', after: 'COO' }, today)).toBe('Marit Olsen is COO now, was CFO (3 Mar).')
    expect(alertWords({ ...alert, kind: 'joined', after: null }, today)).toBe('Marit Olsen joined (written down 3 Mar).')
  })
})
