import type { SessionView } from '@/lib/auth/types'
import type { ActionProblem } from './action-problem'

/** Starts a review of the pipeline, and says where it is. */
export type StartReview = (member: Pick<SessionView['member'], 'role' | 'visibility'>) => Promise<{ href: `/pipeline/review/${string}` } | { problem: ActionProblem }>
