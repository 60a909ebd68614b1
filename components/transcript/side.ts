import type { Side } from '@/lib/shared/vocabulary'

/** A side as the rule at the left of its words: solid theirs, dashed ours, double a partner's, dotted where nobody said. */
export const SIDE_RULE: Record<Side, string> = {
  customer: 'border-l-2 border-solid border-ink',
  us: 'border-l-2 border-dashed border-line-strong',
  partner: 'border-l-4 border-double border-line-strong',
  unknown: 'border-l-2 border-dotted border-line-strong',
}
