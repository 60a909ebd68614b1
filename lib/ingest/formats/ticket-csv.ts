import { breaths } from '@/lib/shared/in-slices'
import type { ParsedFile, ParsedInteraction } from '../types'
import { ownWords } from '../mail'
import { cellInstants } from './cell-instants'
import { readComment } from './comment-cell'
import { UnreadableFileError } from './errors'
import { htmlToPlain } from './html'
import { emptyInteraction, parsedFile, type FormatInput } from './parser'
import { tableAdvice } from './table-advice'
import type { TableRow } from './table-rows'
import { mapTicketColumns, type TicketColumn, type TicketColumns } from './ticket-columns'
import { messagesOf, publicRows, textOf, type TicketTable } from './ticket-messages'
import { privacyColumns } from './ticket-privacy'
import { ticketTable } from './ticket-table'
import { segmentsFrom, SkipCounter, speakersOf, type SpeakerFacts, type Turn } from './turns'
import { normaliseLines, squeeze } from './text'

function ticketFrom(id: string, all: TableRow[], table: TicketTable, skips: SkipCounter): ParsedInteraction {
  const facts = new Map<string, SpeakerFacts>()
  const turns: Turn[] = []
  const rows = publicRows(all, table, skips)
  const messages = messagesOf(rows, table, skips).toSorted((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0))
  for (const message of messages) {
    const known = facts.get(message.speaker)
    if (known === undefined || known.side === 'unknown') facts.set(message.speaker, { ...known, ...message.facts })
    const plain = /<(?:p|div|br)\b[^>]*>/i.test(message.text) ? htmlToPlain(message.text) : normaliseLines(message.text)
    const reading = ownWords(plain, message.speaker)
    skips.add('quoted_mail', reading.quoted)
    skips.add('signature', reading.signatures)
    for (const text of reading.parts.flatMap((part) => part.paragraphs)) turns.push({ speaker: message.speaker, text, at: message.at ?? undefined })
  }
  const first = (column: TicketColumn): string | null => rows.map((row) => squeeze(textOf(row, table.columns[column]))).find((cell) => cell !== '') ?? null
  const segments = segmentsFrom(turns, { merge: false })
  return {
    ...emptyInteraction('ticket'), title: first('subject'), externalId: id, threadId: id, accountHint: first('organisation'),
    occurredAt: messages.find((message) => message.at !== null)?.at ?? table.instants.read(first('createdAt') ?? ''), segments, speakers: speakersOf(segments, facts),
  }
}

/** Rows that can be told apart: missing cells at the end are empty, as Excel saves them; a lone cell is a remark below the table. */
function isWhole({ cells, broken }: TableRow, width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length
  return !broken && cells.slice(width).every((cell) => cell.trim() === '') && (cells.length >= width || filled > 1)
}

/** Rows by the ticket that they belong to. */
function byTicket(rows: TableRow[], columns: TicketColumns): Map<string, TableRow[]> {
  const tickets = new Map<string, TableRow[]>()
  for (const row of rows) {
    const id = squeeze(textOf(row, columns.id)) || `row ${row.line}`
    const own = tickets.get(id)
    if (own === undefined) tickets.set(id, [row])
    else own.push(row)
  }
  return tickets
}

/**
 * Reads a table of tickets (a row each) or of messages (rows of one ticket are put together).
 * @throws UnreadableFileError when the table has no columns that we know
 */
export async function parseTicketCsv({ fileName, text }: FormatInput): Promise<ParsedFile> {
  const found = ticketTable(text)
  if (found === null) throw new UnreadableFileError({ fileName, problem: 'it is no table of tickets.', remedy: tableAdvice([]) })
  const { heads, rows } = found
  const skips = new SkipCounter()
  const whole = rows.filter((row) => isWhole(row, heads.length))
  const bad = rows.filter((row) => !isWhole(row, heads.length))
  for (const { line } of bad) skips.add('bad_line', 1, line)
  const columns = mapTicketColumns(heads)
  const tickets = byTicket(whole, columns)
  if (tickets.size === 0) {
    throw new UnreadableFileError({
      fileName, line: bad[0]?.line, problem: 'no row of this ticket table can be read.',
      remedy: 'Check the quotation marks and the separators, and export it as CSV again.',
    })
  }
  const several = [...tickets.values()].some((own) => own.length > 1)
  const instants = cellInstants(whole.flatMap((row) => [squeeze(textOf(row, columns.createdAt)), ...(columns.body ?? []).flatMap((place) => readComment(row.cells[place] ?? '')?.date ?? [])]))
  if (instants.took !== null) skips.add(`dates_read_${instants.took}_first`)
  if (instants.zoneless) skips.add('time_zone_unknown_read_as_utc')
  const table: TicketTable = { columns, privacy: privacyColumns(heads, whole, new Set(Object.values(columns).flat()), several), instants }
  const interactions: ParsedInteraction[] = []
  const breath = breaths()
  for (const [id, own] of tickets) {
    await breath()
    interactions.push(ticketFrom(id, own, table, skips))
  }
  return parsedFile('ticket_csv', interactions, skips.list())
}

/** Joins the two files of a ticket export (conversations and messages) on the ticket's id, in either order. */
export function mergeTicketFiles(a: ParsedFile, b: ParsedFile): ParsedFile {
  const words = (file: ParsedFile): number => file.interactions.reduce((n, each) => n + each.segments.length, 0)
  const [messages, heads] = words(a) >= words(b) ? [a, b] : [b, a]
  const byId = new Map(heads.interactions.map((each) => [each.externalId, each]))
  const merged = messages.interactions.map((ticket) => {
    const head = byId.get(ticket.externalId)
    byId.delete(ticket.externalId)
    if (head === undefined) return ticket
    const known = new Set(ticket.segments.map((segment) => segment.text))
    const extra = head.segments.filter((segment) => !known.has(segment.text))
    const segments = [...extra, ...ticket.segments].map((segment, index) => ({ ...segment, index }))
    const labels = new Set(ticket.speakers.map((speaker) => speaker.label))
    const used = new Set(segments.map((segment) => segment.speaker))
    return {
      ...ticket, title: head.title ?? ticket.title, occurredAt: head.occurredAt ?? ticket.occurredAt, accountHint: head.accountHint ?? ticket.accountHint,
      segments, speakers: [...ticket.speakers, ...head.speakers.filter((speaker) => !labels.has(speaker.label) && used.has(speaker.label))],
    }
  })
  return parsedFile('ticket_csv', [...merged, ...byId.values()], [...messages.skipped, ...heads.skipped])
}
