import type { ActionProblem } from '../frame/action-problem'

/** Marks notifications as read; null when it went well. */
export type MarkRead = (ids: string[] | 'all') => Promise<ActionProblem | null>
