import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { after } from 'next/server'
import { hydrated } from '@/components/frame/hydrated'
import { orNotFound } from '@/lib/api'
import { requireCtx } from '@/lib/auth'
import { listMembers, visitAccount } from '@/lib/crm'
import { getAccountPage } from '@/lib/insights'
import { accountPageQuery } from '@/lib/insights/client'
import { AccountClient } from './client'
import { parseAsOf } from './search-params'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage({ params, searchParams }: PageProps<'/accounts/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const asOf = parseAsOf(await searchParams)
  const page = await orNotFound(getAccountPage(ctx, { accountId: id, ...(asOf ? { asOf } : {}) }))
  if (asOf === null) after(() => visitAccount(ctx, { accountId: page.account.id }))
  const members = page.may.edit ? await listMembers(ctx) : []
  const state = hydrated((client) => client.setQueryData(accountPageQuery(page.account.id, asOf).queryKey, page))
  return (
    <HydrationBoundary state={state}>
      <title>{`${page.account.name} · Credence`}</title>
      <AccountClient accountId={page.account.id} asOf={asOf} today={ctx.now.toISOString()} members={members.map(({ id: memberId, name }) => ({ id: memberId, name }))} />
    </HydrationBoundary>
  )
}
