/** What a column of a ticket table means to us. */
export type TicketColumn =
  | 'id' | 'messageId' | 'subject' | 'description' | 'body' | 'author' | 'authorEmail' | 'authorRole' | 'incoming'
  | 'createdAt' | 'organisation' | 'requester' | 'requesterEmail'

const NAMES: Record<TicketColumn, string[]> = {
  id: ['ticket id', 'conversation id', 'case number', 'case id', 'ticket number', 'ticket', 'issue key', 'ticket key', 'conversation', 'source id', 'id', 'number', 'key'],
  messageId: ['message id', 'comment id', 'id'],
  subject: ['subject', 'title', 'summary', 'ticket name', 'name', 'topic'],
  description: ['description', 'first message', 'problem', 'details', 'initial message'],
  body: ['body', 'message', 'comment', 'text', 'plain body', 'body text', 'content', 'comment body', 'message body', 'html body'],
  author: ['author', 'author name', 'sender', 'sender name', 'from', 'from name', 'commenter', 'user', 'user name', 'created by', 'author id', 'user id', 'sender id'],
  authorEmail: ['author email', 'sender email', 'from email', 'email', 'user email'],
  authorRole: ['author type', 'author role', 'sender type', 'role', 'user type', 'from type', 'user role', 'sender role'],
  incoming: ['incoming', 'inbound', 'direction', 'is customer', 'from customer', 'is incoming'],
  createdAt: ['created at', 'created', 'create date', 'created date', 'date', 'timestamp', 'sent at', 'time', 'opened at', 'date created', 'createdat'],
  organisation: ['organization', 'organisation', 'company', 'account', 'account name', 'organization name', 'company name', 'customer', 'associated company'],
  requester: ['requester', 'requester name', 'contact', 'contact name', 'reporter', 'customer name', 'requester id', 'reported by', 'raised by'],
  requesterEmail: ['requester email', 'contact email', 'customer email', 'reporter email'],
}

/** A head in small letters with single spaces: "Created_At" and "createdAt" are "created at". */
export const plainHead = (head: string): string =>
  head.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().replace(/[_\s-]+/g, ' ').replace(/[^\p{L}\p{N} ]/gu, '').trim()

/** The places of a table's columns by what they stand for; several where a head is repeated. */
export type TicketColumns = Partial<Record<TicketColumn, number[]>>

/** Which places of the table stand for which column; better names win over vaguer ones. */
export function mapTicketColumns(headers: readonly string[]): TicketColumns {
  const found: TicketColumns = {}
  const heads = headers.map(plainHead)
  const keys = Object.keys(NAMES) as TicketColumn[]
  for (const column of keys) {
    const head = NAMES[column].find((name) => heads.includes(name))
    if (head !== undefined) found[column] = heads.flatMap((each, place) => (each === head ? place : []))
  }
  if (found.messageId?.[0] === found.id?.[0]) delete found.messageId
  if (found.author?.[0] === found.authorEmail?.[0]) delete found.author
  return found
}

/** A ticket table has an id or a subject, and text; a list of contacts or deals has not. */
export function looksLikeTickets(headers: readonly string[]): boolean {
  const columns = mapTicketColumns(headers)
  const text = columns.body !== undefined || columns.description !== undefined
  const conversations = columns.id !== undefined && columns.subject !== undefined && (columns.requester ?? columns.requesterEmail ?? columns.createdAt) !== undefined
  return (text && (columns.id !== undefined || columns.subject !== undefined)) || conversations
}
