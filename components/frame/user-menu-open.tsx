'use client'

import { CircleUser, Keyboard, LogOut, Settings } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { SessionView } from '@/lib/auth/types'
import { Button } from '../ui/button'
import {
  DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuLabel, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuSeparator, DropdownMenuTrigger,
} from '../ui/dropdown-menu'
import { THEMES, type Theme, asTheme, themeCookie } from './theme'

const WORDS: Record<Theme, string> = { light: 'Light', dark: 'Dark', system: 'Like the system' }

export type UserMenuProps = { session: SessionView; theme: Theme; onSignOut: () => void; onShortcuts: () => void }

/** Who you are, the colours, and the way out. Opens as it arrives, since it arrives because somebody asked for it. */
export function UserMenuOpen({ session, theme: initial, onSignOut, onShortcuts }: UserMenuProps) {
  const [theme, setTheme] = useState(initial)
  const choose = (value: string) => {
    const next = asTheme(value)
    document.cookie = themeCookie(next)
    document.documentElement.classList.remove('light', 'dark')
    if (next !== 'system') document.documentElement.classList.add(next)
    setTheme(next)
  }
  const { member, workspace } = session
  return (
    <DropdownMenu defaultOpen modal={false}>
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
          {THEMES.map((value) => <DropdownMenuRadioItem key={value} value={value}>{WORDS[value]}</DropdownMenuRadioItem>)}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem asChild><Link href="/settings"><Settings aria-hidden />Settings</Link></DropdownMenuItem>
        <DropdownMenuItem onSelect={onShortcuts}><Keyboard aria-hidden />Keyboard shortcuts</DropdownMenuItem>
        <DropdownMenuItem onSelect={onSignOut}><LogOut aria-hidden />Sign out</DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
