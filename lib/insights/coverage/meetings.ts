import { fittingProof, isIntroduced } from '@/lib/alignment/pure'
import { BASE_RATE, W, opinionOf, shiftBetween } from '@/lib/beliefs/pure'
import type { EvidenceCluster, Opinion, ValueProposition, WordlessBelief } from '@/lib/beliefs/types'
import type { ProofFigure, Verdict } from './types'

/** A turn of ours. */
export type Said = { at: Date; text: string; interactionId: string; segment: number }
export type Linked = { proofPointId: string; beliefId: string; at: Date }

/** A proof point that met an objection; before and after are how far the evidence supports the objection, without ageing. */
export type Meeting = { proofPointId: string; beliefId: string; at: Date; interactionId: string | null; before: ProofFigure; after: ProofFigure; verdict: Verdict }

type Objecting = WordlessBelief & { id: string }

/** So many observations after it was brought up say that an objection stays, unless it moved. */
const ENOUGH_AFTER = 2

/** Objections that were ever held: shown beliefs with something said against us in them. */
export const objecting = <B extends WordlessBelief>(beliefs: readonly B[]): B[] =>
  beliefs.filter(({ admission, clusters }) => admission === 'shown' && clusters.some((cluster) => opposes(cluster)))

/**
 * Where proof points met objections: the first turn of ours after the objection was voiced that brings the proof point up, or what a member
 * says. Of its own accord a proof point meets only what it fits. It may have been said before somebody wrote it down.
 */
export function meetingsOf(beliefs: readonly Objecting[], propositions: readonly ValueProposition[], ours: readonly Said[], links: readonly Linked[]): Meeting[] {
  const said = ours.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return objecting(beliefs).flatMap((belief) => {
    const since = said.filter(afterVoiced(belief))
    const points = new Map(fittingProof(belief, propositions).map((point) => [point.id, point.statement] as const))
    const linked = new Map(links.filter(({ beliefId }) => beliefId === belief.id).map((link) => [link.proofPointId, link]))
    return [...new Set([...points.keys(), ...linked.keys()])].flatMap((proofPointId): Meeting[] => {
      const statement = points.get(proofPointId)
      const heard = statement === undefined ? undefined : since.find(({ text }) => isIntroduced(statement, text))
      const link = linked.get(proofPointId)
      // Of both the earlier one.
      const first = heard && (!link || heard.at <= link.at) ? { at: heard.at, interactionId: heard.interactionId } : link ? { at: link.at, interactionId: null } : null
      const meeting = first && meetingAt(belief, first)
      return meeting ? [{ proofPointId, beliefId: belief.id, ...first, ...meeting }] : []
    })
  })
}

/** Was something said after an objection was first voiced, be it later in the same conversation? */
function afterVoiced({ clusters }: Objecting): (said: Said) => boolean {
  const against = clusters.filter(opposes).flatMap(({ evidence }) => evidence.map(({ observation }) => observation))
  const first = Math.min(...against.map(({ eventAt }) => eventAt.getTime()))
  const there = against.filter(({ eventAt }) => eventAt.getTime() === first)
  return ({ at, interactionId, segment }) => {
    const same = there.filter((one) => one.interactionId === interactionId)
    return same.length > 0 ? same.some((one) => segment > one.segment) : at.getTime() >= first
  }
}

/** Null where nothing stood against us yet. */
function meetingAt(belief: Objecting, { at, interactionId }: { at: Date; interactionId: string | null }): Pick<Meeting, 'before' | 'after' | 'verdict'> | null {
  const isBefore = ({ observation, interaction }: EvidenceCluster['evidence'][number]): boolean => observation.eventAt <= at || interaction.id === interactionId
  const earlier = belief.clusters.flatMap((cluster) => {
    const evidence = cluster.evidence.filter(isBefore)
    return evidence.length === 0 ? [] : [{ ...cluster, evidence }]
  })
  const [before, after] = [opinionAgainst(earlier), opinionAgainst(belief.clusters)]
  if (before.r <= before.s) return null
  const later = belief.clusters.filter(({ evidence }) => evidence.some((one) => !isBefore(one))).length
  return { before: figureOf(before, earlier.length), after: figureOf(after, later), verdict: verdictOf(belief, at, before, after, later) }
}

function verdictOf({ validTo, closedBecause }: Objecting, at: Date, before: Opinion, after: Opinion, later: number): Verdict {
  if (validTo !== null && validTo > at && closedBecause !== 'by_hand') return 'moved'
  if (later === 0) return 'too_early'
  const { delta, flagged } = shiftBetween(shapeOf(before), shapeOf(after))
  if (after.r <= after.s || (flagged && delta < 0)) return 'moved'
  if (flagged) return 'grew'
  return later >= ENOUGH_AFTER ? 'did_not_move' : 'too_early'
}

const shapeOf = ({ r, s }: Opinion): [number, number] => [r + BASE_RATE * W, s + (1 - BASE_RATE) * W]
const figureOf = ({ confidence, interval }: Opinion, observations: number): ProofFigure => ({ value: confidence, low: interval[0], high: interval[1], observations })

/** Is what was said in a cluster against us? Its heaviest words tell. */
function opposes({ evidence }: Pick<EvidenceCluster, 'evidence'>): boolean {
  return evidence.toSorted((a, b) => b.weight - a.weight)[0]?.observation.stance === 'negative'
}

/** The opinion that stands against us, of what was said, whatever side is displayed; age is left out, so that time alone moves nothing. */
function opinionAgainst(clusters: readonly EvidenceCluster[]): Opinion {
  let [against, toward] = [0, 0]
  for (const cluster of clusters) {
    const mass = cluster.evidence.reduce((sum, { weight, damping }) => sum + weight * damping, 0)
    if (opposes(cluster)) against += mass
    else if (cluster.evidence.some(({ observation }) => observation.stance === 'positive') || !cluster.supports) toward += mass
  }
  return opinionOf(against, toward)
}
