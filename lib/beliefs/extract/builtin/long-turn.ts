/** A turn of more words is read in parts: captions without a full stop may be one turn of an hour. */
const MOST_WORDS = 1000
/** A part ends at its last sentence, if that is in its second half, else between two words. */
const SENTENCE_END = /[.!?…]["'”’)]*\s+(?=\S)/g

export type Part = { text: string; /** Where it begins in the turn. */ offset: number }

/** A turn in parts of at most a thousand words, one after another without a gap; a turn of fewer words whole. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let offset = 0
  for (let rest = text; ; rest = text.slice(offset)) {
    const end = endOfWords(rest, MOST_WORDS)
    const length = end < rest.length ? cutBefore(rest, end) : rest.length
    parts.push({ text: rest.slice(0, length), offset })
    offset += length
    if (offset >= text.length) return parts
  }
}

/** Where so many words and the space behind them end; the text's length where it has no more. */
function endOfWords(text: string, count: number): number {
  const word = /\S+\s*/g
  for (let n = 0; n < count; n++) if (!word.test(text)) return text.length
  return word.lastIndex
}

function cutBefore(text: string, end: number): number {
  const sentence = [...text.slice(0, end).matchAll(SENTENCE_END)].at(-1)
  const stop = sentence ? sentence.index + sentence[0].length : 0
  return stop > end / 2 ? stop : end
}
