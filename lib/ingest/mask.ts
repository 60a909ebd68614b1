/** Stands in for an erased letter: text keeps its length, so that the spans of everybody else's quotes still hold. */
const COVER = '█'

export const cover = (text: string, start: number, end: number): string => text.slice(0, start) + COVER.repeat(Math.max(0, end - start)) + text.slice(end)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Covers these names wherever they stand as whole words: a name of several words in any case, a single word as written. */
export function coverNames(text: string, names: readonly string[]): string {
  return names.filter((name) => name.trim() !== '').reduce((covered, name) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name.trim()).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`, /\s|@/.test(name.trim()) ? 'giu' : 'gu')
    return covered.replace(pattern, (found) => COVER.repeat(found.length))
  }, text)
}

/** Words of a name at most: longer labels are no names. */
const MOST_WORDS = 5
const SMALL = /^\p{Ll}[\p{L}\p{M}]*$/u

/** Covers every run of words, and every e-mail address, of which `isErased` says that it named somebody erased. A word in small letters, such as “will”, is no name. */
export function coverErased(text: string, isErased: (label: string) => boolean): string {
  let covered = text
  for (const found of text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)) if (isErased(found[0])) covered = cover(covered, found.index, found.index + found[0].length)
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((word) => ({ start: word.index, end: word.index + word[0].length }))
  words.forEach(({ start }, first) => {
    for (const { end } of words.slice(first, first + MOST_WORDS)) {
      const label = text.slice(start, end)
      if (!SMALL.test(label) && isErased(label)) covered = cover(covered, start, end)
    }
  })
  return covered
}
