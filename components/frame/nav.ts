import { BadgeCheck, Building2, ChartScatter, Columns3, FileUp, ListChecks, type LucideIcon, Settings } from 'lucide-react'
import type { Route } from 'next'

export type NavItem = { href: Route; label: string; icon: LucideIcon; /** Second key after `g`. */ key: string }

/** The places of the product, in the order of the rail. */
export const NAV: readonly NavItem[] = [
  { href: '/accounts', label: 'Accounts', icon: Building2, key: 'a' },
  { href: '/pipeline', label: 'Pipeline', icon: Columns3, key: 'p' },
  { href: '/review', label: 'Review', icon: ListChecks, key: 'r' },
  { href: '/propositions', label: 'Value propositions', icon: BadgeCheck, key: 'v' },
  { href: '/insights', label: 'Insights', icon: ChartScatter, key: 'n' },
  { href: '/import', label: 'Import', icon: FileUp, key: 'i' },
  { href: '/settings', label: 'Settings', icon: Settings, key: 's' },
]

/** What a phone has under the thumb, and what it has behind "More". */
export const BAR: readonly NavItem[] = NAV.filter(({ key }) => 'aprn'.includes(key))
export const MORE: readonly NavItem[] = NAV.filter((item) => !BAR.includes(item))

/** The place that a path belongs to; an interaction, a person, a brief, the first steps and the week belong to the accounts, the confirmation of a call to the review. */
export function placeOf(pathname: string): NavItem | null {
  const path = /^\/(?:interactions|people|briefs|welcome|digest)/.test(pathname) ? '/accounts' : pathname.startsWith('/confirm') ? '/review' : pathname
  return NAV.find((item) => path === item.href || path.startsWith(`${item.href}/`)) ?? null
}
