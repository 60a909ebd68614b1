'use client'

import { useMemo, useState } from 'react'
import { ProblemError } from '@/lib/shared/fetch-json'
import { undoId } from './queue-state'
import type { QueueVerbs } from './use-review-queue'

/** Remembers what the server did not let this page take back: something rests on it by now, and it is not asked for again. */
export function useFinal(verbs: QueueVerbs): { verbs: QueueVerbs; final: ReadonlySet<string> } {
  const [final, setFinal] = useState<ReadonlySet<string>>(new Set())
  const remembering = useMemo<QueueVerbs>(() => ({
    ...verbs,
    undo: (input) => verbs.undo(input).catch((error: unknown) => {
      if (error instanceof ProblemError && error.status === 409) setFinal((before) => new Set(before).add(undoId(input)))
      throw error
    }),
  }), [verbs])
  return { verbs: remembering, final }
}
