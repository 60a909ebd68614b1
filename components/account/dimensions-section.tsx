'use client'

import type { AccountPage } from '@/lib/insights/types'
import { ComponentStrip } from '../atoms/component-strip'
import { DIMENSION_WORDS } from '../atoms/words'
import { FigureExplainer } from './figure-explainer'
import { type AccountView, tabHref } from './view-params'

type Props = { page: AccountPage; view: AccountView; beliefHref: (id: string) => string }

/** Alignment by dimension; a click on a figure explains it and leads to the beliefs of that dimension. Folded while nothing can be told of any. */
export function DimensionsSection({ page, view, beliefHref }: Props) {
  const href = tabHref(page.account.id, view, 'beliefs', { by: 'dimension' })
  const { components } = page.alignment
  const isUnknown = components.every(({ figure }) => figure.value === null)
  const strip = (
    <ComponentStrip
      components={components} today={page.asOf} beliefHref={beliefHref}
      explain={({ dimension, figure }, drawn) => (
        <FigureExplainer accountId={page.account.id} asOf={view.asOf} of={dimension} name={DIMENSION_WORDS[dimension]} figure={figure} value={figure.value} href={href} today={page.asOf}>{drawn}</FigureExplainer>
      )}
    />
  )
  return (
    <section aria-labelledby="dimensions-title">
      <div className="flex items-baseline justify-between gap-4 border-b border-line pb-2">
        <h2 id="dimensions-title">By dimension</h2>
        {isUnknown ? null : <p className="text-xs text-muted">away from us <span aria-hidden>←</span> 0.50 <span aria-hidden>→</span> toward us</p>}
      </div>
      {isUnknown ? <details className="mt-2"><summary className="text-sm text-muted hover:text-ink">None has enough evidence yet</summary>{strip}</details> : strip}
    </section>
  )
}
