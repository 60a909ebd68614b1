/** What a model is asked for: a task with its classes, or with one class the log odds of "yes". */
export type Head = { task: string; classes: string[] }

/** How many numbers answer all heads, one after another. */
export const outputsIn = (heads: readonly Head[]): number => heads.reduce((n, { classes }) => n + classes.length, 0)

/** Log odds as a probability. */
export const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Probabilities of `size` values from `from` on. */
export function softmax(values: ArrayLike<number>, from: number, size: number): Float64Array {
  const part = Float64Array.from({ length: size }, (_, k) => values[from + k] ?? 0)
  const most = Math.max(...part)
  let sum = 0
  part.forEach((x, k) => {
    const e = Math.exp(x - most)
    part[k] = e
    sum += e
  })
  return part.map((e) => e / sum)
}

/** Probabilities of the classes of every head, one head after another, from its raw answers. */
export function chancesIn(heads: readonly Head[], answer: ArrayLike<number>): Float64Array {
  const out = new Float64Array(answer.length)
  let from = 0
  for (const { classes } of heads) {
    out.set(softmax(answer, from, classes.length), from)
    from += classes.length
  }
  return out
}
