import { softmax, type Head } from './heads'
import { gainOf, LEAK, type Member, type Net } from './net'

/** Numbers in [0, 1) that are the same at every training: a linear congruential generator (Numerical Recipes, 1992). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A layer's values, and per value the sum of its squared gradients so far (AdaGrad; Duchi et al. 2011). */
type Layer = { values: Float32Array; squares: Float32Array }
const FIRST_SQUARE = 0.05

function layer(size: number, value: () => number): Layer {
  return { values: Float32Array.from({ length: size }, value), squares: new Float32Array(size).fill(FIRST_SQUARE) }
}

function move({ values, squares }: Layer, at: number, slope: number, rate: number): void {
  const square = (squares[at] ?? 0) + slope * slope
  squares[at] = square
  values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(square)
}

/** A member that learns. */
export type Learner = { hidden: number; outputs: number; rows: Layer; bias: Layer; out: Layer; base: Layer }

/** A new member that knows nothing. */
export function newLearner(features: number, hidden: number, outputs: number, random: () => number): Learner {
  const around = (width: number) => () => (random() + random() + random() - 1.5) * width
  return {
    hidden, outputs, rows: layer(features * hidden, around(0.15)), bias: layer(hidden, () => 0),
    out: layer(hidden * outputs, around(0.3)), base: layer(outputs, () => 0),
  }
}

/** What one example wakes: the features that were kept, and the hidden layer as it passes on. */
export type Woken = { kept: readonly number[]; passed: Float32Array; answer: Float64Array }

/** The member's answer to an example of which only the `kept` features are seen. */
export function wake({ hidden, outputs, rows, bias, out, base }: Learner, kept: readonly number[]): Woken {
  const passed = new Float32Array(hidden)
  for (const id of kept) for (let h = 0; h < hidden; h++) passed[h] = (passed[h] ?? 0) + (rows.values[id * hidden + h] ?? 0)
  const gain = gainOf(kept.length)
  const answer = Float64Array.from(base.values)
  for (let h = 0; h < hidden; h++) {
    const x = (passed[h] ?? 0) * gain + (bias.values[h] ?? 0)
    const y = x < 0 ? x * LEAK : x
    passed[h] = y
    for (let k = 0; k < outputs; k++) answer[k] = (answer[k] ?? 0) + y * (out.values[h * outputs + k] ?? 0)
  }
  return { kept, passed, answer }
}

/** One step down the slope of the loss by each output. */
export function learn(learner: Learner, { kept, passed }: Woken, slopes: ArrayLike<number>, rate: number): void {
  const { hidden, outputs, rows, bias, out, base } = learner
  const gain = gainOf(kept.length)
  const back = new Float32Array(hidden)
  for (let h = 0; h < hidden; h++) {
    const y = passed[h] ?? 0
    let sum = 0
    for (let k = 0; k < outputs; k++) {
      const at = h * outputs + k
      sum += (slopes[k] ?? 0) * (out.values[at] ?? 0)
      move(out, at, (slopes[k] ?? 0) * y, rate)
    }
    const through = y < 0 ? sum * LEAK : sum
    move(bias, h, through, rate)
    back[h] = through * gain
  }
  for (let k = 0; k < outputs; k++) move(base, k, slopes[k] ?? 0, rate)
  for (const id of kept) for (let h = 0; h < hidden; h++) move(rows, id * hidden + h, back[h] ?? 0, rate)
}

const rounded = (values: Float32Array): number[] => Array.from(values, (x) => Math.round(x * 1e4) / 1e4)

/** What several members learnt, as the reader evaluates it. */
export function asNet(learners: readonly Learner[], ids: ReadonlyMap<string, number>, heads: Head[]): Net {
  const hidden = learners[0]?.hidden ?? 0
  const width = hidden * learners.length
  const rows = new Float32Array(ids.size * width)
  learners.forEach((learner, m) => {
    for (const id of ids.values()) rows.set(learner.rows.values.subarray(id * hidden, id * hidden + hidden), id * width + m * hidden)
  })
  const members: Member[] = learners.map(({ bias, out, base }) => ({ bias: rounded(bias.values), out: rounded(out.values), base: rounded(base.values) }))
  return { hidden, heads, members, table: { width, ids, rows } }
}

/** Slopes of the cross-entropy of a head's answer, `from` its first output, into `slopes`. */
export function crossEntropySlopes(answer: Float64Array, from: number, size: number, target: number, weight: number, slopes: Float64Array): void {
  softmax(answer, from, size).forEach((p, k) => {
    slopes[from + k] = weight * (p - (k === target ? 1 : 0))
  })
}
