'use client'

import Link from 'next/link'
import { Sheet, SheetContent } from '../ui/sheet'
import { MORE, type NavItem } from './nav'

/** The places that do not fit under the thumb, from below. */
export function MoreSheet({ onOpenChange, here }: { onOpenChange: (open: boolean) => void; here: NavItem | null }) {
  return (
    <Sheet open onOpenChange={onOpenChange}>
      <SheetContent title="More" className="top-auto left-0 max-h-[80dvh] w-full rounded-t-lg border-t border-l-0 pb-[env(safe-area-inset-bottom)] data-[state=open]:animate-none">
        <ul className="p-2">
          {MORE.map((item) => (
            <li key={item.href}>
              <Link href={item.href} onClick={() => onOpenChange(false)} aria-current={item === here ? 'page' : undefined} className="flex h-12 items-center gap-3 rounded-md px-3 text-base font-medium text-muted aria-[current=page]:bg-unknown-soft aria-[current=page]:text-ink">
                <item.icon aria-hidden className="size-5" strokeWidth={1.75} />{item.label}
              </Link>
            </li>
          ))}
        </ul>
      </SheetContent>
    </Sheet>
  )
}
