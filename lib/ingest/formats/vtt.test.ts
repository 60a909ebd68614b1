import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCues } from './cues'
import { onlyInteraction, parseText, skippedCounts, spoken } from './test-file'

const ZOOM = `WEBVTT

1
00:00:01.000 --> 00:00:03.000
Nora Feld | Halden: We saw the demo.

2
00:00:03.100 --> 00:00:05.000
Nora Feld | Halden: One question: who runs it at night?

3
00:00:05.500 --> 00:00:07.250
Sam Ito (Tarn): Our team does.

4
00:00:08.000 --> 00:00:09.000
nora.f: And who pays for that?

5
00:00:09.000 --> 00:00:10.000
nora.f: Not us.
`

test('reads a Zoom transcript with CRLF, company suffixes and lower-case labels, and merges adjacent cues', async () => {
  const parsed = await parseText(ZOOM.replaceAll('\n', '\r\n'), 'GMT20260304-150000_Recording.transcript.vtt')
  expect(parsed.format).toBe('zoom_vtt')
  expect(parsed.summary).toBe('Zoom transcript, 3 turns, 3 speakers')
  expect(spoken(parsed)).toEqual([
    'Nora Feld | Halden: We saw the demo. One question: who runs it at night?',
    'Sam Ito (Tarn): Our team does.', 'nora.f: And who pays for that? Not us.',
  ])
  const call = onlyInteraction(parsed)
  expect(call.segments[0]).toMatchObject({ index: 0, startMs: 1000, endMs: 5000 })
  expect(call.speakers[0]).toMatchObject({ name: 'Nora Feld', company: 'Halden', shared: false })
})

test('reads Teams voices with unpadded and negative times, wrapped text and a missing closing tag', async () => {
  const parsed = await parseText(`WEBVTT

-0:0:1.500 --> 0:0:2.220
<v Feld, Nora>Can you hear
me now?</v>

0:0:4.1 --> 0:0:6.0
<v Sam Ito (Extern)>Yes &amp; clearly

0:1:4.465 --> 0:1:7.965
<v Sam Ito (Extern)>Shall we <i>start</i>?</v>
`)
  expect(parsed.format).toBe('teams_vtt')
  expect(spoken(parsed)).toEqual(['Feld, Nora: Can you hear me now?', 'Sam Ito (Extern): Yes & clearly Shall we start?'])
  const call = onlyInteraction(parsed)
  expect(call.speakers.map((speaker) => speaker.name)).toEqual(['Nora Feld', 'Sam Ito'])
  expect(call.segments.map((segment) => [segment.startMs, segment.endMs])).toEqual([[0, 2220], [4100, 67965]])
})

test('reads Teams metadata, a JSON object per cue, and takes the date from it', async () => {
  const cue = (start: string, who: string, text: string): string =>
    JSON.stringify({ startDateTime: start, endDateTime: start, speakerName: who, spokenText: text, spokenLanguage: 'en-gb' })
  const parsed = await parseText(`WEBVTT

00:00:10.000 --> 00:00:12.000
${cue('2026-02-03T09:00:10Z', 'Nora Feld', 'The export is slow.')}

00:00:13.000 --> 00:00:14.000
${cue('2026-02-03T09:00:13Z', 'Sam Ito', 'How slow?')}
`)
  expect(parsed.format).toBe('teams_vtt')
  expect(spoken(parsed)).toEqual(['Nora Feld: The export is slow.', 'Sam Ito: How slow?'])
  expect(onlyInteraction(parsed).occurredAt?.toISOString()).toBe('2026-02-03T09:00:00.000Z')
})

test('reads plain WebVTT with notes, styles, settings and no names', async () => {
  const parsed = await parseText(`WEBVTT - weekly

STYLE
::cue { color: lime }

NOTE nothing to see

intro
00:01.000 --> 00:02.000 align:start
We will not
renew

00:02.000 --> 00:03.000
without an export.
`)
  expect(parsed.format).toBe('vtt')
  expect(parsed.summary).toBe('WebVTT captions, 1 turn, speakers not named')
  expect(spoken(parsed)).toEqual(['Unknown speaker: We will not renew without an export.'])
})

test('reads SRT with comma milliseconds', async () => {
  const parsed = await parseText('1\n00:00:01,500 --> 00:00:02,000\nNora Feld: Hello.\n\n2\n00:00:02,000 --> 00:00:03,000\nSam Ito: Hi.\n')
  expect(parsed.format).toBe('srt')
  expect(onlyInteraction(parsed).segments[0]).toMatchObject({ speaker: 'Nora Feld', startMs: 1500, text: 'Hello.' })
})

