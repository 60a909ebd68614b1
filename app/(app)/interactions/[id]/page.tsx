import type { Metadata } from 'next'
import { orNotFound } from '@/lib/api'
import { requireCtx } from '@/lib/auth'
import { getInteractionPage } from '@/lib/insights'
import { InteractionClient } from './client'
import { parseSegment } from './search-params'

export const metadata: Metadata = { title: 'Interaction' }

export default async function InteractionRoute({ params, searchParams }: PageProps<'/interactions/[id]'>) {
  const ctx = await requireCtx()
  const page = await orNotFound(getInteractionPage(ctx, { interactionId: (await params).id }))
  return <InteractionClient initial={page} marked={parseSegment((await searchParams).segment)} />
}
