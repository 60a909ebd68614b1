import type { EvidenceView, PersonRef, SegmentView } from '@/lib/beliefs/types'
import type { InteractionType, RejectReason } from '@/lib/shared/vocabulary'
import type { MemberName, ReviewReasonName } from '../types'

/** One thing that the owner of the account is asked to confirm after a call. */
export type ConfirmThing = {
  observationId: string
  /** The item of the queue that asks the same; null where nothing does. */
  itemId: string | null
  reason: ReviewReasonName | null
  statement: string
  holder: PersonRef
  reading: number
  evidence: EvidenceView
  /** The turn with one on each side. */
  context: SegmentView[]
  /** A confirmation counts only once the words were served to whoever gives it, while they hold the item. */
  highStakes: boolean
  /** Somebody else has it on the screen now. */
  heldBy: MemberName | null
}

export type CallConfirmation = {
  interaction: { id: string; title: string; type: InteractionType; /** Null while nobody has said it. */ at: string | null }
  account: { id: string; name: string }
  /** May this reader answer? The owner, reviewers and admins. */
  mayDecide: boolean
  /** It was read; before that there is nothing to ask. */
  read: boolean
  /** The most pressing first, at most five less what was answered. */
  things: ConfirmThing[]
  /** Answers of this reader on this call that stand. */
  answered: number
}

export type ConfirmInput = { interactionId: string; observationId: string; seconds?: number; seen?: boolean } & ({ answer: 'yes' } | { answer: 'no'; reason: RejectReason })
