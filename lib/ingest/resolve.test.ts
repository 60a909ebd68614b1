import { describe, expect, it } from 'vitest'
import { parseFile } from './parse'
import { resolveSpeakers, suggestAnew } from './resolve'
import { matchSpeakers, type KnownPeople } from './speakers'

const KNOWN: KnownPeople = {
  members: [{ id: 'm1', name: 'Sam Ito', aliases: [], email: null }], people: [], ourDomains: [], ourName: 'Tarn', customerName: 'Halden', customerDomains: [],
}

const suggested = async (ours: string) => {
  const file = await parseFile({ fileName: 'call.txt', bytes: new TextEncoder().encode(`${ours}: Hello, and who is with us?\nSpeaker 3: I run the plant. We need it by June.\n${ours}: Thank you.\nSomeone: The price is too high for us.\n${ours}: I see.\nInes Falk: I agree with that.\n${ours}: Good.`) })
  const [interaction] = file.interactions
  if (!interaction) throw new Error('nothing was read')
  const { questions, speakers } = resolveSpeakers(interaction, matchSpeakers(interaction.speakers, KNOWN))
  return { questions: Object.fromEntries(questions.map(({ label, suggestion }) => [label, suggestion])), speakers: Object.fromEntries(speakers.map(({ label, answer }) => [label, answer.as])) }
}

it('offers “someone” for a voice without a name beside ours, and a new person for a name', async () => {
  const { questions, speakers } = await suggested('Sam Ito')
  expect(questions).toEqual({ 'Speaker 3': { as: 'someone' }, Someone: { as: 'someone' }, 'Ines Falk': { as: 'new_person', name: 'Ines Falk', side: 'customer' } })
  // Unasked, a voice stays one of which nothing is known.
  expect(speakers['Speaker 3']).toBe('new_person')
})

it('offers a voice as nobody where nobody of ours is known: it may be ours, and its label is no name of a new person', async () => {
  const { questions } = await suggested('Speaker 1')
  expect(questions).toEqual({
    'Speaker 1': { as: 'nobody' }, 'Speaker 3': { as: 'nobody' }, Someone: { as: 'nobody' }, 'Ines Falk': { as: 'new_person', name: 'Ines Falk', side: 'unknown' },
  })
})

it('shows a side by how somebody speaks, and never takes it for an answer', async () => {
  const text = "Ada: Thanks for making the time. Can you walk me through a normal week?\nBo: We use a spreadsheet for everything.\nAda: Who else would be involved?\nBo: Our CFO has to sign that.\nAda: I'll send you the proposal.\nBo: Your price is too high for us.\n"
  const [call] = (await parseFile({ fileName: 'call.txt', bytes: new TextEncoder().encode(text) })).interactions
  if (!call) throw new Error('nothing was read')
  const { questions, speakers } = resolveSpeakers(call, matchSpeakers(call.speakers, KNOWN))
  const suggestedWith = (guesses: boolean) => suggestAnew(questions, KNOWN, guesses).map(({ suggestion }) => suggestion)
  expect(suggestedWith(true)).toEqual([{ as: 'new_person', name: 'Ada', side: 'us' }, { as: 'new_person', name: 'Bo', side: 'customer' }])
  expect(suggestedWith(false)).toEqual([{ as: 'new_person', name: 'Ada', side: 'unknown' }, { as: 'new_person', name: 'Bo', side: 'unknown' }])
  expect(speakers.map(({ answer }) => answer)).toEqual(suggestedWith(false))
})

describe('somebody whose words are forwarded under a name alone', () => {
  const known: KnownPeople = { ...KNOWN, ourDomains: ['tarn.example'], customerDomains: ['www.halden.example'] }
  const forwarded = async (cc: string, from: string, head = '') => {
    const text = `Date: Thu, 5 Mar 2026 09:12:33 +0100\nFrom: Nora Feld <nora.feld@halden.example>\nTo: Sales <sales@tarn.example>\n${cc}Subject: FW: Price\nContent-Type: text/plain; charset=utf-8\n\nSee below.\n\n________________________________\nFrom: ${from}\nSent: 4 March 2026 10:00\nTo: Nora Feld\n${head}Subject: Price\n\nI think fifty is too much for us.\n`
    const [mail] = (await parseFile({ fileName: 'mail.eml', bytes: new TextEncoder().encode(text) })).interactions
    if (!mail) throw new Error('nothing was read')
    return resolveSpeakers(mail, matchSpeakers(mail.speakers, known)).questions.map(({ label, suggestion }) => [label, suggestion])
  }

  it.each([
    ['Cc: Ines Falk <ines.falk@halden.example>\n', 'Ines Falk', 'customer'], ['Cc: "Falk, Ines" <ines@mail.halden.example>, Bo Ek <bo@halden.example>\n', 'Ines Falk', 'customer'],
    ['', 'Ines Falk', 'unknown'], ['Cc: Ines Falk <ines@elsewhere.example>\n', 'Ines Falk', 'unknown'], ['Cc: Ines Falk <a@halden.example>, Ines Falk <b@tarn.example>\n', 'Ines Falk', 'unknown'],
  ] as const)('is proposed on the side of the address that the mail was copied to: %s', async (cc, from, side) => {
    expect(await forwarded(cc, from)).toEqual([[from, { as: 'new_person', name: from, side }]])
  })

  it('is proposed as ours by our own domain, and by what the lines above the forwarded words say', async () => {
    expect(await forwarded('Cc: Ines Falk <ines.falk@tarn.example>\n', 'Ines Falk')).toEqual([['Ines Falk', { as: 'us' }]])
    expect(await forwarded('', 'Ines Falk', 'Cc: Bo Ek <bo@halden.example>; Falk, Ines <ines.falk@halden.example>\nImportance: High\n')).toEqual([['Ines Falk', { as: 'new_person', name: 'Ines Falk', side: 'customer' }]])
  })
})
