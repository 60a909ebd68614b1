'use client'

import { leaseRequests } from '@/components/review/lease-requests'
import { ReviewDesk, type ReviewVerbs } from '@/components/review/review-desk'
import { answered } from '@/lib/api/client'
import type { ReviewFilter } from '@/lib/review/client'
import { addNoteAction, assignAction, decideAction, decideBulkAction, flagAction, removeNoteAction, undoAction } from './actions'
import { fixSameMistakeAction } from './same-mistake-actions'

const verbs: ReviewVerbs = {
  ...leaseRequests,
  decide: (input) => answered(decideAction(input)),
  undo: (input) => answered(undoAction(input)),
  flag: (input) => answered(flagAction(input)),
  decideBulk: (input) => answered(decideBulkAction(input)),
  fixSame: (input) => answered(fixSameMistakeAction(input)),
  addNote: (input) => answered(addNoteAction(input)),
  removeNote: (input) => answered(removeNoteAction(input)),
  assign: (input) => answered(assignAction(input)),
}

export function ReviewClient(props: { filter: ReviewFilter; linked: string | null; overview: boolean; me: string }) {
  return <ReviewDesk {...props} verbs={verbs} />
}
