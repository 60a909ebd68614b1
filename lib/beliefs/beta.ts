/** The Beta distribution: everything the arithmetic needs of it, to about 1e-12. */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln Γ(x) for x > 0 (Lanczos, g = 7, n = 9). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  let sum = LANCZOS[0] ?? 0
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (z + i)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Continued fraction of the incomplete beta function (modified Lentz; Numerical Recipes §6.4). */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let h = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + even * d
    c = 1 + even / c
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = Math.abs(c) < tiny ? tiny : c
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + odd * d
    c = 1 + odd / c
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = Math.abs(c) < tiny ? tiny : c
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < 1e-15) break
  }
  return h
}

/** I_x(a, b): the probability that a Beta(a, b) variable is at most x. In 0..1. */
export function betaCdf(x: number, a: number, b: number): number {
  return x <= 0 ? 0 : x >= 1 ? 1 : cdfWithin(x, a, b, logBeta(a, b))
}

/** The same for x inside 0..1, where ln B(a, b) is known already. */
function cdfWithin(x: number, a: number, b: number, norm: number): number {
  return cdfOf(x, a, b, Math.exp(a * Math.log(x) + b * Math.log1p(-x) - norm))
}

/** The same where x^a (1 − x)^b / B(a, b) is known already. */
function cdfOf(x: number, a: number, b: number, front: number): number {
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** A step this small beside the distance to the nearer end leaves an error of its cube: below what a double can tell. */
const SETTLED = 1e-6

/**
 * The p-quantile of Beta(a, b), p in 0..1. In closed form where a shape is 1, as it is of evidence on one side alone; else Halley
 * steps, which triple the right digits, kept inside a shrinking bracket.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0
  if (p >= 1) return 1
  if (b === 1) return p ** (1 / a)
  if (a === 1) return -Math.expm1(Math.log1p(-p) / b)
  const norm = logBeta(a, b)
  let low = 0
  let high = 1
  let x = nearQuantile(p, a, b)
  for (let i = 0; i < 200; i++) {
    const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - norm)
    const error = cdfOf(x, a, b, front) - p
    if (error === 0) return x
    if (error > 0) high = x
    else low = x
    const newton = (error * x * (1 - x)) / front
    const halley = x - newton / (1 - Math.min(1, newton * ((a - 1) / x - (b - 1) / (1 - x))) / 2)
    const next = halley > low && halley < high ? halley : (low + high) / 2
    const step = Math.abs(next - x)
    x = next
    if (step < 1e-15 || (next === halley && step < SETTLED * Math.min(x, 1 - x))) return x
  }
  return x
}

/** Where to begin: within a few hundredths of the p-quantile for shapes of at least 1 (Abramowitz and Stegun 26.5.22). */
function nearQuantile(p: number, a: number, b: number): number {
  const mean = a / (a + b)
  if (a < 1 || b < 1) return mean
  const t = Math.sqrt(-2 * Math.log(p < 0.5 ? p : 1 - p))
  const tail = (2.30753 + t * 0.27061) / (1 + t * (0.99229 + t * 0.04481)) - t
  const normal = p < 0.5 ? -tail : tail
  const [u, v] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
  const lambda = (normal * normal - 3) / 6
  const h = 2 / (u + v)
  const w = (normal * Math.sqrt(lambda + h)) / h - (v - u) * (lambda + 5 / 6 - 2 / (3 * h))
  const near = a / (a + b * Math.exp(2 * w))
  return near > 0 && near < 1 ? near : mean
}

/** Central interval of Beta(a, b) holding `mass`, widened where a skewed tail would leave the mean outside. */
export function betaInterval(a: number, b: number, mass: number): [number, number] {
  const mean = a / (a + b)
  const tail = (1 - mass) / 2
  return [Math.min(mean, betaQuantile(tail, a, b)), Math.max(mean, betaQuantile(1 - tail, a, b))]
}

/** Steps of the integral below; an even number, as Simpson's rule wants. */
const STEPS = 400

/**
 * P(Y > X) for independent X ~ Beta(ax, bx) and Y ~ Beta(ay, by), all shapes ≥ 1: ∫ f_Y(t)·F_X(t) dt by Simpson's rule, to about
 * 1e-4. In 0..1; ½ for equal shapes.
 */
export function probabilityAbove([ay, by]: readonly [number, number], [ax, bx]: readonly [number, number]): number {
  const norm = logBeta(ay, by)
  const density = (t: number): number => {
    if (t <= 0 || t >= 1) return (t <= 0 ? ay : by) === 1 ? Math.exp(-norm) : 0
    return Math.exp((ay - 1) * Math.log(t) + (by - 1) * Math.log1p(-t) - norm)
  }
  const below = logBeta(ax, bx)
  let sum = 0
  for (let i = 0; i <= STEPS; i++) {
    const t = i / STEPS
    sum += (i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2) * density(t) * (i === 0 ? 0 : i === STEPS ? 1 : cdfWithin(t, ax, bx, below))
  }
  return Math.min(1, Math.max(0, sum / STEPS / 3))
}
