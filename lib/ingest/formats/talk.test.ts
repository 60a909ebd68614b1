import { describe, expect, test } from 'vitest'
import { onlyInteraction, parseText, skippedCounts, spoken } from './test-file'

const times = async (text: string) => onlyInteraction(await parseText(text)).segments.map((segment) => segment.startMs)

describe('a name and a clock above what was said', () => {
  const SAID = ['Nora Feld: The export is slow.', 'Sam Ito: We know: June.', 'Nora Feld: Good.']
  const written = (mark: (name: string, clock: string) => string): string =>
    [['Nora Feld', '0:03', 'The export is slow.'], ['Sam Ito', '0:09', 'We know: June.'], ['Nora Feld', '1:02', 'Good.']]
      .map(([name, clock, text]) => `${mark(name ?? '', clock ?? '')}\n${text}\n`).join('\n')

  test.each<[string, (name: string, clock: string) => string]>([
    ['0:09 | Nora Feld', (name, clock) => `${clock} | ${name}`],
    ['Nora Feld - 0:09', (name, clock) => `${name} - ${clock}`],
    ['0:09 - Nora Feld', (name, clock) => `${clock} - ${name}`],
    ['Nora Feld (0:09)', (name, clock) => `${name} (${clock})`],
    ['**Nora Feld** [00:0:09]', (name, clock) => `**${name}** [00:0${clock}]`],
    ['Nora Feld, and 00:00:09 below', (name, clock) => `${name}\n00:0${clock}`],
  ])('%s', async (_, mark) => {
    const parsed = await parseText(`Halden weekly\n\n${written(mark)}`)
    expect(parsed.format).toBe('transcript_txt')
    expect(spoken(parsed)).toEqual(SAID)
    expect(onlyInteraction(parsed).segments.map((segment) => segment.startMs)).toEqual([3000, 9000, 62_000])
    expect(onlyInteraction(parsed).title).toBe('Halden weekly')
  })

  test('a company in brackets stays with its name', async () => {
    const [nora] = onlyInteraction(await parseText(written((name, clock) => `${clock} - ${name} (Halden)`))).speakers
    expect(nora).toMatchObject({ name: 'Nora Feld', company: 'Halden' })
  })

  test('who is written small speaks where the others do', async () => {
    expect(spoken(await parseText(`${written((name, clock) => `${name} (${clock})`)}\nmaria garcía (1:09)\nI agree.\n`))).toEqual([...SAID, 'maria garcía: I agree.'])
  })

  test('the time of day counts from the first message, and what stands beside a clock in a sentence is said', async () => {
    const text = 'Nora Feld  9:58 AM\nCan we meet?\n\nSam Ito  9:59 AM\nI am free\nMonday 11:30\n\nNora Feld  12:01 PM\nGood.\n'
    expect(spoken(await parseText(text))).toEqual(['Nora Feld: Can we meet?', 'Sam Ito: I am free Monday 11:30', 'Nora Feld: Good.'])
    expect(await times(text)).toEqual([0, 60_000, 7_380_000])
  })

  test.each([
    ['an agenda', 'Plan of the visit\n\n09:00 - Welcome\nEverybody says who they are.\n10:30 - Coffee Break\nIn the hall.\n11:00 - Product Demo\nNora shows it.\n15:00 - Coffee Break\nIn the hall.\n'],
    ['chapters of a video', '0:00 - Introduction\n0:45 - Pricing\n3:10 - Next Steps\n9:02 - Pricing\n'],
    ['notes', 'Visit at Halden\n\nWe came at 10:30 and saw the plant.\nSam Ito 10:42\nThe demo went well.\nThey start at 6:00 each day.\n'],
  ])('%s with clocks in it names no speakers', async (_, text) => {
    expect((await parseText(text)).format).toBe('plain_text')
  })
})

