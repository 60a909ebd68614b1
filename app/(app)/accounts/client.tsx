'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Download, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useMemo, useState, useTransition } from 'react'
import { AccountsTable } from '@/components/accounts/accounts-table'
import { AccountsToolbar } from '@/components/accounts/accounts-toolbar'
import { ColumnsMenu } from '@/components/accounts/columns-menu'
import { OwnerBar } from '@/components/accounts/owner-bar'
import { ViewsMenu } from '@/components/accounts/views-menu'
import { ErrorState } from '@/components/atoms/error-state'
import { TodayStrip } from '@/components/meetings/today-strip'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { accountsHref, accountsParams, accountsQuery, type AccountsQuery, columnsOf, isFiltered, narrowed, unfiltered } from '@/lib/insights/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count, formatNumber } from '@/lib/shared/format'
import { createAccountAction } from './actions'
import { NothingHere, NothingMatches } from './nothing'
import { useRows } from './use-rows'
import { useViews } from './use-views'
import { lazyDialog } from '@/components/ui/lazy-part'

const NewAccountDialog = lazyDialog((orLost) => dynamic(() => orLost(import('@/components/accounts/new-account-dialog').then((module) => module.NewAccountDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const OwnerDialog = lazyDialog((orLost) => dynamic(() => orLost(import('@/components/accounts/owner-dialog').then((module) => module.OwnerDialog)), { ssr: false }), (props) => props.onOpenChange(false))
const ViewDialog = lazyDialog((orLost) => dynamic(() => orLost(import('@/components/accounts/view-dialog').then((module) => module.ViewDialog)), { ssr: false }), (props) => props.onOpenChange(false))

type Props = { query: AccountsQuery; view: string | undefined; today: string; closedFor: string | null; startNew: boolean; /** Are there accounts that the reader does not see, where they see none? */ elsewhere: boolean; members: readonly { id: string; name: string }[] }

export function AccountsClient({ query, view, today, closedFor, startNew, elsewhere, members }: Props) {
  const router = useRouter()
  const [creating, setCreating] = useState(startNew)
  const [choosing, setChoosing] = useState(false)
  const [giving, setGiving] = useState(false)
  const [pending, startTransition] = useTransition()
  const list = useInfiniteQuery(accountsQuery(query))
  const pages = list.data?.pages
  const rows = useMemo(() => (pages ?? []).flatMap((page) => page.rows), [pages])
  const total = pages?.[0]?.total ?? 0
  // There is nothing to search, narrow or put into columns.
  const bare = pages?.[0]?.total === 0 && !isFiltered(query)
  const { chosen, clear, verbs, changeOwner } = useRows(rows)
  const views = useViews(query, view)

  const show = (next: AccountsQuery) => startTransition(() => { clear(); router.replace(accountsHref(next, views.stay), { scroll: false }) })
  const showNew = (open: boolean) => {
    setCreating(open)
    // The address that opened the form must not open it again on reload.
    if (!open && startNew) show(query)
  }
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list
  const more = useMemo(() => (hasNextPage && !isFetchingNextPage && !isFetchNextPageError ? () => void fetchNextPage() : null), [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  const picked = giving ? rows.filter(({ id }) => chosen.has(id)) : []
  return (
    <>
      <h1 className="sr-only">Accounts</h1>
      <TodayStrip now={today} closedFor={closedFor} />
      <div className="flex flex-wrap items-center gap-2 pt-4">
        <ViewsMenu {...views.menu} />
        <span className="flex-1" />
        <span className="hidden lg:contents"><ColumnsMenu columns={columnsOf(query)} onChange={(cols) => show(narrowed(query, { cols }))} /></span>
        {total > 0 ? <a href={exportHref(query)} download className={buttonClass()}><Download aria-hidden /><span className="max-sm:sr-only">Export CSV</span></a> : null}
        <Button variant={bare ? 'secondary' : 'primary'} onClick={() => setCreating(true)}><Plus aria-hidden />New account</Button>
      </div>
      {bare ? null : <div className="pt-2"><AccountsToolbar query={query} segments={pages?.[0]?.segments ?? []} today={today} onChange={show} /></div>}
      <div className="flex items-center justify-between pt-3 pb-1 text-xs text-muted">
        <p role="status">{pending ? 'Reading…' : list.isError && !pages ? '' : `${count(total, 'account')}${!isFiltered(query) ? '' : total === 1 ? ' matches' : ' match'}`}</p>
        {total > 0 ? <Button size="sm" variant="ghost" className="-my-1.5 -mr-2 lg:hidden" onClick={() => { if (choosing) clear(); setChoosing(!choosing) }}>{choosing ? 'Stop choosing' : 'Choose accounts'}</Button> : null}
      </div>
      <div aria-busy={pending} className={pending ? 'opacity-60 transition-opacity delay-150' : ''}>
        {list.isError && rows.length === 0 ? (
          <ErrorState title="The accounts could not be read" detail={list.error.message} remedy={list.error instanceof ProblemError ? list.error.remedy : null} onRetry={() => void list.refetch()} />
        ) : rows.length > 0 ? (
          <AccountsTable key={accountsHref({ ...query, cols: [] })} rows={rows} total={total} query={query} view={views.stay} today={today} chosen={chosen} choosing={choosing} verbs={verbs} more={more} />
        ) : isFiltered(query) ? (
          <NothingMatches query={query} clear={() => show(unfiltered(query))} />
        ) : (
          <NothingHere elsewhere={elsewhere} add={() => setCreating(true)} />
        )}
        {hasNextPage ? (
          <div className="flex items-center justify-center gap-3 py-6">
            <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>{isFetchingNextPage ? 'Reading…' : 'Show more'}</Button>
            <span className="text-xs text-muted">{formatNumber(rows.length)} of {formatNumber(total)}</span>
          </div>
        ) : null}
        {isFetchNextPageError ? <p role="alert" className="text-center text-sm font-medium text-problem">More accounts could not be read. {list.error?.message}</p> : null}
      </div>
      {chosen.size > 0 ? <OwnerBar chosen={chosen.size} onChangeOwner={() => setGiving(true)} onClear={clear} /> : null}
      {creating ? <NewAccountDialog open onOpenChange={showNew} create={createAccountAction} onCreated={(id) => { setCreating(false); router.push(`/accounts/${id}`) }} /> : null}
      {giving ? <OwnerDialog accounts={picked} members={members} onOpenChange={setGiving} change={changeOwner} /> : null}
      {views.naming ? <ViewDialog title={views.naming.view ? 'Rename the view' : 'Save as a view'} name={views.naming.view?.name ?? ''} shared={views.naming.view?.shared ?? false} onOpenChange={views.closeNaming} save={views.keep} /> : null}
    </>
  )
}

function exportHref(query: AccountsQuery): string {
  const params = accountsParams(query)
  return params.size > 0 ? `/api/accounts/export?${params.toString()}` : '/api/accounts/export'
}
