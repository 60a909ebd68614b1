import { BadgeCheck, Building2, ChartScatter, Columns3, FileUp, ListChecks, type LucideIcon, Settings } from 'lucide-react'
import type { Route } from 'next'

export type NavItem = { href: Route; label: string; /** Where the label does not fit: under a thumb. */ short?: string; icon: LucideIcon; /** Second key after `g`. */ key: string }

/** The places of the product, in the order of the rail. */
export const NAV: readonly NavItem[] = [
  { href: '/accounts', label: 'Accounts', icon: Building2, key: 'a' },
  { href: '/pipeline', label: 'Pipeline', icon: Columns3, key: 'p' },
  { href: '/review', label: 'Review', icon: ListChecks, key: 'r' },
  { href: '/propositions', label: 'Value propositions', short: 'Values', icon: BadgeCheck, key: 'v' },
  { href: '/insights', label: 'Insights', icon: ChartScatter, key: 'n' },
  { href: '/import', label: 'Import', icon: FileUp, key: 'i' },
  { href: '/settings', label: 'Settings', icon: Settings, key: 's' },
]

/** The place that a path belongs to; an interaction and a brief belong to their account, the confirmation of a call to the review. */
export function placeOf(pathname: string): NavItem | null {
  const path = pathname.startsWith('/interactions') || pathname.startsWith('/briefs') ? '/accounts' : pathname.startsWith('/confirm') ? '/review' : pathname
  return NAV.find((item) => path === item.href || path.startsWith(`${item.href}/`)) ?? null
}
