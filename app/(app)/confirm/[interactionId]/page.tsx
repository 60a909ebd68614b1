import type { Metadata } from 'next'
import { orNotFound } from '@/lib/api'
import { requireCtx } from '@/lib/auth'
import { getCallConfirmation } from '@/lib/review'
import { ConfirmClient } from './client'

export const metadata: Metadata = { title: 'Confirm a call' }

export default async function ConfirmPage({ params }: PageProps<'/confirm/[interactionId]'>) {
  const ctx = await requireCtx()
  const { interactionId } = await params
  const call = await orNotFound(getCallConfirmation(ctx, { interactionId }))
  return <ConfirmClient key={call.interaction.id} call={call} today={ctx.now.toISOString()} />
}
