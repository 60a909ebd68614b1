'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { NAV, placeOf } from './nav'

/** The rail of a phone: at the thumb, 56 px high, above the home indicator. */
export function BottomBar({ openReviews }: { openReviews: number }) {
  const here = placeOf(usePathname())
  return (
    <nav aria-label="Main" className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden print:hidden">
      <ul className="flex">
        {NAV.map((item) => (
          <li key={item.href} className="flex-1">
            <Link href={item.href} aria-current={item === here ? 'page' : undefined} className="relative flex h-14 flex-col items-center justify-center gap-0.5 text-[11px] font-medium text-muted aria-[current=page]:text-ink">
              <item.icon aria-hidden className="size-5" strokeWidth={1.75} />
              <span>{item.short ?? item.label}</span>
              {item.href === '/review' && openReviews > 0 ? <span className="absolute top-1 left-1/2 ml-2.5 font-semibold text-ink">{openReviews > 99 ? '99+' : openReviews}<span className="sr-only"> open</span></span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
