import { squeeze } from './text'

type Key = 'from' | 'date' | 'to' | 'cc' | 'subject'
const KEYS: Record<string, Key> = Object.fromEntries(([
  ['from', ['from', 'von', 'de', 'da', 'van', 'från', 'fra', 'od', 'expéditeur', 'remitente']],
  ['date', ['sent', 'gesendet', 'envoyé', 'enviado', 'enviado el', 'inviato', 'verzonden', 'date', 'datum', 'fecha', 'data', 'skickat', 'sendt', 'wysłano']],
  ['to', ['to', 'an', 'à', 'para', 'a', 'aan', 'till', 'til', 'do']],
  ['cc', ['cc', 'kopie', 'copie', 'kopia', 'bcc', 'reply-to', 'antwort an', 'importance', 'wichtigkeit', 'attachments', 'anlagen']],
  ['subject', ['subject', 'betreff', 'objet', 'asunto', 'oggetto', 'onderwerp', 'assunto', 'ämne', 'emne', 'temat']],
] as const).flatMap(([key, words]) => words.map((word) => [word, key])))

function headerLine(line: string): { key: Key; value: string } | null {
  const match = /^\s*\*{0,2}([\p{L}][\p{L} -]{0,12}?)\s*:\*{0,2}\s*(.*)$/u.exec(line)
  const key = match === null ? undefined : KEYS[(match[1] ?? '').toLowerCase().trim()]
  return key === undefined || match === null ? null : { key, value: squeeze((match[2] ?? '').replace(/^\*+|\*+$/g, '')) }
}

export type MailHeaders = Partial<Record<Key, string>>

type HeaderBlock = { headers: MailHeaders; end: number }

/**
 * Reads the header lines that a mail client copies above an embedded mail, from line `at` on (blank lines before
 * them are passed over). Needs a sender and two fields in all, or, in a language that we do not know, their shape.
 * @returns the fields and the index of the first line after them, or null
 */
export function readHeaderBlock(lines: string[], at: number): HeaderBlock | null {
  let start = at
  while (start < lines.length && start < at + 3 && lines[start]?.trim() === '') start += 1
  return knownBlock(lines, start) ?? shapedBlock(lines, start)
}

const FIELD = /^\s*\*{0,2}[\p{L}\p{M}][\p{L}\p{M} .-]{0,24}?\s*[:：]\*{0,2}\s*(\S.*)$/u
const MAX_SHAPED_FIELDS = 10

/** Outlook writes a sender with an address, a date with its time, then others, in every language: "Lähettäjä: …", "差出人: …". */
function shapedBlock(lines: string[], start: number): HeaderBlock | null {
  const values: string[] = []
  let line = start
  for (; line < lines.length && values.length < MAX_SHAPED_FIELDS; line += 1) {
    const value = FIELD.exec(lines[line] ?? '')?.[1]
    const wrapped = values.length > 2 && /^\s+\S|@/.test(lines[line] ?? '')
    if (value === undefined && !wrapped) break
    if (value !== undefined) values.push(squeeze(value.replace(/^\*+|\*+$/g, '')))
  }
  const [from = '', date = '', to, ...more] = values
  const subject = more.at(-1)
  if (to === undefined || !/\S@\S+\.\S/.test(from) || !/\d{4}\D.*\b\d{1,2}[:.]\d\d\b/.test(date)) return null
  return { headers: { from, date, to, ...(subject !== undefined && { subject }) }, end: line }
}

function knownBlock(lines: string[], start: number): HeaderBlock | null {
  let line = start
  const headers: MailHeaders = {}
  let last: Key | null = null
  for (; line < lines.length; line += 1) {
    const text = lines[line] ?? ''
    if (text.trim() === '') {
      if (Object.keys(headers).length >= 2 && headerLine(lines[line + 1] ?? '') === null) break
      if (headerLine(lines[line + 1] ?? '') === null) return null
      continue
    }
    const field = headerLine(text)
    if (field !== null && (headers[field.key] === undefined || field.key === 'cc')) {
      headers[field.key] = field.value
      last = field.key
    } else if (last !== null && (/^\s/.test(text) || (['to', 'cc'].includes(last) && /@/.test(text)))) continue
    else break
  }
  return headers.from !== undefined && Object.keys(headers).length >= 2 ? { headers, end: line } : null
}

export type Mailbox = { name: string | null; email: string | null }

/** Every name with its address in header lines: `Cc: Falk, Ines <ines@x.example>; Bo Ek <bo@x.example>`. */
export function mailboxesIn(lines: string): Mailbox[] {
  return [...lines.matchAll(/([^<>;:\n]{0,200})<(?:mailto:)?([^<>\s@]{1,200}@[^<>\s]{1,255})>/g)].map(([, name = '', email = '']) => readMailbox(`${name.replace(/^[\s,]+/, '')} <${email}>`))
}

/** `Ana Ruiz <ana@x.example>`, `Ruiz, Ana [mailto:ana@x.example]`, `ana@x.example`. */
export function readMailbox(text: string): Mailbox {
  const email = /[^\s<>[\]()"';,:]+@[^\s<>[\]()"';,]+\.[^\s<>[\]()"';,]+/.exec(text)?.[0]?.toLowerCase() ?? null
  const name = squeeze(text.replace(/[<[(](?:mailto:)?[^<>[\]()]*@[^<>[\]()]*[>\])]/gi, '').replace(/\S+@\S+/g, '').replace(/["*]/g, '').replace(/\b(?:on behalf of|im auftrag von)\b.*$/i, ''))
  return { name: name === '' ? null : name.replace(/^'|'$/g, ''), email }
}
