'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { decisionPreviewQuery } from '@/lib/review/client'
import type { DecideInput, RegroupPreview } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'

/** `none`: there is nothing to work out yet. A figure of what was entered before is never given for what is entered now. */
export type Preview = { kind: 'none' } | { kind: 'working' } | { kind: 'known'; preview: RegroupPreview } | { kind: 'failed'; message: string; again: () => void }

/** As long as somebody types or chooses on, nothing is asked of the server. */
const REST_MS = 300

/** What a ruling would change, as it is entered. `atOnce`: also the first one is waited for no longer than the server takes. */
export function usePreview(input: DecideInput | null, atOnce = true): Preview {
  const wanted = JSON.stringify(input)
  const [rested, rest] = useState(atOnce ? wanted : null)
  useEffect(() => {
    const over = setTimeout(() => rest(wanted), REST_MS)
    return () => clearTimeout(over)
  }, [wanted])
  const settled = rested === wanted
  const { data, error, isFetching, refetch } = useQuery({ ...decisionPreviewQuery(input ?? NOTHING), enabled: input !== null && settled })
  if (input === null) return { kind: 'none' }
  if (!settled || (data === undefined && error === null)) return { kind: 'working' }
  if (error === null && data !== undefined) return { kind: 'known', preview: data }
  return isFetching ? { kind: 'working' } : { kind: 'failed', message: sentence(error), again: () => void refetch() }
}

/** Never asked about. */
const NOTHING: DecideInput = { itemId: '', action: 'approve' }

const sentence = (error: unknown): string => (error instanceof ProblemError ? error.message : 'It could not be worked out.')