test('reads labels and words through the markup and the character references of HTML', async () => {
  const parsed = await parseText('1\n00:00:01,000 --> 00:00:02,000\n<b>Nora Feld:</b> It&apos;s slow &#8212; at the caf&eacute; &#x2026; R&D &now;\n\n2\n00:00:02,000 --> 00:00:03,000\n<font color="#fff"><i>Sam Ito</i></font>: Don&#39;t.\n')
  expect(spoken(parsed)).toEqual(["Nora Feld: It's slow — at the café … R&D &now;", "Sam Ito: Don't."])
})

test('keeps the good cues of a damaged file and counts the bad ones by line', async () => {
  const parsed = await parseText('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nNora Feld: Kept.\n\n00:xx:03.000 -> 00:00:04.000\nNora Feld: Lost.\n\n00:00:05.000 --> 00:00:06.000\nNora Feld: Kept too.\n')
  expect(spoken(parsed)).toEqual(['Nora Feld: Kept. Kept too.'])
  expect(parsed.skipped).toEqual([{ reason: 'bad_cue', count: 1, detail: 'line 6', lost: [{ line: 6, text: 'Nora Feld: Lost.' }] }])
})

test('says which words are lost with captions whose time is wrong, by the line to mend', async () => {
  const good = '1\n00:00:01,000 --> 00:00:02,000\nNora Feld: Kept.\n\n'
  const lost = async (block: string) => (await parseText(`${good}${block}\n\n3\n00:00:08,000 --> 00:00:09,000\nSam Ito: Kept.\n`)).skipped.find(({ reason }) => reason === 'bad_cue')?.lost
  expect(await lost('2\n00:00:03,000 -> 00:00:04,000\n<i>Nora Feld: The price</i>\nis too high.')).toEqual([{ line: 6, text: 'Nora Feld: The price is too high.' }])
  expect(await lost('2\n00:00:03 – 00:00:04\nNora Feld: No seconds.')).toEqual([{ line: 6, text: 'Nora Feld: No seconds.' }])
  expect(await lost('A line on its own')).toEqual([{ line: 5, text: 'A line on its own' }])
  expect(await lost('2')).toBeUndefined()
})

test('words of an unnamed voice are not put into the mouth of the last speaker', async () => {
  const parsed = await parseText('WEBVTT\n\n00:01.000 --> 00:02.000\nNora Feld: Mine.\n\n00:02.000 --> 00:03.000\nsomebody else talks\n\n00:03.000 --> 00:04.000\nNora Feld: Mine again.\n')
  expect(spoken(parsed)).toEqual(['Nora Feld: Mine.', 'Unknown speaker: somebody else talks', 'Nora Feld: Mine again.'])
  expect(skippedCounts(parsed)).toEqual({})
})

test('captions without a full stop are told apart, and none of their words is lost', async () => {
  const cues = Array.from({ length: 300 }, (_, i) => `${new Date(i * 2000).toISOString().slice(11, 23)} --> ${new Date(i * 2000 + 1500).toISOString().slice(11, 23)}\nand then we waited ${i}`)
  const said = spoken(await parseText(['WEBVTT', ...cues].join('\n\n')))
  expect(said.length).toBeGreaterThan(4)
  expect(Math.max(...said.map((each) => each.split(' ').length))).toBeLessThan(220)
  expect(said.map((each) => each.replace('Unknown speaker: ', '')).join(' ')).toBe(Array.from({ length: 300 }, (_, i) => `and then we waited ${i}`).join(' '))
})

test('the cue reader never throws and keeps every cue that it is given', () => {
  const time = (ms: number): string => new Date(ms).toISOString().slice(11, 23)
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: 3_000_000 }), word), { minLength: 1, maxLength: 20 }), (cues) => {
    const text = ['WEBVTT', ...cues.map(([at, said]) => `${time(at)} --> ${time(at + 900)}\n${said}`)].join('\n\n')
    expect(readCues(text).cues.map((cue) => [cue.startMs, cue.endMs, cue.lines[0]])).toEqual(cues.map(([at, said]) => [at, at + 900, said]))
  }))
  fc.assert(fc.property(fc.string({ maxLength: 400 }), (noise) => {
    expect(readCues(noise).cues.length).toBeLessThanOrEqual(noise.split('-->').length)
  }))
})

test('takes the day from the head of the file, and from nothing that was said', async () => {
  const dayOf = async (head: string) => onlyInteraction(await parseText(ZOOM.replace('WEBVTT', head))).occurredAt?.toISOString().slice(0, 10) ?? null
  expect(await dayOf('WEBVTT - Weekly, 12 March 2026')).toBe('2026-03-12')
  expect(await dayOf('WEBVTT\n\nNOTE Recorded on 2026-03-12')).toBe('2026-03-12')
  expect(await dayOf('WEBVTT')).toBeNull()
  expect(onlyInteraction(await parseText(ZOOM.replace('We saw the demo.', 'We saw the demo on 12 March 2026.'))).occurredAt).toBeNull()
})
