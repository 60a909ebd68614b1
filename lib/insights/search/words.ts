/** More words than this narrow a search no further. */
const MOST_WORDS = 6

/** The words of a search, each once, as they were typed. */
export const searchWords = (q: string): string[] => [...new Set(q.trim().split(/\s+/).filter((word) => word !== ''))].slice(0, MOST_WORDS)

export type Marked = { text: string; hit: boolean }

/** A text in parts: which of them are what was searched for. The parts together are the text. */
export function markedParts(text: string, words: readonly string[]): Marked[] {
  const found = words.filter((word) => word !== '').sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (found.length === 0) return [{ text, hit: false }]
  return text.split(new RegExp(`(${found.join('|')})`, 'giu')).map((part, index) => ({ text: part, hit: index % 2 === 1 })).filter((part) => part.text !== '')
}
