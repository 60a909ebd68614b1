import { confidenceOf, massesAt, perEvidence } from '@/lib/beliefs/pure'
import type { ValueProposition, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'
import { fitting, isTouchedOn } from './proof-fit'

/** Something that we said to the customer; with `against` a member says that it answered this belief. */
export type OurWords = { at: Date; text: string; against?: string | null }

export type Unchallenged<B> = {
  belief: B
  /** What it stands against, and what we could bring that fits it, the best first; empty where nothing that we have written down does. */
  proposition: ValueProposition | null
  proofPoints: ValueProposition['proofPoints']
  /** How many interactions it grew over, and since when. */
  interactions: number
  since: Date
  /** Its last conversations in a row, after each of which it was surer than after the one before. */
  strengthened: number
}

/**
 * Objections that nobody has answered (DESIGN §3): opposing, shown and live beliefs that grew over at least two interactions,
 * with no evidence against them, and since whose first words we have touched on none of the proof points that fit them or stand under the
 * proposition that they are against, by our words or by what a member says. In the order given.
 */
export function unchallengedObjections<B extends WordlessBelief & { id?: string }>(beliefs: readonly B[], propositions: readonly ValueProposition[], ours: readonly OurWords[]): Unchallenged<B>[] {
  return beliefs.filter(isObjection).flatMap((belief): Unchallenged<B>[] => {
    const { points, proposition } = fitting(belief, propositions)
    const said = ours.filter(({ at }) => at >= belief.firstSeen)
    const bearing = [...points, ...(proposition?.proofPoints ?? [])]
    if (said.some(({ against, text }) => (against && against === belief.id) || bearing.some((point) => isTouchedOn(point.statement, text)))) return []
    return [{ belief, proposition, proofPoints: points.map(({ id, statement }) => ({ id, statement })), interactions: interactionsOf(belief), since: belief.firstSeen, strengthened: strengthenedOver(belief) }]
  })
}

/** Is it an opposing belief that grew, against which nothing speaks? Our words are asked apart. */
export function isObjection(belief: WordlessBelief): boolean {
  if (belief.stance !== 'negative' || belief.admission !== 'shown' || belief.validTo !== null) return false
  if (belief.said) return hasGrown(belief)
  const known = grown.get(belief.clusters)
  if (known !== undefined) return known
  const found = hasGrown(belief)
  grown.set(belief.clusters, found)
  return found
}

/** Of a belief that is not kept, whose evidence was looked at once: a page asks more than once. */
const grown = new WeakMap<WordlessBelief['clusters'], boolean>()

const hasGrown = perEvidence((evidence, { clusters, firstSeen, lastSeen }: WordlessBelief): boolean =>
  evidence.every(({ supports }) => supports) && isOfSeveral(evidence) && grew(clusters, firstSeen, lastSeen))

const interactionsOf = perEvidence((evidence, _: WordlessBelief): number => new Set(evidence.map(({ interaction }) => interaction.hash)).size)

function isOfSeveral([first, ...rest]: readonly WeighedEvidence[]): boolean {
  for (const { interaction } of rest) if (interaction.hash !== first?.interaction.hash) return true
  return false
}

/** Was it surer right after the last words than right after the first? Old evidence may have aged faster than new came in. */
function grew(clusters: WordlessBelief['clusters'], firstSeen: Date, lastSeen: Date): boolean {
  return confidenceAt(clusters, lastSeen) > confidenceAt(clusters, firstSeen)
}

const strengthenedOver = perEvidence((_, { clusters }: WordlessBelief): number => {
  const moments = [...new Set(clusters.map(({ at }) => at.getTime()))].sort((a, b) => a - b).map((at) => confidenceAt(clusters, new Date(at)))
  let run = 0
  while (run + 1 < moments.length && (moments.at(-run - 1) ?? 0) > (moments.at(-run - 2) ?? 0)) run++
  return run
})

function confidenceAt(clusters: WordlessBelief['clusters'], at: Date): number {
  const [masses] = massesAt(clusters, [at.getTime()])
  return masses ? confidenceOf(masses.r, masses.s) : 0
}
