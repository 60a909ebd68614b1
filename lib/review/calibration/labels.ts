import { ADMISSION, calibrationsInForce, curveFor, readingOn } from '@/lib/beliefs/pure'
import type { CalibrationRow } from '@/lib/beliefs/types'
import type { RejectReason, SourceType } from '@/lib/shared/vocabulary'
import type { Labelled } from './types'

/** What is needed of a stored decision. Merges, assertions and the like judge no reading and have no place here. */
export type JudgingDecision = {
  /** What was judged, by content: decisions with one key are about one observation. */
  key: string
  interactionHash: string
  action: 'approve' | 'fix' | 'reject'
  /** Why it was rejected; null for other actions. */
  reason: RejectReason | null
  /** Names of the fields that a `fix` corrected. */
  corrected: readonly string[]
  extractor: string
  extractorVersion: string
  /** The rule that read it; null where it was not recorded. */
  rule: string | null
  source: SourceType
  /** As the reader shipped it, before any calibration of ours. */
  reading: number
  /** Probability with which it was drawn to be judged, in (0, 1]; 1 when it was there for a cause. */
  propensity: number
  seconds: number | null
  at: Date
}

/** A judged reading. `probability` is the reading as shipped; `inForce` as it counted when it was judged. */
export type ReviewLabel = Labelled & Pick<JudgingDecision, 'key' | 'interactionHash' | 'reason' | 'corrected' | 'extractor' | 'extractorVersion' | 'rule' | 'source' | 'seconds' | 'at'> & { inForce: number; shown: boolean }

/** What a correction must leave alone for the words to have been read rightly: who holds it, and which way it goes. */
const DECISIVE = ['holderKey', 'polarity', 'stance']

/** Was it said and meant as it was read? A fix of kind, dimension, certainty or wording leaves that standing. */
export const isAccepted = ({ action, corrected }: Pick<JudgingDecision, 'action' | 'corrected'>): boolean =>
  action === 'approve' || (action === 'fix' && !corrected.some((field) => DECISIVE.includes(field)))

/**
 * Labels of decisions, one an observation: the latest judgement counts. What came up for a cause as well as by chance was sure to
 * come up, so that the largest propensity is its own. Sorted by key: the order of decisions cannot matter.
 */
export function labelsOf(decisions: readonly JudgingDecision[], calibrations: readonly CalibrationRow[]): ReviewLabel[] {
  const latest = new Map<string, { decision: JudgingDecision; propensity: number }>()
  for (const decision of [...decisions].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const key = [decision.extractor, decision.extractorVersion, decision.key].join('\u0000')
    latest.set(key, { decision, propensity: Math.max(decision.propensity, latest.get(key)?.propensity ?? 0) })
  }
  return [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { decision, propensity }]) => {
    const { key, interactionHash, reason, corrected, extractor, extractorVersion, rule, source, reading, seconds, at } = decision
    const inForce = readingOn(curveFor(calibrationsInForce(calibrations, at), decision), reading)
    return {
      key, interactionHash, reason, corrected, extractor, extractorVersion, rule, source, seconds, at, probability: reading, inForce, shown: inForce >= ADMISSION.shown,
      accepted: isAccepted(decision), weight: 1 / propensity,
    }
  })
}

/** Groups by extractor version, in alphabetical order. */
export function byVersion<T extends Pick<JudgingDecision, 'extractor' | 'extractorVersion'>>(items: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = `${item.extractor}\u0000${item.extractorVersion}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
