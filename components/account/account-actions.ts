import type { CorrectionInput, RegroupInput } from '@/lib/review/types'
import type { ActionProblem } from '../frame/action-problem'
import type { MoveInput } from '../people/move-dialog'

/** What a member may do to an account and its people. Each resolves to null when it went well. */
export type AccountActions = {
  /** Writes down that somebody left, with a notice that offers to take it back. */
  recordMove: (input: MoveInput, name: string) => Promise<ActionProblem | null>
  undoMove: (personId: string, name: string) => Promise<void>
  setOwner: (ownerId: string | null) => Promise<ActionProblem | null>
  deleteAccount: () => Promise<ActionProblem | null>
  /** Merges, splits or moves; `done` says it in a notice that offers to take it back. */
  regroup: (input: RegroupInput, done: string) => Promise<ActionProblem | null>
  /** Says in passing that a belief is not right or still holds, with a notice that offers to take it back. */
  correct: (input: CorrectionInput) => Promise<ActionProblem | null>
  noteCorrection: (input: { correctionId: string; note: string }) => Promise<ActionProblem | null>
  withdrawCorrection: (input: { correctionId: string }) => Promise<ActionProblem | null>
}
