import type { Side } from '@/lib/shared/vocabulary'
import type { CellInstants } from './cell-instants'
import { readComment } from './comment-cell'
import type { TableRow } from './table-rows'
import type { TicketColumn, TicketColumns } from './ticket-columns'
import { privacyOf, type PrivacyColumn } from './ticket-privacy'
import { UNKNOWN_SPEAKER, type SkipCounter, type SpeakerFacts } from './turns'
import { squeeze } from './text'

/** How a ticket table is read: its columns, which of them say for whom a message is, and how its moments are written. */
export type TicketTable = { columns: TicketColumns; privacy: PrivacyColumn[]; instants: CellInstants }
export type TicketMessage = { speaker: string; facts: SpeakerFacts; text: string; at: Date | null }

type Cells = (column: TicketColumn) => string

/** The first filled cell of a column, as it is written. */
export const textOf = (row: TableRow, places: readonly number[] = []): string => places.map((place) => row.cells[place] ?? '').find((cell) => cell.trim() !== '') ?? ''

function sideOf(cell: Cells): Side {
  const role = cell('authorRole').toLowerCase()
  if (/agent|admin|staff|support|employee|operator|teammate|internal|success/.test(role)) return 'us'
  if (/customer|end.?user|user|contact|lead|client|requester|external/.test(role)) return 'customer'
  const incoming = cell('incoming').toLowerCase()
  if (/^(?:true|1|yes|incoming|inbound|in)$/.test(incoming)) return 'customer'
  return /^(?:false|0|no|outgoing|outbound|out)$/.test(incoming) ? 'us' : 'unknown'
}

/** "Ilse Brandt (ilse@halden.example)", as HubSpot writes a contact. Of several, "A; B", nobody knows which it was. */
function personIn(cell: string): { name: string; email: string | null } {
  const [, name, email] = /^([^;]*?)\s*[(<]([^\s@;]+@[^\s@;]+)[)>]$/.exec(cell) ?? []
  if (name !== undefined && email !== undefined) return { name: name || email, email }
  return { name: cell.includes(';') ? '' : cell, email: null }
}

function messageOf(cell: Cells, text: string, at: Date | null, byRequester: boolean): TicketMessage {
  const person = personIn(byRequester ? cell('requester') : cell('author'))
  const email = (byRequester ? cell('requesterEmail') : cell('authorEmail')) || person.email
  const side = byRequester ? 'customer' : sideOf(cell)
  return { speaker: person.name || email || UNKNOWN_SPEAKER, text, at, facts: { side, ...(email?.includes('@') ? { email } : {}) } }
}

/** A comment that names its own author: the customer's where that is who reported the ticket. */
function commentIn(cell: Cells, text: string, instants: CellInstants): TicketMessage | null {
  const comment = readComment(text)
  const at = comment && instants.read(comment.date)
  if (!comment || !at) return null
  const reports = [cell('requester'), cell('requesterEmail')].some((each) => each !== '' && each.toLowerCase() === comment.author.toLowerCase())
  return reports ? messageOf((column) => (column === 'requester' ? cell('requester') || comment.author : cell(column)), comment.text, at, true) : { speaker: comment.author, text: comment.text, at, facts: { side: 'unknown' } }
}

/** The rows that are for the customer's eyes, too: nothing of the others is read, not even their subject. */
export function publicRows(rows: TableRow[], { privacy }: TicketTable, skips: SkipCounter): TableRow[] {
  return rows.filter(({ cells, line }) => {
    const heard = privacyOf(cells, privacy)
    if (heard === 'private') skips.add('private_comment')
    if (heard === 'unclear') skips.add('unclear_privacy', 1, line)
    return heard === 'public'
  })
}

/** What the public rows of a ticket say, in their order, each message once. */
export function messagesOf(rows: TableRow[], { columns, instants }: TicketTable, skips: SkipCounter): TicketMessage[] {
  const messages: TicketMessage[] = []
  const texts = new Set<string>()
  const named = columns.author !== undefined || columns.authorEmail !== undefined
  const requested = columns.requester !== undefined || columns.requesterEmail !== undefined
  // Comments beside a description, and several of them, may be anybody's.
  const byRequester = requested && !named && columns.description === undefined && columns.body?.length === 1
  for (const row of rows) {
    const cell: Cells = (column) => squeeze(textOf(row, columns[column]))
    if (/\bbot\b|system|automation/i.test(cell('authorRole'))) { skips.add('bot_author'); continue }
    const at = instants.read(cell('createdAt'))
    const description = textOf(row, columns.description)
    const bodies = (columns.body ?? []).map((place) => row.cells[place] ?? '').filter((body) => body.trim() !== '')
    const repeated = texts.has(squeeze(description)) || bodies.some((body) => squeeze(body) === squeeze(description))
    for (const text of [description, ...bodies]) texts.add(squeeze(text))
    if (description.trim() !== '' && !repeated) messages.push(messageOf(cell, description, at, requested))
    for (const body of bodies) messages.push(commentIn(cell, body, instants) ?? messageOf(cell, body, at, byRequester))
  }
  return onceEach(messages, skips)
}

/** Exports repeat rows: the same words of one author at one moment are one message. Without a moment "Yes." may well be said twice. */
function onceEach(messages: TicketMessage[], skips: SkipCounter): TicketMessage[] {
  const seen = new Set<string>()
  return messages.filter(({ speaker, text, at }) => {
    const key = JSON.stringify([speaker, squeeze(text), at])
    if (at !== null && seen.has(key)) { skips.add('duplicate_message'); return false }
    seen.add(key)
    return true
  })
}
