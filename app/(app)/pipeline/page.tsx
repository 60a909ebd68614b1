import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { hydrated } from '@/components/frame/hydrated'
import { requireCtx } from '@/lib/auth'
import { listPipeline, listPipelineReviews } from '@/lib/insights'
import { firstScope, pipelineQuery } from '@/lib/insights/client'
import { PipelineClient } from './client'
import { parsePipelineParams } from './search-params'

export const metadata: Metadata = { title: 'Pipeline' }

export default async function PipelinePage({ searchParams }: PageProps<'/pipeline'>) {
  const ctx = await requireCtx()
  const usual = ctx.actor.kind === 'member' ? firstScope(ctx.actor) : 'all'
  const { query } = parsePipelineParams(await searchParams, usual)
  const board = await listPipeline(ctx, query)
  const reviews = await listPipelineReviews(ctx)
  const state = hydrated((client) => client.setQueryData(pipelineQuery(query).queryKey, board))
  return (
    <HydrationBoundary state={state}>
      <PipelineClient query={query} usual={usual} today={ctx.now.toISOString()} reviews={reviews} />
    </HydrationBoundary>
  )
}
