import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { InsightsTabs } from './tabs'

export const metadata: Metadata = { title: 'Insights' }

export default function InsightsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="pt-5 pb-16">
      <h1>Insights</h1>
      <InsightsTabs />
      <div className="pt-5">{children}</div>
    </div>
  )
}
