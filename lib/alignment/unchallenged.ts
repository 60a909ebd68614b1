import { confidenceOf, massesAt, readProposition } from '@/lib/beliefs/pure'
import type { ValueProposition, WordlessBelief } from '@/lib/beliefs/types'

/** Something that we said to the customer. */
export type OurWords = { at: Date; text: string }

export type Unchallenged<B> = {
  belief: B
  /** What it stands against, and what we could bring; both empty where we have written nothing down yet. */
  proposition: ValueProposition | null
  proofPoints: ValueProposition['proofPoints']
  /** How many interactions it grew over, and since when. */
  interactions: number
  since: Date
  /** Its last conversations in a row, after each of which it was surer than after the one before. */
  strengthened: number
}

/** Content words that a sentence of ours must share with a proof point to have introduced it. */
const SHARED_WORDS = 2

/**
 * Objections that nobody has answered (DESIGN §3): opposing, shown and live beliefs that grew over at least two interactions,
 * with no evidence against them, and none of whose proof points we have brought up since they were first voiced. In the
 * order given.
 */
export function unchallengedObjections<B extends WordlessBelief>(beliefs: readonly B[], propositions: readonly ValueProposition[], ours: readonly OurWords[]): Unchallenged<B>[] {
  return beliefs.filter(isObjection).flatMap((belief): Unchallenged<B>[] => {
    const proposition = propositionFor(belief, propositions)
    const proofPoints = proposition?.proofPoints ?? []
    const said = ours.filter(({ at }) => at >= belief.firstSeen)
    if (proofPoints.some((point) => said.some(({ text }) => isIntroduced(point.statement, text)))) return []
    return [{ belief, proposition, proofPoints, interactions: interactionsOf(belief), since: belief.firstSeen, strengthened: strengthenedOver(belief) }]
  })
}

/** Is it an opposing belief that grew, against which nothing speaks? Our words are asked apart. */
export function isObjection(belief: WordlessBelief): boolean {
  const { stance, admission, validTo, clusters } = belief
  return stance === 'negative' && admission === 'shown' && validTo === null && clusters.every(({ supports }) => supports) && interactionsOf(belief) > 1 && grew(belief)
}

const interactionsOf = ({ clusters }: WordlessBelief): number => new Set(clusters.flatMap(({ evidence }) => evidence.map(({ interaction }) => interaction.hash))).size

/** Was it surer right after the last words than right after the first? Old evidence may have aged faster than new came in. */
function grew({ clusters, firstSeen, lastSeen }: WordlessBelief): boolean {
  return confidenceAt(clusters, lastSeen) > confidenceAt(clusters, firstSeen)
}

function strengthenedOver({ clusters }: WordlessBelief): number {
  const moments = [...new Set(clusters.map(({ at }) => at.getTime()))].sort((a, b) => a - b).map((at) => confidenceAt(clusters, new Date(at)))
  let run = 0
  while (run + 1 < moments.length && (moments.at(-run - 1) ?? 0) > (moments.at(-run - 2) ?? 0)) run++
  return run
}

function confidenceAt(clusters: WordlessBelief['clusters'], at: Date): number {
  const [masses] = massesAt(clusters, [at.getTime()])
  return masses ? confidenceOf(masses.r, masses.s) : 0
}

/** The value proposition that it is tied to, else the one of its dimension with most to bring. */
function propositionFor(belief: WordlessBelief, propositions: readonly ValueProposition[]): ValueProposition | null {
  const bound = propositions.find(({ id }) => id === belief.valuePropositionId)
  const [best] = propositions
    .filter(({ dimension }) => dimension === belief.dimension)
    .toSorted((a, b) => b.proofPoints.length - a.proofPoints.length || (a.statement < b.statement ? -1 : 1))
  return bound ?? best ?? null
}

/** Do our words share a number or two content words with a proof point? */
export function isIntroduced(proofPoint: string, ours: string): boolean {
  const [point, said] = [readProposition(proofPoint), readProposition(ours)]
  if ([...point.numbers].some((number) => said.numbers.has(number))) return true
  return [...point.stems].filter((word) => said.stems.has(word)).length >= SHARED_WORDS
}
