import type { Metadata } from 'next'
import { orNotFound } from '@/lib/api'
import { requireCtx, type Ctx } from '@/lib/auth'
import { getInteractionPage } from '@/lib/insights'
import type { InteractionPage } from '@/lib/insights/types'
import { getCallConfirmation } from '@/lib/review'
import { InteractionClient } from './client'
import { parseSegment } from './search-params'

export const metadata: Metadata = { title: 'Interaction' }

export default async function InteractionRoute({ params, searchParams }: PageProps<'/interactions/[id]'>) {
  const ctx = await requireCtx()
  const page = await orNotFound(getInteractionPage(ctx, { interactionId: (await params).id }))
  return <InteractionClient initial={page} marked={parseSegment((await searchParams).segment)} toConfirm={await toConfirm(ctx, page)} />
}

/** How many things that were heard in a call wait for the reader's word. */
async function toConfirm(ctx: Ctx, { interaction: { id, type, status }, may }: InteractionPage): Promise<number> {
  if (type !== 'call' || status !== 'done' || !may.decide) return 0
  return (await orNotFound(getCallConfirmation(ctx, { interactionId: id }))).things.length
}
