import { requireCtx } from '@/lib/auth'
import { compareLeadScore } from '@/lib/insights'
import { LeadScoreClient } from './client'
import { parseLeadScoreParams } from './search-params'

export default async function LeadScorePage({ searchParams }: PageProps<'/insights'>) {
  const ctx = await requireCtx()
  return <LeadScoreClient view={await compareLeadScore(ctx, parseLeadScoreParams(await searchParams))} />
}
