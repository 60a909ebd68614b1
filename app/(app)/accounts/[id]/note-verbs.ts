import type { NoteVerbs } from '@/components/account/notes/note-verbs'
import { actionProblem } from '@/components/frame/action-problem'
import { addAccountNoteAction, editAccountNoteAction, removeAccountNoteAction } from './actions'

/** What a member does with notes, each with the problem where it did not go well. */
export const noteVerbs: NoteVerbs = {
  add: async (accountId, text, mentions) => actionProblem(await addAccountNoteAction({ accountId, text, mentions }).catch(() => undefined)),
  edit: async (noteId, draft, mentions) => actionProblem(await editAccountNoteAction({ noteId, ...draft, mentions }).catch(() => undefined)),
  remove: async (noteId) => actionProblem(await removeAccountNoteAction({ noteId }).catch(() => undefined)),
}
