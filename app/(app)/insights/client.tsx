'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { LeadScorePage } from '@/components/insights/lead-score-page'
import type { LeadScoreQuery, LeadScoreView } from '@/lib/insights/types'
import { chooseScoringAction } from './actions'
import { leadScoreHref } from './search-params'

/** While standings are measured, the page looks again every few seconds. */
const LOOK_AGAIN_MS = 3_000

export function LeadScoreClient({ view }: { view: LeadScoreView }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const { toMeasure } = view
  useEffect(() => {
    if (toMeasure === 0) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [toMeasure, router])
  const show = (query: LeadScoreQuery) => startTransition(() => router.replace(leadScoreHref(query), { scroll: false }))
  return <LeadScorePage view={view} pending={pending} onQuery={show} choose={chooseScoringAction} />
}
