import type { AccountPage } from '@/lib/insights/types'
import { MovedBy } from '../../atoms/moved-by'

const SHOWN = 3

/** What moved the alignment in the month up to the last word, what explains the movement first. */
export function WhatMoved({ page, beliefHref }: { page: AccountPage; beliefHref: (id: string) => string }) {
  const { movedBy } = page.alignment
  if (movedBy.length === 0) return null
  return (
    <section aria-labelledby="moved-title">
      <h2 id="moved-title" className="border-b border-line pb-2">What moved it</h2>
      <p className="pt-2 text-sm text-muted">In the month up to their last word. Each number is how far that one moved alignment, all else equal, so they do not add up; the steps between two days, under the chart, do.</p>
      <ul className="mt-1 flex flex-col gap-1">
        {movedBy.slice(0, SHOWN).map((moved) => <li key={`${moved.beliefId} ${moved.at}`}><MovedBy moved={moved} beliefHref={beliefHref(moved.beliefId)} today={page.asOf} /></li>)}
      </ul>
    </section>
  )
}
