import { lowered } from '@/lib/shared/lowered'

/** A word, number or mark of a text with its exact place in it. */
export type Token = {
  /** As written. */
  text: string
  /** Lower case, typographic apostrophes made plain. */
  lower: string
  /** UTF-16 offsets: `source.slice(start, end) === text`. */
  start: number
  end: number
  kind: 'word' | 'number' | 'mark'
}

const TOKEN =
  /[{(]?[$€£]\s?\d(?:[\d,.]*\d)?(?:\s?(?:k|m|bn)\b)?\}?|\d+(?:[.,:]\d+)*(?:%|k|m|st|nd|rd|th)?(?![\p{L}])|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*['’]?|\.{2,}|…|\S/giu

/** Splits a text into tokens; nothing but white space lies between them. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0]
    const kind = /\d/.test(written) && !/^[\p{L}]/u.test(written) ? 'number' : /[\p{L}]/u.test(written) ? 'word' : 'mark'
    tokens.push({
      text: written,
      lower: lowered(written),
      start: match.index,
      end: match.index + written.length,
      kind,
    })
  }
  return tokens
}

/** The lower-case form used by the rule tables: one blank between tokens, plain apostrophes. */
export function plain(tokens: readonly Token[]): string {
  return tokens.map((t) => t.lower).join(' ')
}
