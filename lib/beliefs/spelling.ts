/** Dice coefficient of character trigrams from which two statements are spelled alike. */
const ALIKE = 0.7
/** Bands of a MinHash signature: two statements that are alike share one of them nearly always, two that are not hardly ever. */
const BANDS = 5
const ROWS = 4

const trigramsHeld = new Map<string, ReadonlySet<string>>()
const keysHeld = new Map<string, readonly string[]>()
const LIMIT = 50_000

function held<T>(cache: Map<string, T>, text: string, make: (text: string) => T): T {
  const known = cache.get(text)
  if (known !== undefined) return known
  if (cache.size >= LIMIT) cache.clear()
  const made = make(text)
  cache.set(text, made)
  return made
}

/** Character trigrams, whatever the case, accents and punctuation. */
function trigramsOf(statement: string): ReadonlySet<string> {
  const text = ` ${statement.toLowerCase().normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
  const found = new Set<string>()
  for (let i = 0; i + 3 <= text.length; i++) found.add(text.slice(i, i + 3))
  return found
}

/** Keys that two statements of nearly the same letters share: "integation" for "integration". */
export function spellingKeysOf(statement: string): readonly string[] {
  return held(keysHeld, statement, (text) => {
    const trigrams = held(trigramsHeld, text, trigramsOf)
    const rows = Array.from({ length: BANDS * ROWS }, (_, row) => leastHash(trigrams, row))
    return Array.from({ length: BANDS }, (_, band) => `~${band} ${rows.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`)
  })
}

/** The least of a family of hashes over the trigrams: equal for two sets as often as they overlap (Broder 1997). */
function leastHash(trigrams: ReadonlySet<string>, row: number): number {
  let least = Infinity
  for (const trigram of trigrams) {
    let hash = Math.imul(row + 1, 0x9e3779b1)
    for (let i = 0; i < trigram.length; i++) hash = Math.imul(hash ^ trigram.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
    if (hash < least) least = hash
  }
  return least
}

export function spelledAlike(a: string, b: string): boolean {
  const [x, y] = [held(trigramsHeld, a, trigramsOf), held(trigramsHeld, b, trigramsOf)]
  // Sets of very different size cannot have that much in common.
  if (2 * Math.min(x.size, y.size) < ALIKE * (x.size + y.size)) return false
  let common = 0
  for (const trigram of x) if (y.has(trigram)) common++
  return x.size + y.size > 0 && (2 * common) / (x.size + y.size) >= ALIKE
}
