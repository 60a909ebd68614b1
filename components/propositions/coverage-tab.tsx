'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { coverageQuery, type CoverageQuery } from '@/lib/insights/client'
import type { PropositionsPage } from '@/lib/insights/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count } from '@/lib/shared/format'
import { EmptyState } from '../atoms/empty-state'
import { ErrorState } from '../atoms/error-state'
import { StanceGlyph } from '../atoms/stance-glyph'
import { Button } from '../ui/button'
import { CoverageMatrix } from './coverage-matrix'
import { CoverageToolbar } from './coverage-toolbar'

type Props = { page: PropositionsPage; query: CoverageQuery; members: readonly { id: string; name: string }[]; beliefHref: (id: string) => string; onChange: (query: CoverageQuery) => void; pending: boolean }

/** Which value propositions are believed, doubted, contested or never spoken of, account by account. */
export function CoverageTab({ page, query, members, beliefHref, onChange, pending }: Props) {
  const narrowed: CoverageQuery = { ...(query.q ? { q: query.q } : {}), ...(query.segment ? { segment: query.segment } : {}), ...(query.owner ? { owner: query.owner } : {}) }
  const list = useInfiniteQuery(coverageQuery(narrowed))
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const propositions = page.propositions.filter(({ retired, segment }) => !retired && (segment === null || !narrowed.segment || segment.toLowerCase() === narrowed.segment.toLowerCase()))
  const filtered = Object.keys(narrowed).length > 0
  return (
    <>
      <CoverageToolbar query={narrowed} segments={page.segments} members={members} onChange={onChange} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pt-3 pb-2 text-xs text-muted">
        <p role="status">{pending ? 'Reading…' : list.isError ? '' : `${count(total, 'account')}${filtered ? ' match' : ''}`}</p>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="inline-flex items-center gap-1"><StanceGlyph stance="positive" />believed</span>
          <span className="inline-flex items-center gap-1"><StanceGlyph stance="negative" />doubted</span>
          <span className="inline-flex items-center gap-0.5"><StanceGlyph stance="positive" /><StanceGlyph stance="negative" /><span className="ml-0.5">contested</span></span>
          <span>grey: said about its dimension only</span>
        </p>
      </div>
      <div aria-busy={pending} className={pending ? 'opacity-60 transition-opacity delay-150' : ''}>
        {list.isError && rows.length === 0 ? (
          <ErrorState title="The coverage could not be read" detail={list.error.message} remedy={list.error instanceof ProblemError ? list.error.remedy : null} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          filtered ? <EmptyState title="No account matches" action={<Button onClick={() => onChange({})}>Clear the filters</Button>}>Try fewer words, or another segment or owner.</EmptyState> : <EmptyState title="No accounts yet">Coverage appears with the first account whose conversations were read.</EmptyState>
        ) : propositions.length === 0 && rows.every((row) => row.own.length === 0) ? (
          <EmptyState title="No value propositions yet">Keep some first: then this shows who believes, who doubts, and where nobody was asked.</EmptyState>
        ) : (
          <CoverageMatrix rows={rows} total={total} propositions={propositions} beliefHref={beliefHref} more={list.hasNextPage ? { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage, failed: list.isFetchNextPageError } : null} />
        )}
      </div>
    </>
  )
}
