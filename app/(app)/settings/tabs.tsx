'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { intoSight } from '@/components/ui/into-sight'

const TABS: { href: Route; label: string }[] = [
  { href: '/settings/members', label: 'Members' },
  { href: '/settings/workspace', label: 'Workspace' },
  { href: '/settings/model', label: 'Model' },
  { href: '/settings/review', label: 'Review' },
  { href: '/settings/warnings', label: 'Warnings' },
  { href: '/settings/delivery', label: 'Delivery' },
  { href: '/settings/privacy', label: 'Privacy' },
  { href: '/settings/notifications', label: 'Notifications' },
  { href: '/settings/you', label: 'You' },
]

export function SettingsTabs() {
  const pathname = usePathname()
  return (
    <nav aria-label="Settings" className="mt-3 flex gap-5 overflow-x-auto border-b border-line [scrollbar-width:none]">
      {TABS.map(({ href, label }) => (
        <Link key={href} href={href} className="tab" {...(pathname === href ? { 'aria-current': 'page' as const, ref: intoSight } : {})}>{label}</Link>
      ))}
    </nav>
  )
}
