'use client'

import { Ellipsis } from 'lucide-react'
import type { ActionMenuProps } from './action-menu'
import { Button } from './button'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from './dropdown-menu'

/** The menu behind `ActionMenu`; opens as it arrives, since it arrives because somebody asked for it. */
export function ActionMenuOpen({ label, items, variant, size }: ActionMenuProps) {
  return (
    <DropdownMenu defaultOpen modal={false}>
      <DropdownMenuTrigger asChild>
        <Button icon aria-label={label} {...(variant ? { variant } : {})} {...(size ? { size } : {})}><Ellipsis aria-hidden /></Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {items.map((item) => <DropdownMenuItem key={item.label} onSelect={item.onSelect}>{item.label}</DropdownMenuItem>)}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
