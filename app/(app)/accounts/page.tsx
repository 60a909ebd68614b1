import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { hydrated } from '@/components/frame/hydrated'
import { requireCtx } from '@/lib/auth'
import { listAccounts } from '@/lib/insights'
import { ACCOUNTS_PAGE_SIZE, accountsQuery } from '@/lib/insights/client'
import { AccountsClient } from './client'
import { parseAccountsParams } from './search-params'

export const metadata: Metadata = { title: 'Accounts' }

export default async function AccountsPage({ searchParams }: PageProps<'/accounts'>) {
  const ctx = await requireCtx()
  const raw = await searchParams
  const { query } = parseAccountsParams(raw)
  const startNew = raw['new'] === '1'
  const first = await listAccounts(ctx, { ...query, limit: ACCOUNTS_PAGE_SIZE })
  const state = hydrated((client) => client.setQueryData(accountsQuery(query).queryKey, { pages: [first], pageParams: [null] }))
  return (
    <HydrationBoundary state={state}>
      <AccountsClient key={startNew ? 'new' : 'list'} query={query} today={ctx.now.toISOString()} startNew={startNew} />
    </HydrationBoundary>
  )
}
