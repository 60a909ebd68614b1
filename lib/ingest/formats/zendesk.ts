import type { Side } from '@/lib/shared/vocabulary'
import { breaths } from '@/lib/shared/in-slices'
import { byWord } from '@/lib/shared/by-word'
import type { ParsedFile, ParsedInteraction } from '../types'
import { ownWords } from '../mail'
import { UnreadableFileError } from './errors'
import { htmlToPlain } from './html'
import { emptyInteraction, parsedFile } from './parser'
import { segmentsFrom, SkipCounter, speakersOf, UNKNOWN_SPEAKER, type SpeakerFacts, type Turn } from './turns'
import { asArray, asObject, asText, normaliseLines, readInstant, squeeze, type Json } from './text'

const ROLES: Record<string, Side> = byWord({ agent: 'us', admin: 'us', 'end-user': 'customer', end_user: 'customer' })

type People = { labels: Map<string, string>; facts: Map<string, SpeakerFacts>; roles: Map<string, string> }

function peopleOf(users: unknown[]): People {
  const people: People = { labels: new Map(), facts: new Map(), roles: new Map() }
  for (const user of users.map(asObject)) {
    const id = asText(user?.id)
    if (user === null || id === null) continue
    const email = asText(user.email)
    const name = squeeze(asText(user.name) ?? email ?? `User ${id}`)
    const label = people.facts.has(name) ? `${name} <${email ?? id}>` : name
    const role = asText(user.role) ?? ''
    people.labels.set(id, label)
    people.roles.set(id, role)
    people.facts.set(label, { side: ROLES[role] ?? 'unknown', ...(email === null ? {} : { email }) })
  }
  return people
}

/** Those of an export's people who write in one ticket: what its signatures say of them holds there. */
function among({ labels, roles, facts }: People, comments: Json[]): People {
  const writers = new Set(comments.flatMap((comment) => labels.get(asText(comment.author_id) ?? '') ?? []))
  return { labels, roles, facts: new Map([...writers].flatMap((label) => { const own = facts.get(label); return own ? [[label, own] as const] : [] })) }
}

/** The text of a comment: what Zendesk made plain, else the body, else the HTML. */
function bodyOf(comment: Json): string {
  for (const field of ['plain_body', 'body']) {
    const text = asText(comment[field])
    if (text !== null) return /<(?:p|div|br)\b[^>]*>/i.test(text) ? htmlToPlain(text) : normaliseLines(text).replaceAll('&nbsp;', ' ')
  }
  const html = asText(comment.html_body)
  return html === null ? '' : htmlToPlain(html)
}

const isBot = (people: People, id: string, comment: Json): boolean =>
  /bot|system/i.test(people.roles.get(id) ?? '') || ['system', 'bot'].includes(asText(asObject(comment.via)?.channel) ?? '')

/** Turns of a ticket's public comments: a piece per paragraph, without quoted mail and signatures. */
function turnsOf(comments: Json[], people: People, skips: SkipCounter): Turn[] {
  const turns: Turn[] = []
  for (const comment of comments) {
    // Anything but an explicit true counts as private where the field exists: a private note must never be read.
    if (comment.public !== undefined && comment.public !== true && comment.public !== 'true') { skips.add('private_comment'); continue }
    const id = asText(comment.author_id) ?? ''
    if (isBot(people, id, comment)) { skips.add('bot_author'); continue }
    const speaker = people.labels.get(id) ?? (id === '' ? UNKNOWN_SPEAKER : `User ${id}`)
    const reading = ownWords(bodyOf(comment), people.labels.get(id) ?? null)
    skips.add('quoted_mail', reading.quoted)
    skips.add('signature', reading.signatures)
    for (const part of reading.parts) {
      if (part.title !== null) people.facts.set(speaker, { ...people.facts.get(speaker), title: part.title })
      for (const text of part.paragraphs) turns.push({ speaker, text, at: readInstant(comment.created_at) ?? undefined })
    }
  }
  return turns
}

