'use client'

import { useQuery } from '@tanstack/react-query'
import { comparisonQuery } from '@/lib/insights/client'
import type { AccountPage, BeliefChange } from '@/lib/insights/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count, formatDate } from '@/lib/shared/format'
import { ErrorState } from '../../atoms/error-state'
import { ShallowLink } from '../../atoms/shallow-link'
import { StanceGlyph } from '../../atoms/stance-glyph'
import { Button } from '../../ui/button'
import { Skeleton } from '../../ui/skeleton'
import { accountHref, type AccountView } from '../view-params'
import { CHANGE_TITLES, changeWords } from './change-words'

type Props = { page: AccountPage; view: AccountView; compare: string; onClose: () => void }

/** What changed between two days: what appeared, ended or turned, and what new words made stronger or weaker. */
export function Comparison({ page, view, compare, onClose }: Props) {
  const { data, error, refetch } = useQuery(comparisonQuery(page.account.id, compare, view.asOf))
  const kinds = [...new Set(data?.changes.map(({ kind }) => kind))]
  return (
    <section aria-labelledby="comparison-title" className="mt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2 border-b border-line pb-2">
        <h3 id="comparison-title">From {formatDate(compare, page.asOf)} to {page.live ? 'today' : formatDate(page.asOf)}</h3>
        <Button variant="link" onClick={onClose}>Show all beliefs</Button>
      </div>
      {error && !data ? <ErrorState title="The comparison could not be made" detail={error.message} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} /> : !data ? (
        <div role="status" aria-busy className="flex flex-col gap-3 py-3"><span className="sr-only">Comparing…</span>{Array.from({ length: 6 }, (_, row) => <Skeleton key={row} className="h-9 w-full" />)}</div>
      ) : data.changes.length === 0 ? <p role="status" className="py-6 text-sm text-muted">Nothing changed: {count(data.unchanged, 'belief')} {data.unchanged === 1 ? 'stands' : 'stand'} as on that day.</p> : (
        <>
          <p role="status" className="pt-2 text-sm text-muted">{count(data.changes.length, 'belief')} changed, {data.unchanged} {data.unchanged === 1 ? 'stands' : 'stand'} as before.</p>
          {kinds.map((kind) => {
            const changes = data.changes.filter((change) => change.kind === kind)
            return (
              <div key={kind} className="pt-1">
                <h4 className="mt-3 flex items-baseline gap-2 font-semibold">{CHANGE_TITLES[kind]}<span className="text-xs font-normal text-muted">{changes.length}</span></h4>
                <ul>{changes.map((change) => <Change key={change.beliefId} change={change} page={page} view={view} />)}</ul>
              </div>
            )
          })}
        </>
      )}
    </section>
  )
}

function Change({ change, page, view }: { change: BeliefChange; page: AccountPage; view: AccountView }) {
  const href = (belief: string) => accountHref(page.account.id, { ...view, belief })
  return (
    <li className="relative -mx-3 grid grid-cols-[10px_minmax(0,1fr)] gap-x-3 rounded-md px-3 py-(--row-y) hover:bg-hover">
      <StanceGlyph stance={change.stance} className="mt-[5px]" />
      <div className="min-w-0">
        <ShallowLink href={href(change.beliefId)} data-row dir="auto" className={`link-quiet text-base after:absolute after:inset-0 ${change.kind === 'ended' || change.kind === 'passed' ? 'text-muted line-through decoration-line-strong' : ''}`}>{change.statement}</ShallowLink>
        <p className="text-xs text-muted">{change.holder.name} · {changeWords(change, page.asOf)}</p>
        {change.by ? <p className="relative z-1 text-xs text-muted">now: <ShallowLink href={href(change.by.beliefId)} className="link" dir="auto">{change.by.statement}</ShallowLink></p> : null}
      </div>
    </li>
  )
}
