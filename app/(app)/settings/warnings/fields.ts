import { WARNING_KINDS } from '@/lib/insights/client'
import type { Thresholds, WarningKind } from '@/lib/insights/types'

export type NumberName = Exclude<keyof Thresholds, 'off'>
export type NumberField = { name: NumberName; label: string; unit: string; hint?: string }

/** What of each kind can be set, in the order of their gravity. */
export const FIELDS: Record<WarningKind, NumberField[]> = {
  going_dark: [
    { name: 'darkDays', label: 'Silent for at least', unit: 'days' },
    { name: 'darkFactor', label: 'And for so many times what is usual', unit: 'times', hint: 'What is usual is the median time from one word of theirs to the next.' },
  ],
  buyer_unheard: [
    { name: 'buyerDays', label: 'Not heard for more than', unit: 'days' },
    { name: 'conversations', label: 'Only after', unit: 'conversations', hint: 'Until then it is natural that one person speaks for all; holds for one thread, too.' },
  ],
  objection: [{ name: 'objectionInteractions', label: 'Said in at least', unit: 'conversations' }],
  renewal_diverging: [{ name: 'renewalDays', label: 'Renews within', unit: 'days' }],
  single_threaded: [
    { name: 'singlePeople', label: 'Fewer people than', unit: 'people' },
    { name: 'singleDays', label: 'Heard in the last', unit: 'days' },
  ],
  budget_slipped: [{ name: 'budgetShare', label: 'Fell by at least', unit: '%' }],
  date_slipped: [
    { name: 'slipDays', label: 'Moved back by at least', unit: 'days' },
    { name: 'slipWindowDays', label: 'Within the last', unit: 'days', hint: 'After that everybody counts on it; holds for budgets, too.' },
  ],
}

/** A share of 1 is written in per cent. */
export const shown = (name: NumberName, value: number): number => (name === 'budgetShare' ? Math.round(value * 1000) / 10 : value)
export const stored = (name: NumberName, value: number): number => (name === 'budgetShare' ? value / 100 : value)

export const ALL_FIELDS: readonly NumberField[] = WARNING_KINDS.flatMap((kind) => FIELDS[kind])
