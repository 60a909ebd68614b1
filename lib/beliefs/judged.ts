import { withCalibration } from './calibrate'
import { carriedOver } from './carry-over'
import { applyDecisions, binds, decisionsAt } from './decide'
import { visibleAt } from './visible'
import type { Instant, Ledger, LedgerDecision, LedgerInteraction, LedgerObservation } from './types'

/** An observation with what people said of it, corrected as they corrected it. */
export type Judged = {
  observation: LedgerObservation
  /** As it was read, before any correction: what rulings name it by. */
  original: LedgerObservation
  /** The recording that counts, where there are several. */
  interaction: LedgerInteraction
  verdict: 'accepted' | 'rejected' | 'unjudged'
  /** Why it was rejected. */
  reason: LedgerDecision['reason']
}

/** Everything that was heard and stands at an instant, in content order, with people's rulings as the projection applies them. */
export function judgedAt(stored: Ledger, at: Instant): Judged[] {
  const ledger = withCalibration(stored, at.knownAt)
  const decisions = decisionsAt(ledger.decisions, at)
  const visible = visibleAt(ledger, at, decisions)
  const binding = carriedOver(decisions, visible.copies, ledger)
  const { kept, held } = applyDecisions(visible.observations, binding)
  const standing = new Map(kept.map((ruled) => [ruled.observation.id, ruled]))
  const waiting = new Set(held.map(({ observation }) => observation.id))
  return visible.observations.map(({ observation, interaction }): Judged => {
    const ruled = standing.get(observation.id)
    if (ruled) return { observation: ruled.observation, original: observation, interaction, verdict: ruled.accepted ? 'accepted' : 'unjudged', reason: null }
    if (waiting.has(observation.id)) return { observation, original: observation, interaction, verdict: 'unjudged', reason: null }
    const rejection = binding.findLast(({ action, target }) => action === 'reject' && target !== null && binds(target, observation, interaction))
    return { observation, original: observation, interaction, verdict: 'rejected', reason: rejection?.reason ?? 'other' }
  })
}
