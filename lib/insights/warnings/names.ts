import type { WarningKind } from './types'

/** Each kind in two words, as a mark on a card or a choice of a filter. */
export const WARNING_WORDS: Record<WarningKind, string> = {
  going_dark: 'Going dark', buyer_unheard: 'Buyer unheard', objection: 'Unanswered', renewal_diverging: 'Drifting renewal', single_threaded: 'One thread', budget_slipped: 'Budget fell',
  date_slipped: 'Date slipped',
}
