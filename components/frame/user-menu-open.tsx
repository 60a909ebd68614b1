'use client'

import { CircleUser, Keyboard, ListChecks, LogOut, Route, Settings } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { SessionView } from '@/lib/auth/types'
import { Button } from '../ui/button'
import {
  DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuLabel, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuSeparator, DropdownMenuTrigger,
} from '../ui/dropdown-menu'
import { applyDensity, asDensity, DENSITIES, DENSITY_WORDS } from './density'
import { useDensity } from './use-density'
import { applyTheme, shownTheme } from './apply-theme'
import { asTheme, THEME_WORDS, THEMES } from './theme'

export type UserMenuProps = { session: SessionView; onSignOut: () => void; onShortcuts: () => void; /** In the sample alone. */ onTour: (() => void) | null }

/** Who you are, how it looks, where to begin, and the way out. Opens as it arrives, since it arrives because somebody asked for it. */
export function UserMenuOpen({ session, onSignOut, onShortcuts, onTour }: UserMenuProps) {
  const [theme, setTheme] = useState(shownTheme)
  const density = useDensity()
  const choose = (value: string) => {
    const next = asTheme(value)
    applyTheme(next)
    setTheme(next)
  }
  const { member, workspace } = session
  return (
    <DropdownMenu defaultOpen modal={false} onOpenChange={(open) => { if (open) setTheme(shownTheme()) }}>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" icon aria-label={`${member.name}: account menu`}><CircleUser aria-hidden /></Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <div className="px-2 py-1.5">
          <p className="font-medium">{member.name}</p>
          <p className="text-xs text-muted">{member.email}</p>
          <p className="text-xs text-muted">{member.role} in {workspace.name}</p>
        </div>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Colours</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} onValueChange={choose}>
          {THEMES.map((value) => <DropdownMenuRadioItem key={value} value={value}>{THEME_WORDS[value]}</DropdownMenuRadioItem>)}
        </DropdownMenuRadioGroup>
        <DropdownMenuLabel>Density</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={density} onValueChange={(value) => applyDensity(asDensity(value))}>
          {DENSITIES.map((value) => <DropdownMenuRadioItem key={value} value={value}>{DENSITY_WORDS[value]}</DropdownMenuRadioItem>)}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        {onTour ? <DropdownMenuItem onSelect={onTour}><Route aria-hidden />Tour: six examples</DropdownMenuItem> : <DropdownMenuItem asChild><Link href="/welcome"><ListChecks aria-hidden />First steps</Link></DropdownMenuItem>}
        <DropdownMenuItem asChild><Link href="/settings"><Settings aria-hidden />Settings</Link></DropdownMenuItem>
        <DropdownMenuItem onSelect={onShortcuts}><Keyboard aria-hidden />Keyboard shortcuts</DropdownMenuItem>
        <DropdownMenuItem onSelect={onSignOut}><LogOut aria-hidden />Sign out</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
