import { expect, it } from 'vitest'
import { parseFile } from './parse'
import { resolveSpeakers } from './resolve'
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
