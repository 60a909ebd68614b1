import { UnreadableFileError } from './formats/errors'
import { otterTurnLine } from './formats/otter'
import { isSegmentCall } from './formats/segment'
import { asArray, asObject, type Json } from './formats/text'
import { rowsOf } from './formats/table-rows'
import { tableAdvice } from './formats/table-advice'
import { talkIn } from './formats/talk'
import { ticketTable } from './formats/ticket-table'
import { isTimed } from './formats/turn-start'
import { ticketLines } from './formats/zendesk'

/** The reader that a text is for; captions are told apart (Zoom, Teams, other) while they are read. */
export type Recognised =
  | { kind: 'captions' | 'otter' | 'transcript' | 'tickets' | 'plain' }
  | { kind: 'gong' | 'zendesk'; json: Json }
  | { kind: 'segment'; json: unknown }

const MAIL_ONLY = /^(?:message-id|mime-version|received|return-path|content-type|date|delivered-to|dkim-signature|x-[\w-]+|references|in-reply-to):/i

/**
 * True when bytes begin with the header of a stored mail (not of a pasted one): a sender, and a field that only
 * transport writes. Works on Latin-1, because the parts of a mail name their own encodings.
 */
export function looksLikeEml(start: string): boolean {
  const head = start.replace(/^\ufeff|^\xef\xbb\xbf/, '').replace(/^(?:\s*\n)+|^>?From [^\n]*\n/, '').split(/\r?\n\r?\n/)[0] ?? ''
  const lines = head.split(/\r?\n/)
  const fields = lines.filter((line) => /^[\w-]+:/.test(line))
  if (fields.length < 2 || lines.some((line) => line !== '' && !/^[\w-]+:|^[ \t]/.test(line))) return false
  const transport = fields.filter((line) => MAIL_ONLY.test(line))
  const dated = transport.filter((line) => /^date:/i.test(line)).every((line) => /[+-]\d{4}|GMT|UTC|\b[ECMP][SD]T\b/.test(line))
  return transport.length > 0 && dated && fields.some((line) => /^(?:from|received|return-path|message-id|mime-version|subject):/i.test(line))
}

/** Line of the first character that JSON.parse refused, from its message. */
function jsonErrorLine(text: string, error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : ''
  const position = /position (\d+)/.exec(message)?.[1]
  const last = text.trimEnd().split('\n').length
  if (position !== undefined) return Math.min(last, text.slice(0, Number(position)).split('\n').length)
  return /end of JSON/i.test(message) ? last : undefined
}

/**
 * How JSON begins, also where it was cut off: an object in a list, a key or a text with what follows it. Neither a time in brackets
 * ("[00:00:03] Jane Doe: …") nor quoted words do so.
 */
