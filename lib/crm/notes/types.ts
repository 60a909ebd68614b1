/** What a member wrote about an account. */
export type AccountNoteView = { id: string; author: { memberId: string; name: string }; text: string; at: string; editedAt: string | null; mine: boolean }

/** What was written on an account, and the colleagues who see it, whom a note can name. */
export type AccountNotes = { notes: AccountNoteView[]; people: { memberId: string; name: string }[] }
