import type { CloseRange, DealCard, PipelineGroup, PipelineScope, PipelineSort } from '@/lib/insights/types'
import { formatDate } from '@/lib/shared/format'

export const SCOPE_WORDS: Record<PipelineScope, string> = { mine: 'Mine', team: 'My team', all: 'All' }
export const GROUP_WORDS: Record<PipelineGroup, string> = { stage: 'By stage', month: 'By month' }
export const SORT_WORDS: Record<PipelineSort, string> = { attention: 'To talk about first', amount: 'Largest first', close: 'Closing first', alignment: 'Least aligned first', name: 'By account' }
export const TYPE_WORDS: Record<DealCard['type'], string> = { new: 'New business', renewal: 'Renewal', expansion: 'Expansion' }
export const CLOSE_WORDS: Record<CloseRange, string> = { overdue: 'Overdue', '30': 'Within 30 days', '90': 'Within 90 days', '180': 'Within 180 days', none: 'No close date' }
export const ONLY_WORDS = { changed: 'Changed', differs: 'Disagreement' } as const

/** Since when changes are told: "since the review of 4 May", "since Monday, 4 May". */
export const sinceWords = ({ since, byReview }: { since: string; byReview: boolean }, today: string): string => `since ${byReview ? 'the review of ' : ''}${formatDate(since, today)}`
