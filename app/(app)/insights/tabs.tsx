'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { intoSight } from '@/components/ui/into-sight'

const TABS: { href: Route; label: string; /** For managers and admins. */ lead?: true }[] = [
  { href: '/insights', label: 'Alignment against lead score' },
  { href: '/insights/churn', label: 'Churn' },
  { href: '/insights/themes', label: 'Themes' },
  { href: '/insights/pilot', label: 'Pilot', lead: true },
]

/** Only tabs that open for whoever sees them. */
export function InsightsTabs({ leads, seesReading }: { leads: boolean; seesReading: boolean }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Insights" className="mt-3 flex gap-5 overflow-x-auto border-b border-line print:hidden">
      {TABS.filter(({ lead }) => leads || !lead).map(({ href, label }) => (
        <Link key={href} href={href} className="tab -mb-px" {...(pathname === href ? { 'aria-current': 'page' as const, ref: intoSight } : {})}>{label}</Link>
      ))}
      {seesReading ? <Link href="/review/overview" className="tab -mb-px">Quality of reading</Link> : null}
    </nav>
  )
}
