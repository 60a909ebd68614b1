/** Sparse logistic regression: what the training script fits and the reader evaluates. No I/O, no randomness of its own. */

export type Example = { features: Int32Array; target: number; weight: number }

/** Deterministic 32-bit generator (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffled(n: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const a = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = a
  }
  return order
}

export type FitOptions = { features: number; classes: number; epochs: number; rate: number; l2: number; seed: number; floor: number }

/**
 * Multinomial logistic regression by AdaGrad with lazy L2 on touched weights; weights of the last half of the epochs are
 * averaged. Returns a matrix `[feature × classes + class]`, the bias being feature 0 by convention.
 */
export function fit(examples: readonly Example[], options: FitOptions): Float64Array {
  const { features, classes: k, epochs, rate, l2, seed } = options
  const weights = new Float64Array(features * k)
  const squares = new Float64Array(features * k).fill(options.floor)
  const mean = new Float64Array(features * k)
  const random = seeded(seed)
  const scores = new Float64Array(k)
  let averaged = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of shuffled(examples.length, random)) {
      const example = examples[at]
      if (!example) continue
      softmaxInto(scores, weights, example.features, k)
      for (let c = 0; c < k; c++) {
        const error = ((scores[c] ?? 0) - (example.target === c ? 1 : 0)) * example.weight
        if (Math.abs(error) < 1e-5) continue
        for (const f of example.features) {
          const i = f * k + c
          const gradient = error + l2 * (weights[i] ?? 0)
          squares[i] = (squares[i] ?? 0) + gradient * gradient
          weights[i] = (weights[i] ?? 0) - (rate * gradient) / Math.sqrt(squares[i] ?? 1)
        }
      }
    }
    if (epoch >= epochs / 2) {
      averaged++
      for (let i = 0; i < weights.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0)
    }
  }
  for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) / Math.max(1, averaged)
  return mean
}

/** Class probabilities for one example, written into `out`. */
export function softmaxInto(out: Float64Array, weights: Float64Array, features: Int32Array, k: number): void {
  out.fill(0)
  for (const f of features) for (let c = 0; c < k; c++) out[c] = (out[c] ?? 0) + (weights[f * k + c] ?? 0)
  let most = -Infinity
  for (const s of out) if (s > most) most = s
  let sum = 0
  for (let c = 0; c < k; c++) {
    const e = Math.exp((out[c] ?? 0) - most)
    out[c] = e
    sum += e
  }
  for (let c = 0; c < k; c++) out[c] = (out[c] ?? 0) / sum
}

/** Platt scaling: the `a`, `b` of σ(a·logit(p) + b) with the least log loss (Platt 1999, smoothed targets). */
export function fitPlatt(scores: readonly number[], accepted: readonly boolean[]): { a: number; b: number } {
  const positives = accepted.filter(Boolean).length
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (accepted.length - positives + 2)
  let a = 1
  let b = 0
  for (let step = 0; step < 100; step++) {
    let ga = 0, gb = 0, haa = 1e-9, hab = 0, hbb = 1e-9
    scores.forEach((score, i) => {
      const x = logit(score)
      const p = 1 / (1 + Math.exp(-(a * x + b)))
      const error = p - (accepted[i] ? high : low)
      const v = p * (1 - p)
      ga += error * x
      gb += error
      haa += v * x * x
      hab += v * x
      hbb += v
    })
    const determinant = haa * hbb - hab * hab
    if (Math.abs(determinant) < 1e-12) break
    const da = (hbb * ga - hab * gb) / determinant
    const db = (haa * gb - hab * ga) / determinant
    a -= da
    b -= db
    if (Math.abs(da) + Math.abs(db) < 1e-9) break
  }
  return { a, b }
}

/** Log odds, kept finite. */
export function logit(p: number): number {
  const q = Math.min(1 - 1e-6, Math.max(1e-6, p))
  return Math.log(q / (1 - q))
}

/** Calibrated probability of a raw one. */
export function calibrate(raw: number, platt: { a: number; b: number }): number {
  return 1 / (1 + Math.exp(-(platt.a * logit(raw) + platt.b)))
}
