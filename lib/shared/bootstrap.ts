import { seeded } from './seeded'

/** Draws of a bootstrap: enough for the ends of a 90 % interval. */
const DRAWS = 200
const TAIL = 0.05

/**
 * 90 % percentile interval of a statistic by resampling `size` items with replacement (Efron, Annals of Statistics 7, 1979). The
 * statistic is told how often each item was drawn. Deterministic: draws follow from the number of items alone. Null where the
 * statistic is null, or with fewer than two items.
 */
export function bootstrapInterval(size: number, statistic: (times: Uint32Array) => number | null): [number, number] | null {
  if (size < 2) return null
  const next = seeded(`bootstrap ${size}`)
  const times = new Uint32Array(size)
  const values = Array.from({ length: DRAWS }, () => {
    times.fill(0)
    for (let n = 0; n < size; n++) times[Math.floor(next() * size)]! += 1
    return statistic(times)
  }).filter((value) => value !== null).sort((a, b) => a - b)
  const at = (share: number): number | undefined => values[Math.min(values.length - 1, Math.floor(share * values.length))]
  const [low, high] = [at(TAIL), at(1 - TAIL)]
  return low === undefined || high === undefined ? null : [low, high]
}
