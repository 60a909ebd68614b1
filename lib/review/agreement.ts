/** How two raters sorted the same items: `counts[i][j]` items that the first put into category i and the second into j. */
export type Confusion<C extends string = string> = { categories: C[]; counts: number[][] }

/** How far two raters agree, over `n` items. Figures are null where they have no meaning. */
export type Agreement = {
  n: number
  /** Share of items on which both say the same, in 0..1. Null without items. */
  observed: number | null
  /** Share on which they would agree by chance, given how often each uses each category. */
  expected: number | null
  /** Cohen's κ, in −1..1: 0 is chance, 1 perfect. Null without items, and where both always said one and the same thing. */
  kappa: number | null
  /** Its large-sample standard error, and the 90 % interval that it makes. Null with fewer than two items. */
  error: number | null
  interval: [number, number] | null
}

/** Counts pairs of ratings. Categories that neither rater used are kept, so that tables of one kind look alike. */
export function confusionOf<C extends string>(pairs: readonly (readonly [C, C])[], categories: readonly C[]): Confusion<C> {
  const counts = categories.map(() => categories.map(() => 0))
  for (const [first, second] of pairs) {
    const row = counts[categories.indexOf(first)]
    const column = categories.indexOf(second)
    if (row?.[column] === undefined) throw new RangeError(`No category for ${first}, ${second}.`)
    row[column] += 1
  }
  return { categories: [...categories], counts }
}

const Z = 1.645

/**
 * Percent agreement and Cohen's κ = (p_o − p_e)/(1 − p_e). Cohen, "A coefficient of agreement for nominal scales", Educational and
 * Psychological Measurement 20 (1960). Standard error: Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969), equation 13.
 */
export function agreementOf({ counts }: Pick<Confusion, 'counts'>): Agreement {
  const n = counts.flat().reduce((sum, count) => sum + count, 0)
  if (n === 0) return { n, observed: null, expected: null, kappa: null, error: null, interval: null }
  const p = counts.map((row) => row.map((count) => count / n))
  const first = p.map((row) => row.reduce((sum, share) => sum + share, 0))
  const second = p.map((_, j) => p.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const observed = counts.reduce((sum, row, i) => sum + (row[i] ?? 0), 0) / n
  const expected = first.reduce((sum, share, i) => sum + share * (second[i] ?? 0), 0)
  const room = 1 - expected
  if (room < 1e-12) return { n, observed, expected, kappa: null, error: null, interval: null }
  const kappa = (observed - expected) / room
  if (n < 2) return { n, observed, expected, kappa, error: null, interval: null }
  let spread = -((observed * expected - 2 * expected + observed) ** 2)
  p.forEach((row, i) => row.forEach((share, j) => {
    const chance = (second[i] ?? 0) + (first[j] ?? 0)
    spread += share * (i === j ? (room - chance * (1 - observed)) ** 2 : ((1 - observed) * chance) ** 2)
  }))
  const error = Math.sqrt(Math.max(0, spread) / n) / room ** 2
  return { n, observed, expected, kappa, error, interval: [Math.max(-1, kappa - Z * error), Math.min(1, kappa + Z * error)] }
}
