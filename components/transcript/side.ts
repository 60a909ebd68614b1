import type { Side } from '@/lib/shared/vocabulary'

/** A side as a word beside the name, and as the rule at the left: solid theirs, dashed ours, dotted where nobody said. */
export const SIDE_WORD: Record<Side, string> = { customer: 'customer', us: 'our side', partner: 'partner', unknown: 'side unknown' }

export const SIDE_RULE: Record<Side, string> = {
  customer: 'border-l-2 border-solid border-ink',
  us: 'border-l-2 border-dashed border-line-strong',
  partner: 'border-l-2 border-double border-line-strong',
  unknown: 'border-l-2 border-dotted border-line-strong',
}
