'use client'

import { useQueryClient } from '@tanstack/react-query'
import { itemNotesQuery, reviewKeys } from '@/lib/review/client'
import type { NoteVerbs } from './item-notes'
import { mentionsIn } from './mentions'

/** Writes a note on an item and tells those whom it names. Rejects with a sentence that a person may be shown. */
export function useWriteNote({ addNote }: Pick<NoteVerbs, 'addNote'>): (itemId: string, text: string) => Promise<void> {
  const client = useQueryClient()
  return async (itemId, text) => {
    const people = client.getQueryData(itemNotesQuery(itemId).queryKey)?.people ?? []
    await addNote({ itemId, text, mentions: mentionsIn(text, people) })
    await client.invalidateQueries({ queryKey: reviewKeys.notes(itemId) })
  }
}
