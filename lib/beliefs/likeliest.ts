import type { Reading } from './types'

/** The likeliest readings of an interaction, at most `most`, in the order in which they were said; of equals the earlier ones. */
export function likeliest(readings: readonly Reading[], most: number): Reading[] {
  if (readings.length <= most) return [...readings]
  const kept = new Set(readings.toSorted((a, b) => b.reading - a.reading).slice(0, most))
  return readings.filter((reading) => kept.has(reading))
}
