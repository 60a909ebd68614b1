import { expect, test } from 'vitest'
import { onlyInteraction, parseText, skippedCounts, spoken } from './test-file'

test('reads an Otter export without its header and footer', async () => {
  const parsed = await parseText(`Halden and Tarn, weekly
Thu, Mar 5, 2026 2:02PM • 6 min

SUMMARY KEYWORDS
export, price, night shift

SPEAKERS
Nora Feld, Sam Ito

Nora Feld  0:01
The export is slow.
It takes an hour.

Sam Ito  1:07
Noted.

  1:02:09
Who said that?

Transcribed by https://otter.ai
`)
  expect(parsed.format).toBe('otter_txt')
  expect(spoken(parsed)).toEqual(['Nora Feld: The export is slow. It takes an hour.', 'Sam Ito: Noted.', 'Unknown speaker: Who said that?'])
  const call = onlyInteraction(parsed)
  expect(call.title).toBe('Halden and Tarn, weekly')
  expect(call.occurredAt?.toISOString()).toBe('2026-03-05T14:02:00.000Z')
  expect(call.segments.map((segment) => segment.startMs)).toEqual([1000, 67_000, 3_729_000])
  expect(skippedCounts(parsed)).toEqual({ time_zone_unknown_read_as_utc: 1 })
})

test('reads a Google Meet document from its transcript part only', async () => {
  const parsed = await parseText(`📝 Notes
Halden weekly
Nora is delighted with everything.

📖 Transcript
Halden weekly (2026-03-05 10:00 GMT+1) - Transcript
00:00:00
Nora Feld: We are not delighted.
Sam Ito: I see.
00:05:00
Nora Feld: The second point: price.
Transcription ended after 00:30:30
This editable transcript was computer generated and might contain errors.
`)
  expect(parsed.format).toBe('transcript_txt')
  expect(spoken(parsed)).toEqual(['Nora Feld: We are not delighted.', 'Sam Ito: I see.', 'Nora Feld: The second point: price.'])
  expect(onlyInteraction(parsed).occurredAt?.toISOString()).toBe('2026-03-05T09:00:00.000Z')
  expect(onlyInteraction(parsed).segments[2]?.startMs).toBe(300_000)
  expect(skippedCounts(parsed)).toMatchObject({ machine_notes: 6 })
})

test('reads saved captions with clock times as times from the start', async () => {
  const parsed = await parseText('[Nora Feld] 11:02:09\nWe need two weeks.\n\n[Sam Ito] 11:02:14\nFine.\n')
  expect(spoken(parsed)).toEqual(['Nora Feld: We need two weeks.', 'Sam Ito: Fine.'])
  expect(onlyInteraction(parsed).segments.map((segment) => segment.startMs)).toEqual([0, 5000])
})

test('reads a Zoom chat without its reactions and without the message that is answered', async () => {
  const parsed = await parseText('15:31:02\tNora Feld:\tThe limit is 40 seats\nnot 50\n15:31:40\tSam Ito:\tReacted to "The limit is 40 seats" with 👍\n15:32:00\tSam Ito:\tReplying to "The limit is 40 seats" Then 40 it is\n')
  expect(spoken(parsed)).toEqual(['Nora Feld: The limit is 40 seats not 50', 'Sam Ito: Then 40 it is'])
  expect(skippedCounts(parsed)).toEqual({ chat_reaction: 1 })
})

test('a form with headings is pasted text, not a conversation', async () => {
  const parsed = await parseText('The import stops.\n\nExpected: all rows arrive.\nActual: half of them do.\n')
  expect(parsed.format).toBe('plain_text')
  expect(spoken(parsed)).toEqual(['Unknown speaker: The import stops.', 'Unknown speaker: Expected: all rows arrive. Actual: half of them do.'])
})

test('pasted mails go to the author that each header names, with their dates', async () => {
  const parsed = await parseText('From: Nora Feld <nora@halden.example>\nSent: 4 March 2026 09:15\nTo: Sam Ito\nSubject: Price\n\nToo high.\n\nFrom: Ole Berg <ole@halden.example>\nSent: 3 March 2026 18:00\nTo: Nora Feld\nSubject: Price\n\nI can live with it.\n')
  expect(parsed.format).toBe('plain_text')
  expect(spoken(parsed)).toEqual(['Nora Feld: Too high.', 'Ole Berg: I can live with it.'])
  const mail = onlyInteraction(parsed)
  expect(mail.type).toBe('email')
  expect(mail.segments[1]?.at?.toISOString()).toBe('2026-03-03T18:00:00.000Z')
  expect(mail.speakers[1]).toMatchObject({ email: 'ole@halden.example' })
})

test('notes that begin with a day are of that day; a day in a sentence may be of anything', async () => {
  const dayOf = async (text: string) => onlyInteraction(await parseText(text)).occurredAt?.toISOString().slice(0, 10) ?? null
  expect(await dayOf('Visit at Halden, 12 March 2026\n\nNora thinks that the price is fair.')).toBe('2026-03-12')
  expect(await dayOf('We go live on 1 June 2026.\n\nNora thinks that the price is fair.')).toBeNull()
  expect(await dayOf('Nora thinks that the price is fair.\n\nGo-live: 1 June 2026')).toBeNull()
})
