'use client'

import { useSyncExternalStore } from 'react'
import { draftKey, noteDrafts, type NoteDraft } from './note-drafts'

const drafts = noteDrafts(() => (typeof window === 'undefined' ? null : window.sessionStorage))

export const hasDraft = (memberId: string, of: string): boolean => drafts.of(draftKey(memberId, of)) !== null

/** The draft of a note, which begins as the note stands. `keep(null)` ends it. */
export function useNoteDraft(memberId: string, of: string, stands: NoteDraft): { draft: NoteDraft; keep: (text: string | null) => void } {
  const key = draftKey(memberId, of)
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.of(key), () => null) ?? stands
  return { draft, keep: (text) => drafts.keep(key, text === null || text === stands.text ? null : { text, editedAt: draft.editedAt }) }
}
