import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { hydrated } from '@/components/frame/hydrated'
import { CLOSED_COOKIE } from '@/components/meetings/closed-cookie'
import { requireCtx } from '@/lib/auth'
import { listMembers, listViews } from '@/lib/crm'
import { viewsQuery } from '@/lib/crm/client'
import { hasUnseenAccounts, listAccounts } from '@/lib/insights'
import { ACCOUNTS_PAGE_SIZE, accountsHref, accountsQuery, isFiltered } from '@/lib/insights/client'
import { listComingMeetings } from '@/lib/meetings'
import { comingMeetingsQuery } from '@/lib/meetings/client'
import { AccountsClient } from './client'
import { parseAccountsParams, parseViewParams } from './search-params'

export const metadata: Metadata = { title: 'Accounts' }

export default async function AccountsPage({ searchParams }: PageProps<'/accounts'>) {
  const ctx = await requireCtx()
  const raw = await searchParams
  const { query, view } = parseAccountsParams(raw)
  const views = await listViews(ctx)
  const opening = Object.keys(raw).length === 0 ? views.find(({ isDefault }) => isDefault) : undefined
  if (opening) redirect(accountsHref(parseViewParams(opening.params), opening.id))

  const startNew = raw['new'] === '1'
  const [first, members, coming, jar] = await Promise.all([listAccounts(ctx, { ...query, limit: ACCOUNTS_PAGE_SIZE }), listMembers(ctx), listComingMeetings(ctx), cookies()])
  const elsewhere = first.total === 0 && !isFiltered(query) && (await hasUnseenAccounts(ctx))
  const state = hydrated((client) => {
    client.setQueryData(accountsQuery(query).queryKey, { pages: [first], pageParams: [null] })
    client.setQueryData(viewsQuery().queryKey, views)
    client.setQueryData(comingMeetingsQuery().queryKey, coming)
  })
  return (
    <HydrationBoundary state={state}>
      <AccountsClient key={startNew ? 'new' : 'list'} query={query} view={view} today={ctx.now.toISOString()} closedFor={jar.get(CLOSED_COOKIE)?.value ?? null} startNew={startNew} elsewhere={elsewhere} members={members.map(({ id, name }) => ({ id, name }))} />
    </HydrationBoundary>
  )
}
