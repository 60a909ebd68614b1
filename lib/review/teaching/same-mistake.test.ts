import { describe, expect, it } from 'vitest'
import { at, day, decisionOn, interaction, ledgerOf, observation } from '@/lib/beliefs/ledger.fixture'
import { judgedAt } from '@/lib/beliefs/pure'
import type { LedgerDecision, LedgerInteraction, LedgerObservation } from '@/lib/beliefs/types'
import { mistakeOf } from './same-mistake'

const call = interaction({ id: 'call' })
const mail = interaction({ id: 'mail', type: 'email', occurredAt: day(4) })

/** What was heard, each with its holder as it was said, after one correction of the first. */
function mistakeIn(said: [of: LedgerInteraction, raw: string, change: Partial<LedgerObservation>][], toKey = 'person:p2', others: (rows: LedgerObservation[]) => LedgerDecision[] = () => []) {
  const raw = new Map<string, string>()
  const rows = said.map(([of, key, change], segment) => {
    const row = observation(of, { segment, statement: `Wants thing ${segment}`, ...change })
    raw.set(row.id, key)
    return row
  })
  const [first] = rows
  if (!first) throw new Error('nothing was said')
  const correction = decisionOn(first, said[0]?.[0] ?? call, { id: 'fix', action: 'fix', reason: null, correction: { holderKey: toKey }, at: day(5) })
  const ledger = ledgerOf([call, mail], rows, [correction, ...others(rows)])
  const heard = judgedAt(ledger, at(10)).map((judged) => ({ ...judged, said: raw.get(judged.observation.id) ?? '' }))
  const found = mistakeOf(correction, heard, ledger.holders)
  return found && { ...found, again: found.again.map(({ observation: { segment } }) => segment), judged: found.judged.map(({ observation: { segment } }) => segment) }
}

describe('a name taken for somebody else', () => {
  const reported = { reported: true, speaker: 'Ines', source: 'colleague_report' } as const

  it('is the same mistake wherever it is said, with or without “our”', () => {
    expect(mistakeIn([
      [call, 'said:our cfo', reported], [call, 'said:the cfo', reported], [mail, 'said:cfo', { ...reported, speaker: 'Tom' }],
      [call, 'said:cto', reported], [call, 'person:p1', {}],
    ])).toMatchObject({ kind: 'name', as: 'cfo', fromKey: 'person:p1', toKey: 'person:p2', again: [1, 2] })
  })

  it('leaves alone what a person judged, rejected or corrected already', () => {
    const said: Parameters<typeof mistakeIn>[0] = [[call, 'said:cfo', reported], [call, 'said:cfo', reported], [call, 'said:cfo', reported], [mail, 'said:cfo', reported], [mail, 'said:cfo', reported]]
    const on = (rows: LedgerObservation[], i: number, of: LedgerInteraction, change: Partial<LedgerDecision>): LedgerDecision => decisionOn(rows[i] ?? observation(of), of, { id: `d${i}`, at: day(6), reason: null, ...change })
    expect(mistakeIn(said, 'person:p2', (rows) => [
      on(rows, 1, call, { action: 'approve' }), on(rows, 2, call, { action: 'reject', reason: 'not_said' }), on(rows, 3, mail, { action: 'fix', correction: { holderKey: 'person:p2' } }),
    ])).toMatchObject({ again: [4], judged: [1] })
  })
})

describe('a speaker taken for somebody else', () => {
  it('is the same mistake in all that the label says there, and elsewhere only where the label is a name', () => {
    const as = (speaker: string) => ({ speaker })
    expect(mistakeIn([
      [call, 'person:p1', as('Speaker 2')], [call, 'person:p1', as('Speaker 2')], [call, 'person:p1', as('Ines')], [mail, 'person:p1', as('Speaker 2')],
    ])).toMatchObject({ kind: 'speaker', as: 'Speaker 2', again: [1] })
    expect(mistakeIn([
      [call, 'person:p1', as('T. Abara')], [call, 'person:p1', as('T. Abara')], [mail, 'person:p1', as('t abara')], [mail, 'person:p1', { speaker: 'T. Abara', reported: true, source: 'colleague_report' }],
    ])).toMatchObject({ again: [1, 2] })
  })

  it('is told of somebody whom nobody knew, for whom the firm stood', () => {
    const unknown = { speaker: 'T. Abara', speakerPersonId: null, holderKey: 'company' }
    expect(mistakeIn([[call, 'company', unknown], [mail, 'company', unknown], [mail, 'company', { ...unknown, speakerPersonId: 'p1', speaker: 'Ines Calder' }]])).toMatchObject({ again: [1] })
  })

  it('is none where the bearer of the name was heard, or a known person spoke for the firm', () => {
    expect(mistakeIn([[call, 'person:p1', { speaker: 'Ines Calder' }], [call, 'person:p1', { speaker: 'Ines Calder' }]])).toBeNull()
    expect(mistakeIn([[call, 'company', { speaker: 'Ines Calder', holderKey: 'company' }], [call, 'company', { speaker: 'Ines Calder', holderKey: 'company' }]])).toBeNull()
  })
})

it('is nothing in a correction of other fields', () => {
  const row = observation(call)
  const decision = decisionOn(row, call, { action: 'fix', correction: { kind: 'concern' } })
  expect(mistakeOf(decision, judgedAt(ledgerOf([call], [row], [decision]), at(10)).map((judged) => ({ ...judged, said: 'person:p1' })), [])).toBeNull()
})
