'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { PilotReport } from '@/components/insights/pilot-report'
import type { PilotReport as Report } from '@/lib/insights/types'

/** While weeks are counted, the page looks again every few seconds. */
const LOOK_AGAIN_MS = 2_000

export function PilotClient({ report }: { report: Report }) {
  const router = useRouter()
  const { toMeasure } = report
  useEffect(() => {
    if (toMeasure === 0) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [toMeasure, router])
  return <PilotReport report={report} />
}
