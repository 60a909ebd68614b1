import type { Metadata } from 'next'
import { ChurnList } from '@/components/insights/churn-list'
import { requireCtx } from '@/lib/auth'
import { listChurnRisks } from '@/lib/insights'

export const metadata: Metadata = { title: 'Churn' }

export default async function ChurnPage() {
  return <ChurnList page={await listChurnRisks(await requireCtx())} />
}
