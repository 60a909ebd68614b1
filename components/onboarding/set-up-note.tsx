'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { SetUpNote as Note } from '@/lib/insights/types'
import { stepLabel, stepProgress } from './words'

/** One line above every page while a first step is left to its reader; it goes away by itself. */
export function SetUpNote({ note, onHide }: { note: Note; onHide: () => void }) {
  if (usePathname() === '/welcome') return null
  const progress = stepProgress(note.next)
  return (
    <aside aria-label="First steps" className="frame-note border-b border-line bg-sunken text-xs text-muted print:hidden">
      <div className="page-width flex items-center gap-x-3 px-4 py-1 md:px-6">
        <span className="min-w-0 flex-1">First steps, {note.done} of {note.total} done. Next: <Link href="/welcome" className="link font-medium text-ink">{stepLabel(note.next.key)}</Link>{progress ? ` (${progress})` : ''}</span>
        <button type="button" onClick={onHide} aria-label="Hide the first steps" title="Hide: they stay in the account menu" className="btn btn-ghost btn-sm btn-icon -my-1.5"><X aria-hidden /></button>
      </div>
    </aside>
  )
}
