import { BASE_RATE, W } from '@/lib/beliefs/pure'
import type { Contribution } from './types'

/** A belief's part in a figure: `from` + `delta` = `to`. `beliefKey` is null for the many small ones told as one. */
export type ShareStep = { beliefKey: string | null; beliefs: number; mentions: number; latest: Date; from: number; to: number; delta: number }

/** Beliefs that are named one by one; the rest is one step. */
const NAMED = 8

/**
 * The waterfall of an alignment, one step a belief, the largest first: from ½ to the figure that these contributions make,
 * exactly. `own` leaves out the weights of the dimensions: for a component, or for one person.
 */
export function sharesOf(contributions: readonly Contribution[], scope: 'overall' | 'own'): ShareStep[] {
  const massOf = ({ mass, dimensionWeight }: Contribution): number => (scope === 'overall' ? mass * dimensionWeight : mass)
  const size = contributions.reduce((sum, each) => sum + massOf(each), 0) + W
  const beliefs = new Map<string, { beliefKey: string | null; beliefs: number; mentions: number; latest: Date; delta: number }>()
  for (const each of contributions) {
    const delta = ((each.toward ? 1 : -1) * massOf(each)) / (2 * size)
    const held = beliefs.get(each.beliefKey)
    if (held) {
      held.delta += delta
      held.mentions += 1
      if (each.at > held.latest) held.latest = each.at
    } else beliefs.set(each.beliefKey, { beliefKey: each.beliefKey, beliefs: 1, mentions: 1, latest: each.at, delta })
  }
  // Of equals the one that comes first in the contributions, which stand in content order, comes first.
  const ordered = [...beliefs.values()].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
  const rest = ordered.slice(NAMED)
  const steps = rest.length > 1 ? [...ordered.slice(0, NAMED), together(rest)] : ordered
  let level = BASE_RATE
  return steps.map((step) => {
    const from = level
    level += step.delta
    return { ...step, from, to: level }
  })
}

function together(rest: readonly Omit<ShareStep, 'from' | 'to'>[]): Omit<ShareStep, 'from' | 'to'> {
  return {
    beliefKey: null,
    beliefs: rest.length,
    mentions: rest.reduce((sum, step) => sum + step.mentions, 0),
    latest: new Date(Math.max(...rest.map((step) => step.latest.getTime()))),
    delta: rest.reduce((sum, step) => sum + step.delta, 0),
  }
}
