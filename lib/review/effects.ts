import { align } from '@/lib/alignment/pure'
import { project } from '@/lib/beliefs/pure'
import type { Ledger, LedgerObservation, ProjectedBelief, Projection } from '@/lib/beliefs/types'
import { decisionOf, type Intent } from './intent'
import type { EffectView } from './types'

/** Numbers start at two clusters (DESIGN §1). */
const NUMBERS_FROM = 2

/**
 * What approving and rejecting an observation would change, `approval` being what an approval does there: the ledger is projected with that decision in it. Confidence is
 * that of the shown belief which the observation belongs to, or would; null where it is none or has no number.
 */
export function effectsOf(ledger: Ledger, projection: Projection, observation: LedgerObservation, approval: Intent = ruling('approve', observation)): { approve: EffectView; reject: EffectView } {
  const before = align(ledger, projection, projection.at).overall.value
  const effect = (intent: Intent): EffectView => {
    const decision = decisionOf(intent, ledger, projection.at.knownAt)
    const decided = { ...ledger, decisions: [...ledger.decisions, decision] }
    const then = project(decided, projection.at)
    const [from, to] = counterparts(projection, then, observation.id)
    return { confidenceFrom: numberOf(from), confidenceTo: numberOf(to), alignmentFrom: before, alignmentTo: align(decided, then, projection.at).overall.value }
  }
  return { approve: effect(approval), reject: effect(ruling('reject', observation)) }
}

const ruling = (action: 'approve' | 'reject', { id: observationId }: LedgerObservation): Intent => ({ of: 'reading', action, observationId, reason: null, note: null, correction: null })

const numberOf = (belief: ProjectedBelief | undefined): number | null =>
  belief && belief.observations >= NUMBERS_FROM ? belief.opinion.confidence : null

const evidenceOf = (belief: ProjectedBelief): string[] => belief.clusters.flatMap((cluster) => cluster.evidence.map(({ observation }) => observation.id))

/** The shown belief of an observation before and after; where only one side has it, the other is told by shared evidence. */
function counterparts(before: Projection, after: Projection, observationId: string): [ProjectedBelief | undefined, ProjectedBelief | undefined] {
  const shown = ({ beliefs }: Projection): ProjectedBelief[] => beliefs.filter((belief) => belief.admission === 'shown')
  const home = (beliefs: ProjectedBelief[]) => beliefs.find((belief) => evidenceOf(belief).includes(observationId))
  const [from, to] = [home(shown(before)), home(shown(after))]
  return [from ?? closest(shown(before), to), to ?? closest(shown(after), from)]
}

function closest(candidates: ProjectedBelief[], belief: ProjectedBelief | undefined): ProjectedBelief | undefined {
  const wanted = new Set(belief ? evidenceOf(belief) : [])
  const shares = candidates.map((candidate) => ({ candidate, share: evidenceOf(candidate).filter((id) => wanted.has(id)).length }))
  return shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share || (a.candidate.key < b.candidate.key ? -1 : 1))[0]?.candidate
}
