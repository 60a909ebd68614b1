import { logBeta } from './beta'
import { BASE_RATE, MIND_CHANGE_BAYES_FACTOR, W } from './policy'

export type Masses = { r: number; s: number }

/**
 * Bayes factor of "two attitudes, before and after" against "one attitude throughout", from undecayed masses ≥ 0.
 * B(r₁+α, s₁+β)·B(r₂+α, s₂+β) / [B(r₁+r₂+α, s₁+s₂+β)·B(α, β)]; above 1 speaks for a change. By logarithms.
 */
export function mindChangeFactor(before: Masses, after: Masses): number {
  const alpha = BASE_RATE * W
  const beta = (1 - BASE_RATE) * W
  return Math.exp(
    logBeta(before.r + alpha, before.s + beta) + logBeta(after.r + alpha, after.s + beta) -
      logBeta(before.r + after.r + alpha, before.s + after.s + beta) - logBeta(alpha, beta),
  )
}

/** A moment and the signed, undecayed mass of one cluster: above 0 supports, below 0 contradicts. */
export type SignedMass = { at: number; mass: number }

/**
 * The moment τ at which the masses, sorted by time, most clearly turn from one side to the other, or null.
 * Only a turn of the heavier side counts: growing surer or less sure of the same side is no change of mind.
 */
export function mindChangeAt(masses: SignedMass[]): number | null {
  const total: Masses = { r: 0, s: 0 }
  for (const { mass } of masses) add(total, mass)
  if (total.r === 0 || total.s === 0) return null
  const before: Masses = { r: 0, s: 0 }
  let best: { at: number; factor: number } | null = null
  for (let i = 0; i < masses.length; i++) {
    const here = masses[i]
    const previous = masses[i - 1]
    if (here && previous && here.at > previous.at) {
      const after = { r: total.r - before.r, s: total.s - before.s }
      const turns = (before.r - before.s) * (after.r - after.s) < 0
      const factor = turns ? mindChangeFactor(before, after) : 0
      if (factor >= MIND_CHANGE_BAYES_FACTOR && factor > (best?.factor ?? 0)) best = { at: here.at, factor }
    }
    if (here) add(before, here.mass)
  }
  return best?.at ?? null
}

function add(masses: Masses, mass: number): void {
  if (mass > 0) masses.r += mass
  else masses.s -= mass
}
