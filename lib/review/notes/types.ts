import type { MemberName } from '../types'

/** What a member wrote on an item. `mentions` are those named in it, as far as they are still members. */
export type NoteView = { id: string; author: MemberName; text: string; mentions: MemberName[]; at: string; mine: boolean }

export type ItemNotes = {
  notes: NoteView[]
  /** Notes of those whose verdict this reader must not know yet: told as a number until they gave their own. */
  held: number
  assignee: MemberName | null
  /** Everyone who may see the item, to be named; `mayDecide`: it can be given to them. */
  people: (MemberName & { mayDecide: boolean })[]
  /** May this reader give the item to somebody? */
  mayAssign: boolean
}
