/** What a member wrote about an account. */
export type AccountNoteView = { id: string; author: { memberId: string; name: string }; text: string; at: string; editedAt: string | null; mine: boolean }
