'use client'

import { Ellipsis } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { BAR, MORE, type NavItem, placeOf } from './nav'
import { lazyDialog } from '../ui/lazy-part'

const MoreSheet = lazyDialog((orLost) => dynamic(() => orLost(import('./more-sheet').then((module) => module.MoreSheet)), { ssr: false }), (props) => props.onOpenChange(false))

const ITEM = 'relative flex h-14 w-full flex-col items-center justify-center gap-0.5 text-[11px] font-medium text-muted aria-[current=page]:text-ink'

/** The rail of a phone: at the thumb, 56 px high, above the home indicator. What is opened less often is behind its last place. */
export function BottomBar({ openReviews }: { openReviews: number }) {
  const here = placeOf(usePathname())
  const [more, setMore] = useState(false)
  const inside = here !== null && MORE.includes(here)
  return (
    <nav aria-label="Main" className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden print:hidden">
      <ul className="flex">
        {BAR.map((item) => <li key={item.href} className="flex-1"><Place item={item} current={item === here} open={item.href === '/review' ? openReviews : 0} /></li>)}
        <li className="flex-1">
          <button type="button" aria-haspopup="dialog" aria-expanded={more} onClick={() => setMore(true)} className={`${ITEM} ${inside ? 'text-ink' : ''}`}>
            <Ellipsis aria-hidden className="size-5" strokeWidth={1.75} />
            <span>More{inside ? <span className="sr-only">, you are in {here.label}</span> : null}</span>
          </button>
        </li>
      </ul>
      {more ? <MoreSheet onOpenChange={setMore} here={here} /> : null}
    </nav>
  )
}

function Place({ item, current, open }: { item: NavItem; current: boolean; open: number }) {
  return (
    <Link href={item.href} aria-current={current ? 'page' : undefined} className={ITEM}>
      <item.icon aria-hidden className="size-5" strokeWidth={1.75} />
      <span>{item.label}</span>
      {open > 0 ? <span className="absolute top-1 left-1/2 ml-2.5 font-semibold text-ink">{open > 99 ? '99+' : open}<span className="sr-only"> open</span></span> : null}
    </Link>
  )
}
