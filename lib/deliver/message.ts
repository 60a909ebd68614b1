/** A run of words; `path` is where it leads inside Credence. */
export type MessagePart = { text: string; path?: string; strong?: true }
export type MessageBlock = { title: string | null; items: MessagePart[][] }

/** What is told, before anybody decides how it looks. All of it is plain text that may hold anything. */
export type Message = {
  subject: string
  lead: MessagePart[][]
  blocks: MessageBlock[]
  action: { label: string; path: string } | null
  /** Which choice ends messages like this one; null for a test. */
  group: 'waiting' | 'accounts' | 'meetings' | 'digest' | null
}

/** Controls, line breaks and marks that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

/** One line without anything unseen: a subject and a name stay what they look like. */
export const oneLine = (text: string, most = 200): string => {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}

/** One line of a part, which may begin or end with the blank that sets it off from its neighbour. */
export const lineOf = (text: string, most = 600): string => `${/^\s/.test(text) ? ' ' : ''}${oneLine(text, most)}${/\S\s+$/.test(text) ? ' ' : ''}`
