import type { ActionProblem } from '../../frame/action-problem'
import type { NoteDraft } from './note-drafts'

/** Each resolves to null when it went well. */
export type NoteVerbs = {
  add: (accountId: string, text: string, mentions: string[]) => Promise<ActionProblem | null>
  /** Refused where the note was changed since `editedAt`. */
  edit: (noteId: string, draft: NoteDraft, mentions: string[]) => Promise<ActionProblem | null>
  remove: (noteId: string) => Promise<ActionProblem | null>
}
