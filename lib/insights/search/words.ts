/** More words than this narrow a search no further. */
const MOST_WORDS = 6

/** The words of a search, each once, as they were typed. */
export const searchWords = (q: string): string[] => [...new Set(q.trim().split(/\s+/).filter((word) => word !== ''))].slice(0, MOST_WORDS)

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Does each of these begin a word of the text? What a word only holds somewhere inside says less. */
export const beginsWords = (text: string, words: readonly string[]): boolean => words.every((word) => new RegExp(`(?<![\\p{L}\\p{N}])${literal(word)}`, 'iu').test(text))

export type Marked = { text: string; hit: boolean }

/** A text in parts: which of them are what was searched for. The parts together are the text. */
export function markedParts(text: string, words: readonly string[]): Marked[] {
  const found = words.filter((word) => word !== '').sort((a, b) => b.length - a.length).map(literal)
  if (found.length === 0) return [{ text, hit: false }]
  return text.split(new RegExp(`(${found.join('|')})`, 'giu')).map((part, index) => ({ text: part, hit: index % 2 === 1 })).filter((part) => part.text !== '')
}
