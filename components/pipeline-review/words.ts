import type { AgendaReason } from '@/lib/insights/types'

/** Why a deal stands on the agenda where it stands. */
export const REASON_WORDS: Record<AgendaReason, string> = { warning: 'warnings', changed: 'changed', disagreement: 'disagreement', action_due: 'action overdue' }
