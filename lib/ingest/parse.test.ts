import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spoken } from './formats/test-file'
import { MAX_FILE_BYTES, parseFile, UnreadableFileError } from './parse'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function refused(fileName: string, bytes: Uint8Array): Promise<UnreadableFileError> {
  const error: unknown = await parseFile({ fileName, bytes }).catch((each: unknown) => each)
  if (!(error instanceof UnreadableFileError)) throw new Error(`${fileName} was not refused`)
  expect(error.message).toContain(fileName)
  expect(error.remedy).not.toBe('')
  expect(error.message).toContain(error.remedy)
  return error
}

describe('files that cannot be read say why, where and what to do', () => {
  test.each([
    ['nothing.txt', '', /is empty/],
    ['blank.vtt', ' \r\n\t\n', /is empty/],
    ['notes.docx', 'PK\u0003\u0004rest', /zip or Office document/],
    ['notes.rtf', '{\\rtf1\\ansi We stop in June.\\par}', /a rich text document/],
    ['plan.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Renewal\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n', /a calendar/],
    ['notes.pdf', '%PDF-1.7 rest', /a PDF/],
    ['call.mp3', 'ID3\u0004rest', /audio/],
    ['call.mp4', '\u0000\u0000\u0000\u0018ftypmp42', /audio or video/],
    ['call.wav', 'RIFF$\u0000\u0000\u0000WAVE', /audio/],
    ['data.bin', '\u0001\u0002\u0003\u0004\u0005abc', /binary/],
    ['none.vtt', 'WEBVTT\n\nthis is not a cue\n', /no caption/],
    ['deals.csv', 'Deal ID,Stage,Amount,Owner,Close\n1,Won,100,Nora,2026-01-01\n2,Lost,100,Nora,2026-01-01\n', /table/],
    ['broken-deals.csv', 'Deal ID,Stage,Amount,Owner,Close\n1,Won,100,Nora,2026-01-01\n"2,Lost,100,Nora,2026-01-01\n3,Won,9,Nora,2026-01-01\n', /table/],
    ['tickets.csv', 'id,subject,body\n"1,never closed,text\n', /no row/],
    ['gong.json', '{"calls":[{"metaData":{"id":"1"}}],"callTranscripts":[]}', /no transcript/],
  ])('%s', async (fileName, content, problem) => {
    expect((await refused(fileName, bytesOf(content))).message).toMatch(problem)
  })

  test('a file above the limit', async () => {
    expect((await refused('big.txt', new Uint8Array(MAX_FILE_BYTES + 1).fill(97))).message).toContain('25 MB')
  })

  test('JSON of another shape says what was expected', async () => {
    const error = await refused('other.json', bytesOf('{"weather": "fine", "wind": 3}'))
    expect(error.message).toContain('"weather", "wind"')
    expect(error.remedy).toMatch(/callTranscripts.*ticket.*messageId/)
  })

  test('broken JSON names its line', async () => {
    expect((await refused('cut.json', bytesOf('{\n "ticket": {\n  "id": 1,,\n }\n}'))).line).toBe(3)
    expect((await refused('short.json', bytesOf('{\n "ticket": {\n  "id": 1\n'))).line).toBe(3)
  })

  test.each(['[{"type": "track", "messageId"', '[\n  {\n    "call', '["Nora", "Sam"', '{"calls": [', '[["a", 1], ["b'])('JSON that was cut off is told from a text in brackets: %s', async (text) => {
    expect((await refused('cut.json', bytesOf(text))).message).toContain('the JSON is broken')
  })

  test('VTT garbage names its first line', async () => {
    expect((await refused('bad.vtt', bytesOf('WEBVTT\n\nxx --> yy\nHello\n'))).line).toBe(3)
  })

  test('an encoding that is none of those known names its line', async () => {
    expect((await refused('odd.txt', new Uint8Array([...bytesOf('good line\nbad '), 0x81, 0x8d]))).line).toBe(2)
    expect((await refused('half.txt', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).message).toContain('UTF-16')
  })
})

describe('encodings', () => {
  test('UTF-16 with a byte order mark is read', async () => {
    const text = 'Nora Feld: Grüße.\nSam Ito: Hallo.\n'
    const bytes = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])])
    expect(spoken(await parseFile({ fileName: 'x', bytes }))).toEqual(['Nora Feld: Grüße.', 'Sam Ito: Hallo.'])
  })

  test('Windows-1252 is read and reported', async () => {
    const bytes = new Uint8Array([...'Nora Feld: Gr'].map((char) => char.charCodeAt(0)).concat([0xfc, 0xdf, 0x65, 0x2e, 0x0a], [...'Sam Ito: Hi.'].map((char) => char.charCodeAt(0))))
    const parsed = await parseFile({ fileName: 'x', bytes })
    expect(spoken(parsed)).toEqual(['Nora Feld: Grüße.', 'Sam Ito: Hi.'])
    expect(parsed.skipped).toContainEqual({ reason: 'decoded_as_windows_1252', count: 1 })
  })
})

