/**
 * Effective sample size of weighted labels, (Σw)²/Σw²: how many equal ones would be as certain. 0 without labels, never above
 * their number. Kish, "Survey Sampling" (1965), §11.7.
 */
export function effectiveSize(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const squares = weights.reduce((total, weight) => total + weight * weight, 0)
  return squares > 0 ? (sum * sum) / squares : 0
}

/**
 * Mean of what was drawn with known propensities, Σ(x/π)/Σ(1/π): the Hájek form of the Horvitz–Thompson estimator, which takes the
 * bias of a queue that prefers doubtful items out again. `weight` is 1/π. Null without labels. Horvitz and Thompson, JASA 47
 * (1952); Hájek (1971).
 */
export function weightedMean<T>(items: readonly T[], value: (item: T) => number, weight: (item: T) => number): number | null {
  const total = items.reduce((sum, item) => sum + weight(item), 0)
  return total > 0 ? items.reduce((sum, item) => sum + weight(item) * value(item), 0) / total : null
}

/**
 * Mean and standard error of a weighted mean of independent values, by linearisation: √(Σw²(x − x̄)²)/Σw (Särndal, Swensson and
 * Wretman, "Model Assisted Survey Sampling" (1992), §5.7). Null with fewer than two items.
 */
export function weightedError<T>(items: readonly T[], value: (item: T) => number, weight: (item: T) => number): { mean: number; error: number } | null {
  const mean = weightedMean(items, value, weight)
  if (mean === null || items.length < 2) return null
  const total = items.reduce((sum, item) => sum + weight(item), 0)
  return { mean, error: Math.sqrt(items.reduce((sum, item) => sum + (weight(item) * (value(item) - mean)) ** 2, 0)) / total }
}
