/** Sparse logistic regression, as the training script fits it. No I/O, no randomness. */

export type Example = { features: Int32Array; target: number; weight: number }

export type FitOptions = {
  features: number
  classes: number
  /** L2 penalty per feature (σ⁻² of its Gaussian prior). */
  penalty: Float64Array
  /** Most iterations of L-BFGS. */
  iterations: number
}

/**
 * Multinomial logistic regression with a Gaussian prior per feature: the minimum of a convex loss, found by L-BFGS (Nocedal &
 * Wright 2006, algorithm 7.4), so the result depends on the data alone. Returns `[feature × classes + class]`.
 */
export function fit(examples: readonly Example[], options: FitOptions): Float64Array {
  const { features, classes: k, penalty, iterations } = options
  const size = features * k
  const p = new Float64Array(k)
  const lossAt = (w: Float64Array, gradient: Float64Array): number => {
    let loss = 0
    gradient.fill(0)
    for (const example of examples) {
      softmaxInto(p, w, example.features, k)
      loss -= example.weight * Math.log(Math.max(1e-12, p[example.target] ?? 0))
      for (let c = 0; c < k; c++) {
        const error = ((p[c] ?? 0) - (c === example.target ? 1 : 0)) * example.weight
        for (let i = 0; i < example.features.length; i++) {
          const at = (example.features[i] ?? 0) * k + c
          gradient[at] = (gradient[at] ?? 0) + error
        }
      }
    }
    for (let f = 0; f < features; f++) {
      for (let i = f * k; i < f * k + k; i++) {
        loss += 0.5 * (penalty[f] ?? 1) * (w[i] ?? 0) ** 2
        gradient[i] = (gradient[i] ?? 0) + (penalty[f] ?? 1) * (w[i] ?? 0)
      }
    }
    return loss
  }
  return lbfgs(size, lossAt, iterations)
}

/** `a` + rate·`b`. */
function along(a: Float64Array, rate: number, b: Float64Array): Float64Array<ArrayBuffer> {
  const out = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) out[i] = (a[i] ?? 0) + rate * (b[i] ?? 0)
  return out
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** Minimises a smooth convex function from the origin; `lossAt` writes the gradient. */
function lbfgs(size: number, lossAt: (w: Float64Array, gradient: Float64Array) => number, iterations: number): Float64Array {
  let w = new Float64Array(size)
  let gradient = new Float64Array(size)
  let loss = lossAt(w, gradient)
  const memory: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let step = 0; step < iterations; step++) {
    const direction = descent(gradient, memory)
    const slope = dot(direction, gradient)
    let rate = step === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    let next = w
    let nextGradient = gradient
    let nextLoss = loss
    for (let tries = 0; tries < 20; tries++, rate /= 2) {
      next = along(w, rate, direction)
      nextGradient = new Float64Array(size)
      nextLoss = lossAt(next, nextGradient)
      if (nextLoss <= loss + 1e-4 * rate * slope) break
    }
    if (!(nextLoss < loss)) break
    const s = along(next, -1, w)
    const y = along(nextGradient, -1, gradient)
    const sy = dot(s, y)
    if (sy > 1e-10) memory.push({ s, y, rho: 1 / sy })
    if (memory.length > 8) memory.shift()
    const gain = (loss - nextLoss) / Math.max(1, Math.abs(loss))
    w = next
    gradient = nextGradient
    loss = nextLoss
    if (gain < 1e-6) break
  }
  return w
}

/** The two-loop recursion: an approximate Newton step downhill. */
function descent(gradient: Float64Array, memory: readonly { s: Float64Array; y: Float64Array; rho: number }[]): Float64Array {
  const q = along(new Float64Array(gradient.length), -1, gradient)
  const alphas: number[] = []
  for (const { s, y, rho } of [...memory].reverse()) {
    const alpha = rho * dot(s, q)
    alphas.push(alpha)
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) - alpha * (y[i] ?? 0)
  }
  const last = memory.at(-1)
  const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 1
  for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) * scale
  for (const { s, y, rho } of memory) {
    const beta = rho * dot(y, q)
    const alpha = alphas.pop() ?? 0
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) + (s[i] ?? 0) * (alpha - beta)
  }
  return q
}

/** Class probabilities for one example, written into `out`. */
function softmaxInto(out: Float64Array, weights: Float64Array, features: Int32Array, k: number): void {
  out.fill(0)
  for (let i = 0; i < features.length; i++) {
    const at = (features[i] ?? 0) * k
    for (let c = 0; c < k; c++) out[c] = (out[c] ?? 0) + (weights[at + c] ?? 0)
  }
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
