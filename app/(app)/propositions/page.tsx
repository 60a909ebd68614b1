import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { hydrated } from '@/components/frame/hydrated'
import { orNotFound } from '@/lib/api'
import { requireCtx } from '@/lib/auth'
import { listMembers } from '@/lib/crm'
import { getCoverage, getPropositionsPage, listObjections } from '@/lib/insights'
import { coverageQuery, objectionsQuery } from '@/lib/insights/client'
import { PropositionsClient } from './client'
import { parsePropositionsParams } from './search-params'

export const metadata: Metadata = { title: 'Value propositions' }

export default async function PropositionsPage({ searchParams }: PageProps<'/propositions'>) {
  const ctx = await requireCtx()
  const params = parsePropositionsParams(await searchParams)
  const { tab, query, account } = params
  const page = await orNotFound(getPropositionsPage(ctx, { accountId: account }))
  const narrowed = { ...(query.q && { q: query.q }), ...(query.segment && { segment: query.segment }), ...(query.owner && { owner: query.owner }) }
  const coverage = tab === 'coverage' && !account ? await getCoverage(ctx, narrowed) : null
  const objections = tab === 'proof' && !account ? await listObjections(ctx, { ...narrowed, propositionId: query.proposition, proofPointId: query.point, verdict: query.verdict }) : null
  const members = tab === 'list' ? [] : await listMembers(ctx)
  const state = hydrated((client) => {
    if (coverage) client.setQueryData(coverageQuery(narrowed).queryKey, { pages: [coverage], pageParams: [null] })
    if (objections) client.setQueryData(objectionsQuery(query).queryKey, { pages: [objections], pageParams: [null] })
  })
  return (
    <HydrationBoundary state={state}>
      <PropositionsClient page={page} params={params} members={members.map(({ id, name }) => ({ id, name }))} today={ctx.now.toISOString()} />
    </HydrationBoundary>
  )
}
