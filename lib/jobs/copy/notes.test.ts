import { expect, it } from 'vitest'
import { notesOf, type NoteRow } from './notes'

const note = (text: string, over: Partial<NoteRow> = {}): NoteRow => ({ at: new Date('2026-05-01T10:00:00Z'), by: 'Tova Lind', accountId: 'a', on: 'account', text, held: false, ...over })
const told = { labels: ['Marit Olsen', 'marit@x.example'], others: ['Jonas Weil', 'Tova Lind'], own: ['We want to renew for two years, maybe three.'], foreign: ['The nightly export is far too slow for my team.'] }
const texts = (rows: NoteRow[]) => notesOf(rows, () => 'Brackwater', told).map(({ text }) => text)

it('a note is about a person that names them, or is on what they hold', () => {
  expect(texts([note('Marit is on leave.'), note('Ask OLSEN?'), note('Ask Marit Olsen.'), note('Call marit@x.example.'), note('Send the offer.'), note('In jest.', { held: true })])).toEqual(['Marit is on leave.', 'Ask Marit Olsen.', 'Call marit@x.example.', 'In jest.'])
  expect(notesOf([note('Marit is on leave.')], () => 'Brackwater', told)).toEqual([{ at: '2026-05-01T10:00:00.000Z', by: 'Tova Lind', account: 'Brackwater', on: 'account', text: 'Marit is on leave.' }])
})

it('and names nobody else, nor quotes anybody but them', () => {
  expect(texts([note('Marit and Jonas Weil; Jonas said “the nightly export is far too slow”. Marit: we want to renew for two years.')])).toEqual([`Marit and ${'█'.repeat(10)}; █████ said “${'█'.repeat('the nightly export is far too slow'.length)}”. Marit: we want to renew for two years.`])
})

it('nor is it about somebody who shares their first name', () => {
  expect(notesOf([note('Marit is on leave.')], () => 'Brackwater', { ...told, others: ['Marit Haugen'] })).toEqual([])
})
