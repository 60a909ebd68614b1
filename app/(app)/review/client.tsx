'use client'

import { ReviewDesk } from '@/components/review/review-desk'
import type { ReviewVerbs } from '@/components/review/use-review-queue'
import { answered } from '@/lib/api/client'
import type { ReviewFilter } from '@/lib/review/client'
import { decideAction, undoAction } from './actions'

const verbs: ReviewVerbs = {
  decide: (input) => answered(decideAction(input)),
  undo: (input) => answered(undoAction(input)),
}

export function ReviewClient({ filter, linked }: { filter: ReviewFilter; linked: string | null }) {
  return <ReviewDesk filter={filter} linked={linked} verbs={verbs} />
}
