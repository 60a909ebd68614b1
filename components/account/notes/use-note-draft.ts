'use client'

import { useSyncExternalStore } from 'react'
import { draftKey, noteDrafts, type NoteDraft } from './note-drafts'

const drafts = noteDrafts(() => (typeof window === 'undefined' ? null : window.sessionStorage))

/** Whether something is being written that does not stand there already: a save that the page did not live to hear of leaves such a draft. */
export function hasDraft(memberId: string, of: string, stands: NoteDraft): boolean {
  const kept = drafts.of(draftKey(memberId, of))
  return kept !== null && kept.text.trim() !== stands.text
}

/** The draft of a note, which begins as the note stands. `keep(null)` ends it. */
export function useNoteDraft(memberId: string, of: string, stands: NoteDraft): { draft: NoteDraft; keep: (text: string | null) => void } {
  const key = draftKey(memberId, of)
  const kept = useSyncExternalStore(drafts.subscribe, () => drafts.of(key), () => null)
  const draft = kept === null || kept.text === stands.text ? stands : kept
  return { draft, keep: (text) => drafts.keep(key, text === null || text === stands.text ? null : { text, editedAt: draft.editedAt }) }
}
