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

/**
 * Reads the header lines that a mail client copies above an embedded mail, from line `at` on (blank lines before
 * them are passed over). Needs a sender and two fields in all.
 * @returns the fields and the index of the first line after them, or null
 */
export function readHeaderBlock(lines: string[], at: number): { headers: MailHeaders; end: number } | null {
  let line = at
  while (line < lines.length && line < at + 3 && lines[line]?.trim() === '') line += 1
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
