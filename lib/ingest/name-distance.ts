/** Letters that two spellings of a full name may differ by and still be offered as a guess. */
export const MAX_NAME_DISTANCE = 2
/** Shorter names are one slip away from somebody else's name. */
export const MIN_GUESS_LETTERS = 8

/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
 * neighbours each cost 1.
 */
export function nameDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1)
      row.push(best)
    }
  }
  return at(a.length, b.length)
}

const letters = (key: string): number => key.replace(/[^\p{L}]/gu, '').length

/**
 * The index of the one person whose full name (two words or more) is a likely misspelling away from a key;
 * null when nobody is, or when two are equally near.
 */
export function closestName(keys: string[], people: string[][]): number | null {
  const full = (key: string): boolean => key.includes(' ') && !key.includes('@') && letters(key) >= MIN_GUESS_LETTERS
  const distances = people.map((names) => Math.min(Infinity, ...names.filter(full).flatMap((name) =>
    keys.filter(full).map((key) => (Math.abs(name.length - key.length) > MAX_NAME_DISTANCE ? Infinity : nameDistance(key, name))))))
  const best = Math.min(Infinity, ...distances)
  if (best > MAX_NAME_DISTANCE || distances.filter((each) => each <= MAX_NAME_DISTANCE).length > 1) return null
  return distances.indexOf(best)
}
