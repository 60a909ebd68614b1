import type { Metadata } from 'next'
import { EmptyState } from '@/components/atoms/empty-state'
import { mayPickPilot, requireCtx } from '@/lib/auth'
import { getPilotReport } from '@/lib/insights'
import { PilotClient } from './client'

export const metadata: Metadata = { title: 'Pilot' }

export default async function PilotPage() {
  const ctx = await requireCtx()
  if (!mayPickPilot(ctx)) return <EmptyState title="The pilot is for managers and admins">It counts what the first accounts brought, across their owners. Ask one of them for it.</EmptyState>
  return <PilotClient report={await getPilotReport(ctx)} />
}
