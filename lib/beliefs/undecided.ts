import type { PartialProjection } from './project'
import type { Ledger, Projection, WordlessBelief } from './types'

type Undecided = Projection['ambiguous']

/** What was undecided before, but for what was looked at again. */
export function untouched(before: Undecided, { family, looked }: Pick<PartialProjection, 'family' | 'looked'>, { observations, decisions }: Pick<Ledger, 'observations' | 'decisions'>): Undecided {
  const [read, ruled] = [new Set(observations.map(({ id }) => id)), new Set(decisions.map(({ id }) => id))]
  return before.filter(({ a, b }) => !(family.has(a) && family.has(b)) && !looked.has(a) && !looked.has(b) && !(ruled.has(b) && read.has(a)))
}

/**
 * What is kept of the undecided: pairs of beliefs that are shown and live, and what stands against a ruling. Of the others
 * nobody is asked, and should one of them change it is looked at again anyway.
 */
export function askable(pairs: Undecided, beliefs: readonly WordlessBelief[], { decisions }: Pick<Ledger, 'decisions'>): Undecided {
  const [named, ruled] = [new Set<string>(), new Set(decisions.map(({ id }) => id))]
  for (const { a, b } of pairs) named.add(a).add(b)
  const asked = new Set<string>()
  for (const { admission, validTo, clusters } of beliefs) {
    if (admission !== 'shown' || validTo !== null) continue
    for (const { evidence } of clusters) for (const { observation } of evidence) if (named.has(observation.id)) asked.add(observation.id)
  }
  return pairs.filter(({ a, b }) => ruled.has(b) || (asked.has(a) && asked.has(b)))
}
