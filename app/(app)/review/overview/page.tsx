import type { Metadata } from 'next'
import { EmptyState } from '@/components/atoms/empty-state'
import { OverviewPage } from '@/components/review-overview/overview-page'
import { LinkButton } from '@/components/ui/link-button'
import { maySeeCalibration, requireCtx } from '@/lib/auth'
import { getReviewOverview } from '@/lib/review'
import { parseOverviewParams } from './search-params'

export const metadata: Metadata = { title: 'Review overview' }

export default async function ReviewOverviewPage({ searchParams }: PageProps<'/review/overview'>) {
  const ctx = await requireCtx()
  if (!maySeeCalibration(ctx)) return <EmptyState page title="This overview is for reviewers and those who lead them" action={<LinkButton href="/review">Go to the review</LinkButton>}>Ask an admin if you should see it. What you decided yourself stands in the review.</EmptyState>
  return <OverviewPage overview={await getReviewOverview(ctx, parseOverviewParams(await searchParams))} />
}
