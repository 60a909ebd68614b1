'use client'

import { ReviewDesk, type ReviewVerbs } from '@/components/review/review-desk'
import { answered } from '@/lib/api/client'
import type { ReviewFilter } from '@/lib/review/client'
import type { Leased } from '@/lib/review/types'
import { fetchJson } from '@/lib/shared/fetch-json'
import { addNoteAction, assignAction, decideAction, decideBulkAction, flagAction, removeNoteAction, undoAction } from './actions'
import { fixSameMistakeAction } from './same-mistake-actions'

const verbs: ReviewVerbs = {
  decide: (input) => answered(decideAction(input)),
  undo: (input) => answered(undoAction(input)),
  flag: (input) => answered(flagAction(input)),
  decideBulk: (input) => answered(decideBulkAction(input)),
  fixSame: (input) => answered(fixSameMistakeAction(input)),
  addNote: (input) => answered(addNoteAction(input)),
  removeNote: (input) => answered(removeNoteAction(input)),
  assign: (input) => answered(assignAction(input)),
  // Leases go past the actions, which are sent one after the other: they must not wait for a decision that is under way.
  take: ({ itemId, steal = false }) => fetchJson<Leased>(`/api/review/${itemId}/take${steal ? '?steal=true' : ''}`, { method: 'POST' }),
  heartbeat: ({ itemId }) => fetchJson<Leased>(`/api/review/${itemId}/heartbeat`, { method: 'POST' }),
  release: (itemId) => void navigator.sendBeacon(`/api/review/${itemId}/release`),
}

export function ReviewClient(props: { filter: ReviewFilter; linked: string | null; overview: boolean }) {
  return <ReviewDesk {...props} verbs={verbs} />
}
