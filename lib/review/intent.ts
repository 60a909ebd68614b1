import { targetFor } from '@/lib/beliefs/pure'
import type { Correction, DecisionTarget, Ledger, LedgerDecision, LedgerObservation, ProjectedBelief } from '@/lib/beliefs/types'
import type { RejectReason } from '@/lib/shared/vocabulary'
import { rulingOf, type RegroupPlan } from './regroup'

/** What a ruling does to the ledger, before it is written: of one reading, of what belongs together, or of what a member knows. */
export type Intent =
  | { of: 'reading'; action: 'approve' | 'reject' | 'fix'; observationId: string; reason: RejectReason | null; note: string | null; correction: Correction | null }
  | { of: 'grouping'; plan: RegroupPlan }
  /** `observationId`: the words that say it and were only possibly heard. Whoever knows that it holds has settled them, too. */
  | { of: 'assertion'; proposition: Proposition; note: string; observationId: string | null }

/** What a member asserts: a whole proposition and whose it is. A budget, date or number is compared by its attribute. */
export type Proposition = Pick<LedgerObservation, 'statement' | 'holderKey' | 'kind' | 'dimension' | 'stance' | 'polarity' | 'attribute'> & Pick<Correction, 'declared' | 'denies' | 'wording'>

/** Observations whose belief a ruling is about. */
export function concernedBy(intent: Intent): string[] {
  if (intent.of === 'grouping') return intent.plan.concerned
  return intent.observationId === null ? [] : [intent.observationId]
}

/** The decision that an intent would be, in a ledger that has everything it names. */
export function decisionOf(intent: Intent, ledger: Ledger, at: Date): LedgerDecision {
  const rows = new Map(ledger.observations.map((row) => [row.id, row]))
  const hashes = new Map(ledger.interactions.map(({ id, hash }) => [id, hash]))
  const targetOf = (id: string): DecisionTarget | undefined => {
    const row = rows.get(id)
    return row && targetFor(row, hashes.get(row.interactionId) ?? '')
  }
  const common = { id: 'hypothetical', at, undoneAt: null, actorId: '', reason: null }
  switch (intent.of) {
    case 'reading': return { ...common, action: intent.action, reason: intent.reason, correction: intent.correction, target: targetOf(intent.observationId) ?? null }
    case 'grouping': return { ...common, ...rulingOf(intent.plan, targetOf) }
    case 'assertion': return { ...common, action: 'assert', correction: intent.proposition, target: (intent.observationId === null ? null : targetOf(intent.observationId)) ?? null }
  }
}

/** A proposition as it was read. */
export const propositionOf = ({ statement, holderKey, kind, dimension, stance, polarity, attribute }: Proposition): Proposition =>
  ({ statement, holderKey, kind, dimension, stance, polarity, attribute })

/** A belief as a proposition, with the attribute that its words set. */
export function propositionOfBelief(belief: ProjectedBelief): Proposition {
  const evidence = belief.clusters.flatMap(({ evidence: items }) => items.map(({ observation }) => observation))
  const { attribute = null } = evidence.find(({ statement }) => statement === belief.statement) ?? {}
  return propositionOf({ ...belief, holderKey: belief.holder.key, attribute })
}

/** Of a belief that was only possibly heard, the words that say it; null of one that is shown. */
export function wordsOfDoubtful({ admission, statement, clusters }: ProjectedBelief): string | null {
  if (admission === 'shown') return null
  return clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation)).find((observation) => observation.statement === statement)?.id ?? null
}
