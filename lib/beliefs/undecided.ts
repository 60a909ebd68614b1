import { evidenceOf } from './evidence'
import type { PartialProjection } from './project'
import type { Ledger, Projection, WordlessBelief } from './types'

type Undecided = Projection['ambiguous']
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Orders what is undecided: the most alike first, then by the observations. */
export const mostAlikeFirst = (x: Undecided[number], y: Undecided[number]): number => (y.likeness ?? 0) - (x.likeness ?? 0) || compare(x.a, y.a) || compare(x.b, y.b)

type Looked = Pick<PartialProjection, 'family' | 'looked' | 'ambiguous' | 'beliefs'>

/**
 * What is undecided after an update: what was before, but for what was looked at again, and what that left undecided. `kept` are the
 * beliefs that were not made anew: what stood undecided between two of them does so still.
 */
export function undecidedNow(before: Undecided, part: Looked, kept: readonly WordlessBelief[], { observations, decisions }: Pick<Ledger, 'observations' | 'decisions'>): Undecided {
  const { family, looked, ambiguous } = part
  const [read, ruled] = [new Set(observations.map(({ id }) => id)), new Set(decisions.map(({ id }) => id))]
  const untouched = before.filter(({ a, b }) => !(family.has(a) && family.has(b)) && !looked.has(a) && !looked.has(b) && !(ruled.has(b) && read.has(a)))
  const made = askedOf(part.beliefs, family)
  const stands = (id: string): boolean => !family.has(id) || made.has(id)
  const still = untouched.filter(({ a, b }) => ruled.has(b) || (stands(a) && stands(b)))
  return ambiguous.length === 0 ? still : [...still, ...askable(ambiguous, [...kept, ...part.beliefs], { decisions })].sort(mostAlikeFirst)
}

/**
 * What is kept of the undecided: pairs of beliefs that are shown and live, and what stands against a ruling. Of the others
 * nobody is asked, and should one of them change it is looked at again anyway.
 */
export function askable(pairs: Undecided, beliefs: readonly WordlessBelief[], { decisions }: Pick<Ledger, 'decisions'>): Undecided {
  const [named, ruled] = [new Set<string>(), new Set(decisions.map(({ id }) => id))]
  for (const { a, b } of pairs) named.add(a).add(b)
  const asked = askedOf(beliefs, named)
  return pairs.filter(({ a, b }) => ruled.has(b) || (asked.has(a) && asked.has(b)))
}

/** Those of these observations that are in a belief which is shown and live. */
function askedOf(beliefs: readonly WordlessBelief[], named: ReadonlySet<string>): Set<string> {
  const asked = new Set<string>()
  for (const belief of beliefs) {
    if (belief.admission !== 'shown' || belief.validTo !== null) continue
    for (const { observation } of evidenceOf(belief)) if (named.has(observation.id)) asked.add(observation.id)
  }
  return asked
}
