import { REASONS } from './rules/turns'

/** A sentence without an end gives no longer one. */
const FIRST_WORDS = /^\s*(?:\S+\s*){1,40}/

/** The quoted reason that a sentence gives: from "because", "ever since", … to the sentence's end, of at most forty words; null if it gives none. */
export function reasonIn(text: string, start: number, end: number): string | null {
  const before = Math.max(...['.', '!', '?', '\n'].map((mark) => text.lastIndexOf(mark, Math.max(0, start - 1))), -1)
  const stop = text.slice(Math.max(start, end - 1)).search(/[.!?](?:\s|$)|\n/)
  const to = stop < 0 ? text.length : Math.max(start, end - 1) + stop
  const sentence = text.slice(before + 1, to)
  for (const { pattern } of REASONS) {
    const found = pattern.exec(sentence)
    if (!found) continue
    const reason = (FIRST_WORDS.exec(sentence.slice(found.index))?.[0] ?? '').trim()
    if (reason.split(/\s+/).length > 1) return reason
  }
  return null
}
