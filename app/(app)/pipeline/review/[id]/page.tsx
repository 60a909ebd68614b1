import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { hydrated } from '@/components/frame/hydrated'
import { orNotFound } from '@/lib/api'
import { requireCtx } from '@/lib/auth'
import { getPipelineReview } from '@/lib/insights'
import { pipelineReviewQuery } from '@/lib/insights/client'
import { ReviewClient } from './client'

export const metadata: Metadata = { title: 'Pipeline review' }

export default async function PipelineReviewPage({ params, searchParams }: PageProps<'/pipeline/review/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const { deal } = await searchParams
  const review = await orNotFound(getPipelineReview(ctx, { reviewId: id }))
  const state = hydrated((client) => client.setQueryData(pipelineReviewQuery(id).queryKey, review))
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
  return (
    <HydrationBoundary state={state}>
      <ReviewClient reviewId={id} dealId={typeof deal === 'string' ? deal : null} me={me} today={ctx.now.toISOString()} />
    </HydrationBoundary>
  )
}
