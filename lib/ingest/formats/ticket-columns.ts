/** What a column of a ticket table means to us. */
export type TicketColumn =
  | 'id' | 'messageId' | 'subject' | 'description' | 'body' | 'author' | 'authorEmail' | 'authorRole' | 'incoming'
  | 'createdAt' | 'organisation' | 'requester' | 'requesterEmail'

const NAMES: Record<TicketColumn, string[]> = {
  id: ['ticket id', 'conversation id', 'case number', 'case id', 'ticket number', 'ticket', 'issue key', 'ticket key', 'conversation', 'source id', 'record id', 'id', 'number', 'key', 'ticketnummer', 'nummer'],
  messageId: ['message id', 'comment id', 'id'],
  subject: ['subject', 'title', 'summary', 'ticket name', 'name', 'topic', 'betreff', 'titel', 'thema'],
  description: ['description', 'first message', 'problem', 'details', 'initial message', 'beschreibung'],
  body: ['body', 'message', 'comment', 'text', 'plain body', 'body text', 'content', 'comment body', 'message body', 'html body', 'nachricht', 'kommentar', 'inhalt'],
  author: ['author', 'author name', 'sender', 'sender name', 'from', 'from name', 'commenter', 'user', 'user name', 'created by', 'author id', 'user id', 'sender id', 'autor', 'verfasser', 'absender', 'von'],
  authorEmail: ['author email', 'sender email', 'from email', 'email', 'user email', 'e mail'],
  authorRole: ['author type', 'author role', 'sender type', 'role', 'user type', 'from type', 'user role', 'sender role', 'rolle'],
  incoming: ['incoming', 'inbound', 'direction', 'is customer', 'from customer', 'is incoming'],
  createdAt: ['created at', 'created', 'create date', 'created date', 'created time', 'created on', 'date', 'timestamp', 'sent at', 'time', 'opened at', 'datetime opened', 'opened date', 'date created', 'createdat', 'erstellt am', 'erstellt', 'erstelldatum', 'datum'],
  organisation: ['organization', 'organisation', 'company', 'account', 'account name', 'organization name', 'company name', 'customer', 'associated company', 'supplied company', 'web company', 'unternehmen', 'firma', 'kunde'],
  requester: ['requester', 'requester name', 'contact', 'contact name', 'reporter', 'customer name', 'requester id', 'reported by', 'raised by', 'associated contact', 'full name', 'supplied name', 'web name', 'anforderer', 'anfragender'],
  requesterEmail: ['requester email', 'contact email', 'customer email', 'reporter email', 'supplied email', 'web email', 'e mail des anforderers', 'anforderer e mail'],
}

/** A head in small letters with single spaces: "Created_At" and "createdAt" are "created at". */
export const plainHead = (head: string): string =>
  head.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().replace(/[_\s-]+/g, ' ').replace(/[^\p{L}\p{N} ]/gu, '').trim()

/** The places of a table's columns by what they stand for; several where a head is repeated. */
export type TicketColumns = Partial<Record<TicketColumn, number[]>>

/** Which places of the table stand for which column; better names win over vaguer ones. "Ticket description" is a description. */
export function mapTicketColumns(headers: readonly string[]): TicketColumns {
  const found: TicketColumns = {}
  const heads = headers.map(plainHead)
  const bare = heads.map((head) => head.replace(/^(?:ticket|case) /, ''))
  const keys = Object.keys(NAMES) as TicketColumn[]
  for (const column of keys) {
    const [places] = [heads, bare].flatMap((all) => NAMES[column].map((name) => all.flatMap((each, place) => (each === name ? place : [])))).filter(({ length }) => length > 0)
    if (places !== undefined) found[column] = places
  }
  if (found.messageId?.[0] === found.id?.[0]) delete found.messageId
  if (found.author?.[0] === found.authorEmail?.[0]) delete found.author
  // Beside a requester and no author, "Email" is the requester's.
  const [email] = found.authorEmail ?? []
  if (found.requester !== undefined && found.author === undefined && email !== undefined && /^e ?mail$/.test(heads[email] ?? '')) {
    found.requesterEmail ??= [email]
    delete found.authorEmail
  }
  return found
}

/** Accounts and deals have ids, names, descriptions and days of their making, too. */
const OF_DEALS = /^(?:stage(?: name)?|deal (?:stage|name)|opportunity name|amount|probability|forecast category|industry|annual revenue|website)$/
const OF_TICKETS = /^(?:ticket|case|issue|conversation|subject|comment|message|betreff)\b/

/** A ticket table has an id or a subject, and text; a list of contacts or deals has not. */
export function looksLikeTickets(headers: readonly string[]): boolean {
  const heads = headers.map(plainHead)
  if (heads.some((head) => OF_DEALS.test(head)) && !heads.some((head) => OF_TICKETS.test(head))) return false
  const columns = mapTicketColumns(headers)
  const text = columns.body !== undefined || columns.description !== undefined
  const conversations = columns.id !== undefined && columns.subject !== undefined && (columns.requester ?? columns.requesterEmail ?? columns.createdAt) !== undefined
  return (text && (columns.id !== undefined || columns.subject !== undefined)) || conversations
}
