import type { Span } from './spans'

/** A turn as far as its division into observations and the rest goes; `ending` lists the spans that end with each unit. */
export type Divisible = { units: number; spans: readonly Span[]; ending: readonly (readonly number[])[] }

/** What `chances` and training need of a turn's spans. */
export function divisible(units: number, spans: readonly Span[]): Divisible {
  const ending: number[][] = Array.from({ length: units }, () => [])
  spans.forEach((span, i) => ending[span.last]?.push(i))
  return { units, spans, ending }
}

function addLogs(a: number, b: number): number {
  if (b === -Infinity) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}

/**
 * Chance of each span to be one of the turn's observations, over all sets of spans without overlap, where a set is as likely as
 * e^(sum of its scores): a semi-Markov random field (Sarawagi & Cohen 2004), by the forward and backward recursions.
 */
export function spanChances({ units, spans, ending }: Divisible, scores: ArrayLike<number>): Float64Array {
  const forward = new Float64Array(units + 1)
  for (let u = 1; u <= units; u++) {
    let sum = forward[u - 1] ?? 0
    for (const i of ending[u - 1] ?? []) sum = addLogs(sum, (forward[spans[i]?.first ?? 0] ?? 0) + (scores[i] ?? 0))
    forward[u] = sum
  }
  const backward = new Float64Array(units + 1).fill(-Infinity)
  backward[units] = 0
  for (let u = units; u >= 1; u--) {
    const here = backward[u] ?? 0
    backward[u - 1] = addLogs(backward[u - 1] ?? -Infinity, here)
    for (const i of ending[u - 1] ?? []) {
      const first = spans[i]?.first ?? 0
      backward[first] = addLogs(backward[first] ?? -Infinity, here + (scores[i] ?? 0))
    }
  }
  const all = forward[units] ?? 0
  return Float64Array.from(spans, ({ first, last }, i) => Math.exp((forward[first] ?? 0) + (scores[i] ?? 0) + (backward[last + 1] ?? 0) - all))
}

/** Shares of words in common from which on two quotes are of the same observation: of the shorter one, and of both together. */
export const SAME = { shorter: 0.6, both: 0.3 } as const
/** How much of the credit for finding an observation depends on finding it whole. */
const WHOLE = 0.75

/** The places of spans in the order of their first unit that may overlap each of them: from the first that reaches it to the last that begins in it. */
function neighbours(spans: readonly Span[]): { from: number; to: number }[] {
  const widest = spans.reduce((most, { first, last }) => Math.max(most, last - first), 0)
  let from = 0
  return spans.map(({ first, last }) => {
    while ((spans[from]?.first ?? Infinity) + widest < first) from++
    let to = from
    while ((spans[to]?.first ?? Infinity) <= last) to++
    return { from, to }
  })
}

/**
 * The chance that quoting a span finds an observation, 0..1: the sum over all spans that would be the same observation, each by
 * its own chance and by how much of it is quoted. `words` counts the words before each token of the turn; `spans` are in the order of
 * their first unit.
 */
export function foundChances(spans: readonly Span[], chances: ArrayLike<number>, words: ArrayLike<number>): number[] {
  const before = (token: number): number => words[token] ?? 0
  const near = neighbours(spans)
  return spans.map((a, i) => {
    let sum = 0
    for (let j = near[i]?.from ?? 0; j < (near[i]?.to ?? 0); j++) {
      const b = spans[j]
      if (!b) continue
      const from = Math.max(a.from, b.from)
      const to = Math.min(a.to, b.to)
      const common = to > from ? before(to) - before(from) : 0
      const both = common / (a.words + b.words - common)
      if (common >= SAME.shorter * Math.min(a.words, b.words) && both >= SAME.both) sum += (chances[j] ?? 0) * (1 - WHOLE + WHOLE * both)
    }
    return Math.min(1, sum)
  })
}
