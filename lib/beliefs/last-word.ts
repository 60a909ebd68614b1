import type { LedgerInteraction } from './types'

type Spoken = Pick<LedgerInteraction, 'occurredAt' | 'words'>

/** The latest of `words` until `until`, where they are told, else when the interaction took place: the rule of `lib/ingest/heard`. */
export function lastOf({ occurredAt, words }: Spoken, until: Date): Date {
  if (!words) return occurredAt
  return words.filter((at) => at <= until).reduce<Date | null>((last, at) => (last === null || at > last ? at : last), null) ?? occurredAt
}

/** When the customer's side was last heard in an interaction until `until`; null where it said nothing: usage is not said. */
export const lastWordIn = (interaction: Spoken & Pick<LedgerInteraction, 'fromCustomer' | 'type'>, until: Date): Date | null =>
  (interaction.fromCustomer && interaction.type !== 'usage' ? lastOf(interaction, until) : null)