describe('a time before the label', () => {
  test.each([
    ['[00:00:03] Nora Feld: The export is slow.\n[00:00:09] Sam Ito: We know.\n', [3000, 9000]],
    ['[1] Nora Feld: The export is slow.\n[2] Sam Ito: We know.\n', [undefined, undefined]],
    ['00:00:03 - 00:00:08 Nora Feld: The export is slow.\n00:00:09 - 00:00:12 Sam Ito: We know.\n', [3000, 9000]],
    ['[00:00:03.120 --> 00:00:08.000] Nora Feld: The export is slow.\n[00:00:09.000 --> 00:00:12.500] Sam Ito: We know.\n', [3120, 9000]],
    ['10:02 AM Nora Feld: The export is slow.\n10:03 AM Sam Ito: We know.\n', [0, 60_000]],
    ['**Nora Feld:** The export is slow.\n\n**Sam Ito:** We know.\n', [undefined, undefined]],
    ['[Nora Feld] 23:59:50\nThe export is slow.\n\n[Sam Ito] 00:00:10\nWe know.\n', [0, 20_000]],
  ])('%s', async (text, startMs) => {
    expect(spoken(await parseText(text))).toEqual(['Nora Feld: The export is slow.', 'Sam Ito: We know.'])
    expect(await times(text)).toEqual(startMs)
  })

  test('each message of a chat has its day; what the chat itself says is nobody\'s', async () => {
    const parsed = await parseText('2/27/26, 9:58 PM - Messages are end-to-end encrypted.\n2/27/26, 9:58 PM - Nora Feld: The export is slow\nand dear\n3/1/26, 8:00 AM - Sam Ito: We know\n3/1/26, 8:02 AM - Sam Ito added Ole Berg\n3/1/26, 8:05 AM - Nora Feld: <Media omitted>\n')
    expect(spoken(parsed)).toEqual(['Nora Feld: The export is slow and dear', 'Sam Ito: We know'])
    const chat = onlyInteraction(parsed)
    expect(chat.occurredAt?.toISOString()).toBe('2026-02-27T21:58:00.000Z')
    expect(chat.segments[1]?.at?.toISOString()).toBe('2026-03-01T08:00:00.000Z')
    expect(skippedCounts(parsed)).toEqual({ machine_notes: 2, attachment: 1, time_zone_unknown_read_as_utc: 1 })
  })

  test('a chat of one day also counts from its first message', async () => {
    expect(await times('[04.03.26, 10:02:09] Nora Feld: The export is slow\n[04.03.26, 10:03:09] Sam Ito: We know\n')).toEqual([0, 60_000])
  })
})

describe('who is a speaker', () => {
  test.each(['Dr. Jean-Luc d\'Arc', 'maria garcía', '+49 171 1234567', 'J. v.d. Berg', '🎉 Ines Falk', 'sinead o\'brien (guest)'])('%s, who speaks once among others', async (label) => {
    expect(spoken(await parseText(`Nora Feld: Who else?\n${label}: Me.\nNora Feld: Hello.\nSam Ito: Hello.\n`))).toEqual(['Nora Feld: Who else?', `${label}: Me.`, 'Nora Feld: Hello.', 'Sam Ito: Hello.'])
  })

  test('pictures are no part of a name', async () => {
    expect(onlyInteraction(await parseText('🎉 Nora Feld: Hi.\nSam 🚀 Ito: Hi.\n🎉 Nora Feld: So.\n')).speakers.map(({ name }) => name)).toEqual(['Nora Feld', 'Sam Ito'])
  })

  test('a wide colon divides as a narrow one does', async () => {
    expect(spoken(await parseText('田中太郎：価格が高すぎます。\n山田花子：同意します。\n田中太郎：では検討します。\n'))).toEqual(['田中太郎: 価格が高すぎます。', '山田花子: 同意します。', '田中太郎: では検討します。'])
  })

  test('a name that is written small comes back among wrapped lines; a clause before a colon does not begin a turn', async () => {
    const parsed = await parseText('Nora Feld: We looked at it\nfor a week, and I say it\nplainly: it is too slow.\nSam told me the reason: it is old.\n\nravi.t: We have a plan\nfor June, and another\nfor July.\n\nNora Feld: That is late.\nWe cannot wait so long.\n\nravi.t: I know.\n')
    expect(spoken(parsed)).toEqual([
      'Nora Feld: We looked at it for a week, and I say it plainly: it is too slow. Sam told me the reason: it is old.',
      'ravi.t: We have a plan for June, and another for July.', 'Nora Feld: That is late. We cannot wait so long.', 'ravi.t: I know.',
    ])
  })

  test('names that are all written small are told from the keys of a list', async () => {
    expect(spoken(await parseText('nora: The export is slow.\nsam: We know.\nnora: Then mend it.\n'))).toEqual(['nora: The export is slow.', 'sam: We know.', 'nora: Then mend it.'])
    expect((await parseText('name: Halden\nplan: pilot\nseats: 40\nname: Tarn\nplan: team\n')).format).toBe('plain_text')
  })

  test('a topic inside a turn goes on with it', async () => {
    const parsed = await parseText('Nora Feld: What worries you?\nSam Ito: Three things.\nPrice: it is too high.\nDelivery: it is slow.\nNora Feld: I see.\nSam: And support.\nSam Ito: Right.\n')
    expect(spoken(parsed)).toEqual(['Nora Feld: What worries you?', 'Sam Ito: Three things. Price: it is too high. Delivery: it is slow.', 'Nora Feld: I see.', 'Sam: And support.', 'Sam Ito: Right.'])
  })

  test('where the turns have times, a label without one goes on with a turn', async () => {
    const parsed = await parseText('[00:03] Nora: My list.\nOpen Points: price.\nlink: here.\n[00:09] Sam: Fine.\nNora: Good.\n[00:15] Sam: Yes.\n[00:18] Nora: So.\n[00:20] Sam: So.\n[00:22] Nora: Bye.\n')
    expect(spoken(parsed)).toEqual(['Nora: My list. Open Points: price. link: here.', 'Sam: Fine.', 'Nora: Good.', 'Sam: Yes.', 'Nora: So.', 'Sam: So.', 'Nora: Bye.'])
  })

  test('a line that was broken for its length is not begun by a name', async () => {
    const parsed = await parseText('Nora: We have looked at all of it for a week, and there is one\nthing: speed.\nSam: It will be mended soon, as I wrote to you, and to all the\nothers: wait for June.\nNora: Good.\nSam: Yes.\n')
    expect(spoken(parsed)).toEqual(['Nora: We have looked at all of it for a week, and there is one thing: speed.', 'Sam: It will be mended soon, as I wrote to you, and to all the others: wait for June.', 'Nora: Good.', 'Sam: Yes.'])
  })
})

