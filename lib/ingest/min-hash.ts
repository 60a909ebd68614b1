/** Number of hash functions: the standard error of the similarity is at most ½/√128 ≈ .044. */
export const MIN_HASH_SIZE = 128

/** FNV-1a, 32 bits. */
export function hashWord(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** One of a family of hash functions: the seed is mixed in by the finaliser of MurmurHash3. */
function mixed(value: number, seed: number): number {
  let hash = value ^ Math.imul(seed + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The least hash of a set under each function (Broder 1997); an empty set has an empty signature. */
export function minHash(values: ReadonlySet<number>): number[] {
  if (values.size === 0) return []
  const least = Array.from({ length: MIN_HASH_SIZE }, () => 0xffffffff)
  for (const value of values) {
    for (let seed = 0; seed < MIN_HASH_SIZE; seed += 1) {
      const hash = mixed(value, seed)
      if (hash < (least[seed] ?? 0)) least[seed] = hash
    }
  }
  return least
}

/** The share of equal entries, which estimates the Jaccard similarity of the two sets. */
export function minHashSimilarity(a: number[], b: number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0
  return a.filter((value, at) => value === b[at]).length / a.length
}
