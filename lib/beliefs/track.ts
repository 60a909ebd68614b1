import { readProposition } from './normalize'
import type { LedgerObservation } from './types'

/**
 * The track of a functional attribute (budget, go-live date, decision maker, seat count, contract term) that an observation
 * sets: the attribute and the part of the purchase that it is about ("pilot"), however it is worded. Null where it sets none.
 */
export function trackOf({ attribute, polarity, statement }: Pick<LedgerObservation, 'attribute' | 'polarity' | 'statement'>): string | null {
  // "Not fifty thousand" sets no value: it is compared by its words like any other statement.
  if (!attribute || polarity === 'negated') return null
  return [attribute.name, ...[...readProposition(statement).scopes].sort()].join(' ')
}
