import type { LedgerDecision } from '@/lib/beliefs/types'
import type { CorrectionVerdictName } from './types'

/** The note of whoever says that a belief still holds, without words of their own. */
export const STILL_TRUE = 'Said in passing: still true.'

type DecisionAction = LedgerDecision['action']

/** Decisions that say what the member said, and those that say the contrary. A merge says nothing of either. */
const SAYS: Record<CorrectionVerdictName, { accepted: readonly DecisionAction[]; declined: readonly DecisionAction[] }> = {
  not_right: { accepted: ['reject', 'fix', 'split', 'move', 'supersede'], declined: ['approve', 'assert'] },
  still_true: { accepted: ['approve', 'fix', 'assert'], declined: ['reject', 'supersede'] },
}

/**
 * What a decision makes of what a member said in passing; null where it says nothing of it. An approval counts only where it answers
 * that very question (`asked`): whoever approves one of seven quotes for another reason has not heard of the objection.
 */
export function outcomeOf(verdict: CorrectionVerdictName, action: DecisionAction, asked: boolean): 'accepted' | 'declined' | null {
  if (action === 'approve' && !asked) return null
  const { accepted, declined } = SAYS[verdict]
  return accepted.includes(action) ? 'accepted' : declined.includes(action) ? 'declined' : null
}
