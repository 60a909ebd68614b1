/** Letters that two spellings of a full name may differ by and still be offered as a guess. */
export const MAX_NAME_DISTANCE = 2
/** Shorter names are one slip away from somebody else's name. */
export const MIN_GUESS_LETTERS = 8

/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
 * neighbours each cost 1. Once it is sure to be above `most`, it is not worked out to its end.
 */
export function nameDistance(a: string, b: string, most = Infinity): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0
  let former = 0
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    rows.push(row)
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1)
      row.push(best)
      least = Math.min(least, best)
    }
    // What follows grows out of this row, or by a swap out of the one before.
    if (least > most && former > most) return least
    former = least
  }
  return at(a.length, b.length)
}

const letters = (key: string): number => key.replace(/[^\p{L}]/gu, '').length

/** Is this key long enough, and of several words, so that a slip in it is hardly somebody else's name? */
export const isGuessable = (key: string): boolean => key.includes(' ') && !key.includes('@') && letters(key) >= MIN_GUESS_LETTERS

/**
 * The index of the one person whose full name (two words or more) is a likely misspelling away from a key;
 * null when nobody is, or when two are equally near. `people` are those of the names of each that are guessable.
 */
export function closestName(keys: string[], people: readonly (readonly string[])[]): number | null {
  const asked = keys.filter(isGuessable)
  if (asked.length === 0) return null
  const distances = people.map((names) => Math.min(Infinity, ...names.flatMap((name) =>
    asked.map((key) => (Math.abs(name.length - key.length) > MAX_NAME_DISTANCE ? Infinity : nameDistance(key, name, MAX_NAME_DISTANCE))))))
  const best = Math.min(Infinity, ...distances)
  if (best > MAX_NAME_DISTANCE || distances.filter((each) => each <= MAX_NAME_DISTANCE).length > 1) return null
  return distances.indexOf(best)
}
