import type { ActionProblem } from '../../frame/action-problem'

/** Each resolves to null when it went well. */
export type NoteVerbs = {
  add: (accountId: string, text: string, mentions: string[]) => Promise<ActionProblem | null>
  edit: (noteId: string, text: string, mentions: string[]) => Promise<ActionProblem | null>
  remove: (noteId: string) => Promise<ActionProblem | null>
}