function ticketOf(ticket: Json, comments: Json[], people: People, organisations: Map<string, string>, skips: SkipCounter): ParsedInteraction {
  const description = asText(ticket.description)
  const same = (comment: Json): boolean => squeeze(bodyOf(comment)) === squeeze(description ?? '')
  // The description repeats the first comment; alone it is the ticket's text, unless that comment was private.
  const described = comments.length === 0 && description !== null
    ? [{ body: description, author_id: ticket.requester_id, created_at: ticket.created_at, ...(ticket.is_public === false ? { public: false } : {}) }]
    : comments
  if (description !== null && comments.some(same)) skips.add('description_repeats_comment')
  const segments = segmentsFrom(turnsOf(described, people, skips), { merge: false })
  const id = asText(ticket.id)
  return {
    ...emptyInteraction('ticket'), title: asText(ticket.subject) ?? asText(ticket.raw_subject),
    occurredAt: readInstant(ticket.created_at) ?? segments[0]?.at ?? null, externalId: id, threadId: id,
    accountHint: organisations.get(asText(ticket.organization_id) ?? '') ?? null, segments, speakers: speakersOf(segments, people.facts),
  }
}

const objects = (value: unknown): Json[] => asArray(value).map(asObject).filter((each) => each !== null)

function parsedLine(line: string): Json | null {
  try { return asObject(JSON.parse(line)) } catch { return null }
}

/** A ticket that stands for itself, `{"id": 7, "description": …}`, or with its comments and users beside it, `{"ticket": {"id": 7}, "comments": …}`. */
function ticketIn(line: Json | null): Json | null {
  const beside = asObject(line?.ticket)
  const ticket = beside === null || line === null ? line : { ...beside, comments: line.comments ?? beside.comments, users: line.users ?? beside.users }
  return ticket !== null && asText(ticket.id) !== null && (asText(ticket.description) !== null || Array.isArray(ticket.comments)) ? ticket : null
}

/**
 * The tickets of an export that has one a line; null for other JSON.
 * @throws UnreadableFileError for a later line that is no ticket: read without it, the file would seem whole
 */
export function ticketLines(fileName: string, text: string): Json[] | null {
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : { line, number: index + 1 }))
  const [first] = lines
  const head = parsedLine(first?.line ?? '')
  // Alone, a `ticket` with what stands beside it is the other form of export.
  if (ticketIn(head) === null || (lines.length === 1 && head?.ticket !== undefined)) return null
  return lines.map(({ line, number }) => {
    const ticket = ticketIn(parsedLine(line))
    if (ticket === null) throw new UnreadableFileError({ fileName, line: number, problem: 'this line is no ticket, as those above it are.', remedy: 'Export the file again; it may have been cut off.' })
    return ticket
  })
}

/**
 * Reads Zendesk's export: `ticket` with `comments` and `users`, or `tickets` that carry their comments, as one a line does. Private
 * comments are counted and never read.
 * @throws UnreadableFileError when there is no ticket
 */
export async function parseZendesk(fileName: string, json: Json): Promise<ParsedFile> {
  const skips = new SkipCounter()
  const organisations = new Map(objects(json.organizations).concat(objects([json.organization]))
    .map((each) => [asText(each.id) ?? '', asText(each.name) ?? '']))
  const single = asObject(json.ticket)
  const tickets = single === null ? objects(json.tickets) : [single]
  const comments = objects(json.comments)
  if (tickets.length === 0 && comments.length > 0) tickets.push({ id: comments[0]?.ticket_id ?? null })
  if (tickets.length === 0) {
    throw new UnreadableFileError({
      fileName, problem: 'no ticket was found: "ticket" (or "tickets") with "comments" and "users" was expected.',
      remedy: 'Export the ticket with its comments and users from Zendesk.',
    })
  }
  const everybody = peopleOf(asArray(json.users))
  const byTicket = new Map<string | null, Json[]>()
  for (const comment of comments) {
    const id = asText(comment.ticket_id)
    const others = byTicket.get(id)
    if (others) others.push(comment)
    else byTicket.set(id, [comment])
  }
  const interactions: ParsedInteraction[] = []
  const breath = breaths()
  for (const ticket of tickets) {
    await breath()
    const own = objects(ticket.comments)
    const beside = tickets.length === 1 ? comments : byTicket.get(asText(ticket.id)) ?? []
    const spoken = own.length > 0 ? own : beside
    const users = [...asArray(ticket.users), ticket.requester, ticket.submitter].filter((user) => asObject(user) !== null)
    const people = users.length > 0 ? peopleOf([...asArray(json.users), ...users]) : among(everybody, [...spoken, { author_id: ticket.requester_id }])
    interactions.push(ticketOf(ticket, spoken, people, organisations, skips))
  }
  return parsedFile('zendesk_json', interactions, skips.list())
}
