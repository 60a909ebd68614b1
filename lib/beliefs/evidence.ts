import type { WeighedEvidence, WordlessBelief } from './types'

/**
 * All evidence of a belief. Of a kept one the very same list for as long as it is the same, so that what is made of its evidence alone can be
 * kept by it.
 */
export const evidenceOf = ({ said, clusters }: Pick<WordlessBelief, 'said' | 'clusters'>): readonly WeighedEvidence[] => said ?? clusters.flatMap(({ evidence }) => evidence)

/** Makes `make` of the evidence of each belief once, where that is kept. */
export function perEvidence<B extends Pick<WordlessBelief, 'said' | 'clusters'>, R>(make: (evidence: readonly WeighedEvidence[], belief: B) => R): (belief: B) => R {
  const known = new WeakMap<readonly WeighedEvidence[], { made: R }>()
  return (belief) => {
    if (!belief.said) return make(evidenceOf(belief), belief)
    const held = known.get(belief.said)
    if (held) return held.made
    const made = make(belief.said, belief)
    known.set(belief.said, { made })
    return made
  }
}
