/** A stretch of a turn in UTF-16 code units, `end` exclusive. */
export type QuoteSpan = { start: number; end: number }

export type QuoteEdge = 'start' | 'end'

const WORD = /[\p{L}\p{N}\p{M}]/u
const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && (WORD.test(text[at] ?? '') || isJoiner(text, at) || isSurrogate(text, at))
/** An apostrophe or hyphen between two letters belongs to the word. */
const isJoiner = (text: string, at: number): boolean => /['’-]/.test(text[at] ?? '') && WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? '')
const isSurrogate = (text: string, at: number): boolean => /[\ud800-\udfff]/.test(text[at] ?? '')

/** A selection made whole: grown to the words that it touches, without blanks at its ends. Null where it holds no word. */
export function snapToWords(text: string, { start, end }: QuoteSpan): QuoteSpan | null {
  let [from, to] = [Math.max(0, Math.min(start, end)), Math.min(text.length, Math.max(start, end))]
  while (from < to && !isWord(text, from)) from++
  while (to > from && !isWord(text, to - 1)) to--
  if (from >= to) return null
  while (isWord(text, from - 1)) from--
  while (isWord(text, to)) to++
  return { start: from, end: to }
}

/** The span with one edge a word further (`step` +1) or back (−1); the same span where that would leave it without a word. */
export function moveEdge(text: string, span: QuoteSpan, edge: QuoteEdge, step: 1 | -1): QuoteSpan {
  const words = wordsOf(text)
  if (edge === 'start') {
    const at = step === 1 ? words.find(({ start }) => start > span.start) : words.findLast(({ start }) => start < span.start)
    return at && at.start < span.end ? { ...span, start: at.start } : span
  }
  const at = step === 1 ? words.find(({ end }) => end > span.end) : words.findLast(({ end }) => end < span.end)
  return at && at.end > span.start ? { ...span, end: at.end } : span
}

function wordsOf(text: string): QuoteSpan[] {
  const words: QuoteSpan[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isWord(text, at)) continue
    const start = at
    while (isWord(text, at)) at++
    words.push({ start, end: at })
  }
  return words
}
