import type { RejectReason } from '@/lib/shared/vocabulary'
import type { MemberName } from '../types'

export type CorrectionVerdictName = 'not_right' | 'still_true'
export type CorrectionStateName = 'waiting' | 'accepted' | 'declined' | 'withdrawn'

/** What a member says in passing of a belief. */
export type CorrectionInput =
  | { beliefId: string; verdict: 'not_right'; reason: RejectReason; note?: string }
  | { beliefId: string; verdict: 'still_true'; note?: string }

/** What was said, and what became of it. */
export type CorrectionView = {
  id: string
  by: MemberName
  mine: boolean
  verdict: CorrectionVerdictName
  reason: RejectReason | null
  note: string | null
  at: string
  state: CorrectionStateName
  /** Who settled it, when, and by which decision; null while it waits and where it counted at once. */
  settled: { by: string; at: string; action: string; reason: RejectReason | null; /** Nobody else decides there: who said it settled it. */ own: boolean } | null
  /** It counted at once, without a reviewer. */
  atOnce: boolean
}

export type Corrected = { correctionId: string; state: CorrectionStateName }
