'use client'

import { History, Search } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/shared/format'
import { ShallowLink } from '../atoms/shallow-link'
import { Kbd } from '../ui/kbd'
import { Mark } from './mark'
import { placeOf } from './nav'
import { useTrail } from './trail'

/** Where you are, as of when, search, and who you are. */
export function TopLine({ onSearch, children }: { onSearch: () => void; children: ReactNode }) {
  const place = placeOf(usePathname())
  const { items, asOf } = useTrail()
  return (
    <header className="print:hidden sticky top-0 z-30 border-b border-line bg-canvas">
      <div className="page-width flex h-12 items-center gap-3 px-4 md:px-6">
        <span className="md:hidden"><Mark /></span>
        <nav aria-label="Where you are" className="min-w-0 flex-1">
          <ol className="flex min-w-0 items-center gap-2 text-sm text-muted">
            {place ? <li className="shrink-0">{items.length > 0 ? <Link href={place.href} className="-my-3 inline-block py-3 hover:text-ink">{place.label}</Link> : <span aria-current="page" className="font-medium text-ink">{place.label}</span>}</li> : null}
            {items.map((item, index) => (
              <li key={item.label} className={`flex min-w-0 items-center gap-2 ${index < items.length - 1 ? 'hidden sm:flex' : ''}`}>
                <span aria-hidden>/</span>
                {item.href ? <ShallowLink href={item.href} dir="auto" className="truncate hover:text-ink">{item.label}</ShallowLink> : <span aria-current="page" dir="auto" className="truncate text-ink">{item.label}</span>}
              </li>
            ))}
          </ol>
        </nav>
        {asOf ? <span className="badge badge-accent shrink-0"><History aria-hidden className="size-3.5" /><span className="max-sm:sr-only">as of {formatDate(asOf)}</span></span> : null}
        <button type="button" onClick={onSearch} aria-keyshortcuts="Meta+K Control+K" className="btn btn-ghost -mr-2 md:mr-0 md:w-52 md:justify-start md:border-line">
          <Search aria-hidden />
          <span className="sr-only md:not-sr-only md:flex-1 md:text-left">Search</span>
          <span className="hidden md:inline-flex"><Kbd>⌘K</Kbd></span>
        </button>
        {children}
      </div>
    </header>
  )
}
