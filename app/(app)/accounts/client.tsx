'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { AccountsTable } from '@/components/accounts/accounts-table'
import { AccountsToolbar } from '@/components/accounts/accounts-toolbar'
import { EmptyState } from '@/components/atoms/empty-state'
import { ErrorState } from '@/components/atoms/error-state'
import { Button } from '@/components/ui/button'
import { accountsHref, accountsQuery, type AccountsQuery, DEFAULT_ACCOUNTS, isFiltered } from '@/lib/insights/client'
import { ProblemError } from '@/lib/shared/fetch-json'
import { count, formatNumber } from '@/lib/shared/format'
import { createAccountAction } from './actions'

const NewAccountDialog = dynamic(() => import('@/components/accounts/new-account-dialog').then((module) => module.NewAccountDialog), { ssr: false })

type Props = { query: AccountsQuery; today: string; startNew: boolean }

export function AccountsClient({ query, today, startNew }: Props) {
  const router = useRouter()
  const [creating, setCreating] = useState(startNew)
  const [pending, startTransition] = useTransition()
  const list = useInfiniteQuery(accountsQuery(query))
  const pages = list.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const total = pages[0]?.total ?? 0

  const show = (next: AccountsQuery) => startTransition(() => router.replace(accountsHref(next), { scroll: false }))
  const showNew = (open: boolean) => {
    setCreating(open)
    // The address that opened the form must not open it again on reload.
    if (!open && startNew) show(query)
  }
  const clear = () => show({ ...DEFAULT_ACCOUNTS, sort: query.sort, dir: query.dir })
  const add = <Button variant="primary" onClick={() => setCreating(true)}><Plus aria-hidden />New account</Button>

  return (
    <>
      <h1 className="sr-only">Accounts</h1>
      <div className="flex flex-wrap items-start justify-between gap-2 pt-4">
        <AccountsToolbar query={query} segments={pages[0]?.segments ?? []} onChange={show} />
        {add}
      </div>
      <p role="status" className="pt-3 pb-1 text-xs text-muted">
        {pending ? 'Reading…' : list.isError ? '' : `${count(total, 'account')}${isFiltered(query) ? ' match' : ''}`}
      </p>
      <div aria-busy={pending} className={pending ? 'opacity-60 transition-opacity delay-150' : ''}>
        {list.isError && rows.length === 0 ? (
          <ErrorState title="The accounts could not be read" detail={list.error.message} remedy={list.error instanceof ProblemError ? list.error.remedy : null} onRetry={() => void list.refetch()} />
        ) : rows.length > 0 ? (
          <AccountsTable rows={rows} query={query} today={today} />
        ) : isFiltered(query) ? (
          <EmptyState title="No account matches" action={<Button onClick={clear}>Clear the filters</Button>}>
            {query.scope === 'mine' ? 'You own no account that fits. Look under “All”, or clear the filters.' : query.scope === 'team' ? 'Nobody of your team owns an account that fits. Look under “All”, or clear the filters.' : 'Try fewer words, or another segment or trend.'}
          </EmptyState>
        ) : (
          <EmptyState title="No accounts yet" action={<><Button asChild variant="primary"><Link href="/import">Import a transcript</Link></Button><Button onClick={() => setCreating(true)}>Add an account</Button></>}>
            Add a customer, or drop a call, ticket or e-mail: what its people believe appears here with the evidence.
          </EmptyState>
        )}
        {list.hasNextPage ? (
          <div className="flex items-center justify-center gap-3 py-6">
            <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>{list.isFetchingNextPage ? 'Reading…' : 'Show more'}</Button>
            <span className="text-xs text-muted">{formatNumber(rows.length)} of {formatNumber(total)}</span>
          </div>
        ) : null}
        {list.isFetchNextPageError ? <p role="alert" className="text-center text-sm font-medium text-problem">More accounts could not be read. {list.error?.message}</p> : null}
      </div>
      {creating ? <NewAccountDialog open onOpenChange={showNew} create={createAccountAction} onCreated={(id) => { setCreating(false); router.push(`/accounts/${id}`) }} /> : null}
    </>
  )
}
