import type { ReviewReasonName } from '../types'

/** Why an item waits, by the one name that list, filter and item give it. */
export const REASON_NAMES: Record<ReviewReasonName, string> = {
  low_reading: 'possibly heard',
  contested: 'contested',
  possible_duplicate: 'possible duplicate',
  ambiguous_match: 'one belief or two',
  tombstone_differs: 'close to a rejected one',
  audit_sample: 'random check',
  high_stakes: 'much at stake',
  mind_change: 'changed mind',
  functional_update: 'new value',
  sensitive: 'may be sensitive',
  subject_request: 'asked for by the person',
  extractor_disagreement: 'two readers differ',
  correction: 'a colleague spoke of it',
}
