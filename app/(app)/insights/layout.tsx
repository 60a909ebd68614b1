import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { mayPickPilot, maySeeCalibration, requireCtx } from '@/lib/auth'
import { InsightsTabs } from './tabs'

export const metadata: Metadata = { title: { default: 'Insights', template: '%s · Credence' } }

export default async function InsightsLayout({ children }: { children: ReactNode }) {
  const ctx = await requireCtx()
  return (
    <div className="pt-5 pb-16">
      <h1>Insights</h1>
      <InsightsTabs leads={mayPickPilot(ctx)} seesReading={maySeeCalibration(ctx)} />
      <div className="pt-5">{children}</div>
    </div>
  )
}
