import { seeded } from '@/lib/shared/seeded'

/** Draws of a bootstrap: enough for the ends of a 90 % interval. */
const DRAWS = 200
const TAIL = 0.05

/**
 * 90 % percentile interval of a statistic by resampling the items with replacement (Efron, Annals of Statistics 7, 1979). Items of
 * a draw keep their order. Deterministic: draws follow from the number of items alone. Null where the statistic is null, or with
 * fewer than two items.
 */
export function bootstrapInterval<T>(items: readonly T[], statistic: (sample: readonly T[]) => number | null): [number, number] | null {
  if (items.length < 2) return null
  const next = seeded(`bootstrap ${items.length}`)
  const values = Array.from({ length: DRAWS }, () => statistic(drawn(items, next)))
    .filter((value) => value !== null)
    .sort((a, b) => a - b)
  const at = (share: number): number | undefined => values[Math.min(values.length - 1, Math.floor(share * values.length))]
  const [low, high] = [at(TAIL), at(1 - TAIL)]
  return low === undefined || high === undefined ? null : [low, high]
}

function drawn<T>(items: readonly T[], next: () => number): T[] {
  const times = new Uint32Array(items.length)
  for (let n = 0; n < items.length; n++) times[Math.floor(next() * items.length)]! += 1
  return items.flatMap((item, i) => (times[i] === 1 ? item : Array<T>(times[i] ?? 0).fill(item)))
}
