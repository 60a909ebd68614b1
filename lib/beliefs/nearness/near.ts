/** Of a statement's vectors this many earlier ones are proposed at most. */
const MOST_EACH = 2
/**
 * How far above what is usual two statements must lie to be proposed, as a share of the way to equality. Models differ in
 * what is usual (unrelated statements come to about .2 with one and .6 with another), so no cosine is high or low by itself.
 */
const ABOVE_USUAL = 0.5
/** With fewer pairs to tell what is usual, the middle between such models stands for it. */
const ENOUGH_PAIRS = 10
const USUAL_OTHERWISE = 0.4
/** One byte a dimension: of a vector of length one, 127 steps to each side of its greatest part. */
const STEPS = 127

export type Placed<T> = { of: T; vector: readonly number[] }
/** `cosine` in -1..1. */
export type Near<T> = { later: T; earlier: T; cosine: number }

/** Cosine of the angle between two vectors of one length, in -1..1; 0 where either is nothing. */
export function cosineOf(a: readonly number[], b: readonly number[]): number {
  let [dot, lengthA, lengthB] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0]
    dot += x * y
    lengthA += x * x
    lengthB += y * y
  }
  return lengthA === 0 || lengthB === 0 ? 0 : dot / Math.sqrt(lengthA * lengthB)
}

/**
 * Pairs of later and earlier statements that lie nearer to each other than is usual among all of them, nearest first.
 * @param mayPair which of them may be asked about at all
 */
export function nearPairs<T>(later: readonly Placed<T>[], earlier: readonly Placed<T>[], mayPair: (later: T, earlier: T) => boolean): Near<T>[] {
  const all = later.map((one) => earlier.map((other) => ({ later: one.of, earlier: other.of, cosine: cosineOf(one.vector, other.vector) })))
  const least = leastOf(all.flat().map(({ cosine }) => cosine))
  return all
    .flatMap((each) => each.filter((pair) => pair.cosine >= least && mayPair(pair.later, pair.earlier)).sort((a, b) => b.cosine - a.cosine).slice(0, MOST_EACH))
    .sort((a, b) => b.cosine - a.cosine)
}

function leastOf(cosines: readonly number[]): number {
  const sorted = cosines.toSorted((a, b) => a - b)
  const usual = sorted.length < ENOUGH_PAIRS ? USUAL_OTHERWISE : (sorted[Math.floor(sorted.length / 2)] ?? USUAL_OTHERWISE)
  return usual + ABOVE_USUAL * (1 - usual)
}

/** A vector's direction in one byte a dimension. */
export function packed(vector: readonly number[]): Uint8Array<ArrayBuffer> {
  const greatest = Math.max(...vector.map(Math.abs)) || 1
  return new Uint8Array(Int8Array.from(vector, (part) => Math.round((part / greatest) * STEPS)).buffer)
}

/** The direction that was packed, at some length. */
export const unpacked = (bytes: Uint8Array): number[] => [...new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)]
