'use client'

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { Tooltip } from '../ui/tooltip'
import { Mark } from './mark'
import { NAV, type NavItem, placeOf } from './nav'
import { RAIL_COOKIE } from './rail-cookie'

type Props = { collapsed: boolean; openReviews: number; workspace: string }

/** The left rail: places with their words, or icons alone when it is folded (remembered in a cookie). */
export function Rail({ collapsed: initial, openReviews, workspace }: Props) {
  const [collapsed, setCollapsed] = useState(initial)
  const here = placeOf(usePathname())
  const toggle = () => {
    document.cookie = `${RAIL_COOKIE}=${collapsed ? 'open' : 'folded'}; Path=/; Max-Age=31536000; SameSite=Lax`
    setCollapsed(!collapsed)
  }
  const Fold = collapsed ? PanelLeftOpen : PanelLeftClose
  return (
    <nav aria-label="Main" data-folded={collapsed || undefined} className={`sticky top-0 hidden print:hidden h-dvh shrink-0 flex-col border-r border-line bg-sunken md:flex ${collapsed ? 'w-14' : 'w-52'}`}>
      <div className="flex h-12 items-center gap-2 px-4">
        <Mark />
        {collapsed ? null : <span className="truncate text-sm font-semibold" title={workspace}>{workspace}</span>}
      </div>
      <ul className="flex-1 px-2 py-2">
        {NAV.map((item) => (
          <li key={item.href}><Place item={item} current={item === here} collapsed={collapsed} count={item.href === '/review' ? openReviews : 0} /></li>
        ))}
      </ul>
      <button type="button" onClick={toggle} aria-expanded={!collapsed} className="m-2 flex h-8 items-center gap-3 rounded-md px-3 text-sm text-muted hover:bg-hover hover:text-ink">
        <Fold aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
        <span className={collapsed ? 'sr-only' : ''}>{collapsed ? 'Unfold the menu' : 'Fold the menu'}</span>
      </button>
    </nav>
  )
}

function Place({ item, current, collapsed, count }: { item: NavItem; current: boolean; collapsed: boolean; count: number }) {
  const link = (
    <Link href={item.href} aria-current={current ? 'page' : undefined} className="relative flex h-8 items-center gap-3 rounded-md px-3 text-sm font-medium text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-unknown-soft aria-[current=page]:text-ink">
      <item.icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
      <span className={collapsed ? 'sr-only' : 'flex-1'}>{item.label}</span>
      {count > 0 ? <span className={collapsed ? 'absolute top-0.5 right-0.5 text-[10px]/3 font-semibold text-ink' : 'text-xs font-semibold text-ink'}>{count > 99 ? '99+' : count}<span className="sr-only"> open</span></span> : null}
    </Link>
  )
  return collapsed ? <Tooltip content={item.label} side="right">{link}</Tooltip> : link
}
