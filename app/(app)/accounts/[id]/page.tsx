import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { after } from 'next/server'
import { hydrated } from '@/components/frame/hydrated'
import { orNotFound } from '@/lib/api'
import { requireCtx } from '@/lib/auth'
import { listMembers, visitAccount } from '@/lib/crm'
import { getAccountPage, getAccountTimeline } from '@/lib/insights'
import { accountPageQuery, timelineQuery } from '@/lib/insights/client'
import { AccountClient } from './client'
import { opensTimeline, parseAsOf } from './search-params'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage({ params, searchParams }: PageProps<'/accounts/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const raw = await searchParams
  const asOf = parseAsOf(raw)
  const asked = { accountId: id, ...(asOf ? { asOf } : {}) }
  // Whoever comes for the timeline gets it with the page: fetched by the browser it would be there only after all else.
  const [page, timeline] = await orNotFound(Promise.all([getAccountPage(ctx, asked), opensTimeline(raw) ? getAccountTimeline(ctx, asked) : null]))
  if (asOf === null) after(() => visitAccount(ctx, { accountId: page.account.id }))
  const members = page.may.edit ? await listMembers(ctx) : []
  const state = hydrated((client) => {
    client.setQueryData(accountPageQuery(page.account.id, asOf).queryKey, page)
    if (timeline) client.setQueryData(timelineQuery(page.account.id, asOf).queryKey, timeline)
  })
  return (
    <HydrationBoundary state={state}>
      <title>{`${page.account.name} · Credence`}</title>
      <AccountClient accountId={page.account.id} me={ctx.actor.kind === 'member' ? ctx.actor.memberId : ''} asOf={asOf} today={ctx.now.toISOString()} members={members.map(({ id: memberId, name }) => ({ id: memberId, name }))} />
    </HydrationBoundary>
  )
}