test.each(['["quoted" note] Nora said no.', '{"hello"} is what they typed.', '{name} did not answer.', '[12.03.] Nora said no.', '[Draft] "No", she said.'])('a text that begins with a bracket is read: %s', async (text) => {
  expect(spoken(await parseFile({ fileName: 'x', bytes: bytesOf(text) }))).toEqual([`Unknown speaker: ${text}`])
})

test('the ending of the name decides nothing', async () => {
  const parsed = await parseFile({ fileName: 'mail.eml', bytes: bytesOf('WEBVTT\n\n00:01.000 --> 00:02.000\nNora Feld: Hi.\n') })
  expect(parsed.format).toBe('vtt')
})

test('a saved page is read as its text, whatever that is', async () => {
  const page = '<!DOCTYPE html>\n<html><head><title>Call</title><style>p { color: red }</style></head><body><p><b>Nora Feld:</b> Forty is too dear &amp; late.</p><p><b>Sam Ito:</b> I see.</p><p><b>Nora Feld:</b> Sixty, then.</p></body></html>'
  const parsed = await parseFile({ fileName: 'call.html', bytes: bytesOf(page) })
  expect(parsed.format).toBe('transcript_txt')
  expect(spoken(parsed)).toEqual(['Nora Feld: Forty is too dear & late.', 'Sam Ito: I see.', 'Nora Feld: Sixty, then.'])
  expect(spoken(await parseFile({ fileName: 'note.txt', bytes: bytesOf('The page shows <p>Nora</p> to us.') }))).toEqual(['Unknown speaker: The page shows <p>Nora</p> to us.'])
})

test('whatever is uploaded is parsed or refused with a reason, never a crash', async () => {
  const scraps = ['WEBVTT\n\n', '00:00:01.000 --> 00:00:02.000\n', '{"ticket":', '[{"type":"track"', 'From: a@b.example\n', 'MIME-Version: 1.0\n', '\n\n', 'Nora Feld: Hi.\n', '> q\n', 'id,subject,body\n', '"', '1,2,3\n', 'On 4 Mar 2026 Sam wrote:\n', '\u0000', 'é']
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 20 })), { maxLength: 12 }), async (parts) => {
    try {
      const parsed = await parseFile({ fileName: 'x', bytes: bytesOf(parts.join('')) })
      for (const { segments } of parsed.interactions) {
        expect(segments.every((segment, index) => segment.index === index && segment.text === segment.text.replace(/\s+/g, ' ').trim() && segment.text !== '')).toBe(true)
      }
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFileError)
    }
  }), { numRuns: 300 })
})

test('a table of more conversations than come in at once is refused, with the way round it', async () => {
  const table = (rows: number) => Buffer.from(`ticket_id,author_name,body,created_at\n${Array.from({ length: rows }, (_, i) => `${i},Ada Fell,The export is slow,2026-03-04T10:00:00Z`).join('\n')}`)
  await expect(parseFile({ fileName: 'tickets.csv', bytes: table(10_001) })).rejects.toThrow(/10,001 conversations, more than the 10,000/)
  expect((await parseFile({ fileName: 'tickets.csv', bytes: table(10_000) })).interactions).toHaveLength(10_000)
})
