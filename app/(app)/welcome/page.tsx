import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { hydrated } from '@/components/frame/hydrated'
import { requireCtx } from '@/lib/auth'
import { getSetUp } from '@/lib/insights'
import { setUpQuery } from '@/lib/insights/client'
import { WelcomeClient } from './client'

export const metadata: Metadata = { title: 'First steps' }

export default async function WelcomePage() {
  const view = await getSetUp(await requireCtx())
  return <HydrationBoundary state={hydrated((client) => client.setQueryData(setUpQuery().queryKey, view))}><WelcomeClient /></HydrationBoundary>
}
