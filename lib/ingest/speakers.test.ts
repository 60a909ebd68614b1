import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { speakerFrom } from './formats/turns'
import { nameDistance } from './name-distance'
import { isAnonymousLabel, isSharedMicrophone, matchSpeakers, nameKeys, normaliseLabel, type KnownPeople, type SpeakerMatch } from './speakers'

const KNOWN: KnownPeople = {
  members: [{ id: 'm1', name: 'Sam Ito', aliases: ['Sammy'], email: 'sam@tarn.example' }, { id: 'm2', name: 'Rosa Klein', aliases: [], email: 'rosa@tarn.example' }],
  people: [
    { id: 'p1', name: 'Nora Feldmann', aliases: ['N. Feldmann-Ruiz'], emails: ['nora@halden.example'], side: 'customer' },
    { id: 'p2', name: 'Łukasz Müller', aliases: ['Luki'], emails: [], side: 'customer' },
    { id: 'p3', name: 'Chris Hale', aliases: [], emails: [], side: 'customer' },
    { id: 'p4', name: 'Chris Boyle', aliases: [], emails: [], side: 'customer' },
  ],
  ourDomains: ['tarn.example'], ourName: 'Tarn', customerName: 'Halden Foods', customerDomains: ['halden.example'],
}
const match = (...labels: string[]): SpeakerMatch[] => matchSpeakers(labels.map((label) => speakerFrom(label)), KNOWN)
const one = (label: string): SpeakerMatch => {
  const [only] = match(label)
  if (only === undefined) throw new Error('no match row')
  return only
}

test.each(['Conference Room 4', 'Meeting Room', 'Boardroom', 'Huddle', 'Halden Platform Team', 'support@tarn.example', 'info@halden.example', 'Raum 12', 'Relay Support Desk', 'Besprechungsraum Nord', 'Sala de reuniones'])(
  'a shared microphone: %s', (label) => expect(isSharedMicrophone(label)).toBe(true))

test.each(['iPhone', 'Nora Feldmann', 'Speaker 2', 'nora@halden.example', 'Rooma Patel', 'Ana Ruiz | Halden', 'Deskin Moore', 'Teamer, Joe'])(
  'one person, known or not: %s', (label) => expect(isSharedMicrophone(label)).toBe(false))

test('a device or a numbered voice names nobody', () => {
  expect(['iPhone', 'Speaker 2', '+49 170 1234567', 'Unknown speaker', 'Guest'].map(isAnonymousLabel)).toEqual([true, true, true, true, true])
  expect(['Nora Feldmann', 'Guest, Tom', 'YH iPhone'].map(isAnonymousLabel)).toEqual([false, false, false])
})

test.each([
  ['Ana Ruiz | Halden', { name: 'Ana Ruiz', company: 'Halden' }],
  ['Ana Ruiz (Halden)', { name: 'Ana Ruiz', company: 'Halden' }],
  ['Ana Ruiz - Halden', { name: 'Ana Ruiz', company: 'Halden' }],
  ['Ana Ruiz (Guest)', { name: 'Ana Ruiz' }],
  ['Ruiz, Ana (Extern)', { name: 'Ana Ruiz' }],
  ['Ana Ruiz-Soto', { name: 'Ana Ruiz-Soto' }],
  ['Ana Ruiz <Ana@Halden.example>', { name: 'Ana Ruiz', email: 'ana@halden.example' }],
  ['ana.ruiz@halden.example', { name: 'Ana Ruiz', email: 'ana.ruiz@halden.example' }],
  ['Ana Ruiz (she/her) (Halden)', { name: 'Ana Ruiz', company: 'Halden' }],
])('takes %s apart', (label, parts) => expect(normaliseLabel(label)).toEqual(parts))

describe('matchSpeakers', () => {
  test.each([
    ['nora@halden.example', 'p1', 'exact'],
    ['NORA FELDMANN', 'p1', 'exact'],
    ['Feldmann, Nora', 'p1', 'exact'],
    ['Feldmann Nora', 'p1', 'alias'],
    ['Lukasz Mueller', 'p2', 'exact'],
    ['Dr. Łukasz Müller (Halden)', 'p2', 'exact'],
    ['luki', 'p2', 'alias'],
    ['Nora', 'p1', 'alias'],
    ['Nora F.', 'p1', 'alias'],
    ['N Feldmann', 'p1', 'alias'],
    ['Chris B', 'p4', 'alias'],
    ['Nora Feltmann', 'p1', 'guess'],
    ['Nroa Feldman', 'p1', 'guess'],
    ['Sammy', 'm1', 'alias'],
  ])('%s is %s (%s)', (label, id, confidence) => {
    expect(one(label)).toMatchObject({ match: { id }, confidence })
  })

  test.each(['Chris', 'Sam Eto', 'Nora Bergmann', 'Speaker 1', 'Meeting Room', 'Nora Halden Team'])('%s is nobody known', (label) => {
    expect(one(label)).toMatchObject({ match: null, confidence: 'none' })
  })

  test('a shared microphone is never merged into a person, even one of that name', () => {
    const [row] = matchSpeakers([speakerFrom('Meeting Room')], { ...KNOWN, people: [{ id: 'p9', name: 'Meeting Room', aliases: [], emails: [], side: 'customer' }] })
    expect(row).toMatchObject({ match: null, shared: true })
  })

  test('the side comes from the match, the file, the company or the domain', () => {
    const side = (label: string): string => one(label).side
    expect(side('Sam Ito')).toBe('us')
    expect(side('Nora')).toBe('customer')
    expect(side('Kim Olt | Tarn')).toBe('us')
    expect(side('Kim Olt (Halden)')).toBe('customer')
    expect(side('kim@emea.halden.example')).toBe('customer')
    expect(side('Kim Olt')).toBe('unknown')
    expect(matchSpeakers([speakerFrom('Kim Olt', { side: 'us' })], KNOWN)[0]?.side).toBe('us')
  })

  test('unknown voices are the customer\'s only when all of ours are known', () => {
    expect(match('Sam Ito', 'Kim Olt', 'Speaker 2', 'Meeting Room').map((row) => row.side)).toEqual(['us', 'customer', 'unknown', 'unknown'])
    expect(match('Sam Ito', 'Ben Cole | Tarn', 'Kim Olt').map((row) => row.side)).toEqual(['us', 'us', 'unknown'])
    expect(match('Nora', 'Kim Olt').map((row) => row.side)).toEqual(['customer', 'unknown'])
  })
})

test('names compare without case, accents, punctuation and titles', () => {
  const same = (a: string, b: string): boolean => nameKeys(a).some((key) => nameKeys(b).includes(key))
  expect(same('Dr. O’Brien-Müller', 'obrien mueller')).toBe(true)
  expect(same('Mueller', 'Müller')).toBe(true)
  expect(same('Muller', 'Müller')).toBe(true)
  expect(same('Michael Berg', 'Michal Berg')).toBe(false)
})

test('the distance is a metric on short words, and a swap costs one', () => {
  const word = fc.stringMatching(/^[a-c]{0,6}$/)
  fc.assert(fc.property(word, word, (a, b) => {
    expect(nameDistance(a, b)).toBe(nameDistance(b, a))
    expect(nameDistance(a, b) === 0).toBe(a === b)
    expect(nameDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    // Given up early it is above what was asked for, and else the same.
    expect(Math.min(nameDistance(a, b, 2), 3)).toBe(Math.min(nameDistance(a, b), 3))
  }))
  expect(nameDistance('gideon', 'gidoen')).toBe(1)
})
