import { formatNumber } from '@/lib/shared/format'
import type { ParsedFile } from './types'
import { decodeFile } from './formats/decode'
import { parseEml } from './formats/eml'
import { MAX_FILE_BYTES, UnreadableFileError } from './formats/errors'
import { parseGong } from './formats/gong'
import { htmlToPlain, looksLikeHtml } from './formats/html'
import { looksLikeMailbox, parseMailbox } from './formats/mbox'
import { parseOtter } from './formats/otter'
import { parsePlain } from './formats/plain'
import { parseSegment } from './formats/segment'
import { storable } from './formats/storable'
import { normaliseLines } from './formats/text'
import { parseTicketCsv } from './formats/ticket-csv'
import { parseTranscript } from './formats/transcript'
import { parseCaptions } from './formats/vtt'
import { parseZendesk } from './formats/zendesk'
import { looksLikeEml, recognise } from './recognise'

export { MAX_FILE_BYTES, UnreadableFileError } from './formats/errors'
export { mergeTicketFiles } from './formats/ticket-csv'

/** Of one file. It comes in part by part; more than this is an archive rather than an export. */
export const MOST_CONVERSATIONS = 10_000

/** How much of a file is looked at to see whether it is a stored mail; long routing headers fit. */
const MAIL_HEAD_BYTES = 64 * 1024

/**
 * Recognises a file by its content and reads it. What is left out is counted in `skipped`.
 * @throws UnreadableFileError naming the file, the line where known, and the remedy
 */
export async function parseFile(input: { fileName: string; bytes: Uint8Array }): Promise<ParsedFile> {
  const parsed = await parseWhole(input)
  const count = parsed.interactions.length
  if (count > MOST_CONVERSATIONS) throw new UnreadableFileError({ fileName: input.fileName, problem: `it has ${formatNumber(count)} conversations, more than the ${formatNumber(MOST_CONVERSATIONS)} that are taken at once.`, remedy: 'Split it, by month for example, and bring in the parts one after another.' })
  return parsed
}

async function parseWhole(input: { fileName: string; bytes: Uint8Array }): Promise<ParsedFile> {
  const { fileName, bytes } = input
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, MAIL_HEAD_BYTES))
  if (bytes.length <= MAX_FILE_BYTES && looksLikeMailbox(head)) return storable(await parseMailbox(input))
  if (bytes.length <= MAX_FILE_BYTES && looksLikeEml(head)) return storable(await parseEml(input))
  const { text: raw, windows1252 } = decodeFile(fileName, bytes)
  const parsed = storable(await readText(fileName, normaliseLines(raw), bytes))
  return windows1252 ? { ...parsed, skipped: [...parsed.skipped, { reason: 'decoded_as_windows_1252', count: 1 }] } : parsed
}

async function readText(fileName: string, written: string, bytes: Uint8Array): Promise<ParsedFile> {
  const text = looksLikeHtml(written) ? htmlToPlain(written) : written
  const recognised = recognise(fileName, text)
  const input = { fileName, text, bytes }
  switch (recognised.kind) {
    case 'captions': return parseCaptions(input)
    case 'gong': return parseGong(fileName, recognised.json)
    case 'zendesk': return parseZendesk(fileName, recognised.json)
    case 'segment': return parseSegment({ fileName, text, json: recognised.json })
    case 'tickets': return parseTicketCsv(input)
    case 'otter': return parseOtter(input)
    case 'transcript': return parseTranscript(input)
    case 'plain': return parsePlain(input)
  }
}