const JSON_START = /^(?:\[\s*)*(?:(?<=\[\s*)\{\s*(?:["}]|$)|(?:\{\s*"(?:[^"\\]|\\.)*"\s*:|(?<=\[\s*)"(?:[^"\\]|\\.)*"\s*,)\s*(?:["{[\d-]|true|false|null|$))/

/** The reader of a JSON file; null for a text that only begins with a bracket. */
function recogniseJson(fileName: string, text: string): Recognised | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const parsedLine = (line: string): Json | null => {
    try { return asObject(JSON.parse(line)) } catch { return null }
  }
  const calls = lines.slice(0, 20).filter((line) => isSegmentCall(parsedLine(line))).length
  if (calls > 0 && lines.length > 1) return { kind: 'segment', json: undefined }
  const tickets = ticketLines(fileName, text)
  if (tickets !== null) return { kind: 'zendesk', json: { tickets } }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    if (!JSON_START.test(text.trimStart())) return null
    throw new UnreadableFileError({
      fileName, line: jsonErrorLine(text, error), problem: 'the JSON is broken here.', remedy: 'Export the file again; it may have been cut off.',
    })
  }
  const object = asObject(json)
  const list = Array.isArray(json) ? json : asArray(object?.batch)
  if (isSegmentCall(object) || (list.length > 0 && list.slice(0, 20).some((each) => isSegmentCall(asObject(each))))) return { kind: 'segment', json }
  if (object !== null && (object.callTranscripts !== undefined || (Array.isArray(object.calls) && asObject(asArray(object.calls)[0])?.metaData !== undefined))) return { kind: 'gong', json: object }
  const zendesk = object !== null && (asObject(object.ticket) !== null || Array.isArray(object.tickets) ||
    (Array.isArray(object.comments) && asArray(object.comments).some((each) => asObject(each)?.author_id !== undefined)))
  if (zendesk && object !== null) return { kind: 'zendesk', json: object }
  const keys = object === null ? (Array.isArray(json) ? 'a list' : typeof json) : Object.keys(object).slice(0, 6).map((key) => `"${key}"`).join(', ')
  throw new UnreadableFileError({
    fileName, problem: `this JSON (${keys}) has another shape than those that are read.`,
    remedy: 'Expected Gong ("calls" and "callTranscripts"), Zendesk ("ticket", "comments", "users") or Segment calls ("type", "messageId", "timestamp").',
  })
}

/** The beginning of a text, enough to see whether it is a table. */
const tableHead = (text: string): string => text.slice(0, 20_000)

function looksLikeTicketCsv(text: string): boolean {
  return (ticketTable(tableHead(text))?.rows.length ?? 0) > 0
}

function looksLikeTable(text: string): string[] | null {
  const [first, ...rows] = rowsOf(tableHead(text)).slice(0, 6)
  const header = first?.cells ?? []
  // One broken line, such as a quote that is never closed, makes no conversation of a table.
  const even = rows.filter(({ cells }) => cells.length === header.length).length
  return header.length >= 4 && even > 0 && even * 2 >= rows.length && header.every((cell) => /^[\w .()#/-]{1,50}$/.test(cell)) ? header : null
}

/** Lines that begin a turn, and whether they look like a conversation rather than a form ("Expected: …"). */
function looksLikeTranscript(text: string): boolean {
  const lines = text.split('\n')
  const talk = talkIn(lines)
  if (talk.marked) return true
  const starts = talk.starts.filter((start) => start !== null)
  const speakers = new Map<string, number>()
  for (const { speaker } of starts) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1)
  if (starts.some((start) => start.chat === true)) return true
  const timed = starts.filter(isTimed).length
  const returning = [...speakers.values()].filter((count) => count > 1).length
  const fullNames = [...speakers.keys()].filter((speaker) => /^\p{Lu}\S+ \p{Lu}/u.test(speaker)).length
  const enough = starts.length >= 2 && starts.length >= lines.filter((line) => line.trim() !== '').length * 0.2
  return enough && (timed >= 2 || returning > 0 || fullNames >= 2)
}

/**
 * Which reader a text is for, by its content alone: a file's ending says what somebody hoped it is.
 * @param text with `\n` line ends
 * @throws UnreadableFileError for JSON that is broken or of another shape, and for tables that are not of tickets
 */
export function recognise(fileName: string, text: string): Recognised {
  const trimmed = text.trimStart()
  if (/^WEBVTT/.test(trimmed) || isSrt(trimmed)) return { kind: 'captions' }
  const json = /^[[{]/.test(trimmed) ? recogniseJson(fileName, text) : null
  if (json !== null) return json
  if (/^BEGIN:VCALENDAR\b/i.test(trimmed)) throw new UnreadableFileError({ fileName, problem: 'this is a calendar, not a conversation.', remedy: 'Drop it on the Import page, which brings in its meetings to come.' })
  if (looksLikeTicketCsv(trimmed)) return { kind: 'tickets' }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const otter = lines.filter((line) => otterTurnLine(line)?.name != null).length
  if (otter >= 1 && (otter >= 2 || /Transcribed by https?:\/\/(?:www\.)?otter\.ai/i.test(text))) return { kind: 'otter' }
  if (/Transcribed by https?:\/\/(?:www\.)?otter\.ai/i.test(text)) return { kind: 'otter' }
  if (looksLikeTranscript(text)) return { kind: 'transcript' }
  const columns = looksLikeTable(trimmed)
  if (columns !== null) {
    throw new UnreadableFileError({
      fileName, line: 1, problem: `this is a table (${columns.slice(0, 6).join(', ')}), but not of tickets.`,
      remedy: tableAdvice(columns),
    })
  }
  return { kind: 'plain' }
}

function isSrt(text: string): boolean {
  return /^(?:\d+[ \t]*\n)?[ \t]*-?\d{1,3}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?[ \t]*-->[ \t]*-?\d{1,3}:\d{1,2}:\d{1,2}/.test(text)
}
