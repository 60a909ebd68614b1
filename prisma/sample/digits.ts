import { seeded } from '@/lib/shared/seeded'

/** A decimal id of `digits` digits that follows from the seed. */
export function digitsOf(seed: string, digits: number): string {
  const next = seeded(seed)
  return Array.from({ length: digits }, (_, i) => (i === 0 ? 1 + Math.floor(next() * 9) : Math.floor(next() * 10))).join('')
}