describe('what stands around the talk', () => {
  const TALK = 'Nora Feld: The export is slow.\nSam Ito: We know.\nNora Feld: Good.\n'
  const SAID = ['Nora Feld: The export is slow.', 'Sam Ito: We know.', 'Nora Feld: Good.']

  test('a heading gives title and day, and no speakers', async () => {
    const call = onlyInteraction(await parseText(`Title: Halden weekly\nHost: Nora Feld\nDate: 2026-03-04\nMeeting ID: 123\n\n${TALK}`))
    expect(call.speakers.map(({ label }) => label)).toEqual(['Nora Feld', 'Sam Ito'])
    expect(call).toMatchObject({ title: 'Halden weekly', occurredAt: new Date('2026-03-04T12:00:00Z') })
  })

  test('the first words of a call are no heading', async () => {
    expect(spoken(await parseText(`Ole Berg: Hello.\nInes Falk: Hello all.\n\n${TALK}`))).toEqual(['Ole Berg: Hello.', 'Ines Falk: Hello all.', ...SAID])
  })

  test.each(['Action items', '## Next steps', '**Summary:**'])('what stands under %s is not the last speaker\'s', async (heading) => {
    const parsed = await parseText(`${TALK}\n${heading}\n- Sam Ito: sends the plan\n- We think that they leave\n`)
    expect(spoken(parsed)).toEqual(SAID)
    expect(parsed.skipped).toEqual([{ reason: 'outside_talk', count: 3, detail: 'lines 5, 6, 7' }])
  })

  test('a heading below which somebody speaks again ends nothing', async () => {
    expect(spoken(await parseText(`${TALK}\nNext steps\n\nSam Ito: I send the plan.\n`)).at(-1)).toBe('Sam Ito: I send the plan.')
  })

  test('a sentence above the talk is counted, and is no title', async () => {
    const parsed = await parseText(`Our position: ten percent at most.\nHalden weekly\n\n${TALK}`)
    expect(onlyInteraction(parsed).title).toBe('Halden weekly')
    expect(parsed.skipped).toEqual([{ reason: 'outside_talk', count: 1, detail: 'line 1' }])
  })

  test.each([
    ['under a clock', (name: string) => `${name}   0:03\nThe export is slow.\n\n`],
    ['after a colon', (name: string) => `${name}: The export is slow.\n`],
  ])('what a recorder writes %s is nobody\'s', async (_, turn) => {
    const parsed = await parseText(`${turn('Nora Feld')}Ole Berg joined the meeting\n\n${turn('Sam Ito')}Then he left the meeting\nNora Feld stopped transcription\n${turn('Nora Feld')}Sam Ito left the meeting\n`)
    expect(spoken(parsed)).toEqual(['Nora Feld: The export is slow.', 'Sam Ito: The export is slow. Then he left the meeting', 'Nora Feld: The export is slow.'])
    expect(skippedCounts(parsed)).toEqual({ machine_notes: 3 })
  })

  test('a sentence above an Otter transcript is counted, too', async () => {
    const parsed = await parseText('We dislike the price.\n\nNora Feld  0:09\nFine.\n\nSam Ito  0:12\nSure.\n')
    expect(onlyInteraction(parsed).title).toBeNull()
    expect(skippedCounts(parsed)).toEqual({ outside_talk: 1 })
  })
})
