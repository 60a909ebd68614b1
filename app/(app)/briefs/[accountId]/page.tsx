import type { Metadata } from 'next'
import { orNotFound } from '@/lib/api'
import { requireCtx } from '@/lib/auth'
import { getBriefPage } from '@/lib/briefs'
import { BriefClient } from './client'
import { parseBriefParams } from './search-params'

export const metadata: Metadata = { title: 'Brief' }

export default async function BriefPage({ params, searchParams }: PageProps<'/briefs/[accountId]'>) {
  const ctx = await requireCtx()
  const { accountId } = await params
  const asked = parseBriefParams(await searchParams)
  const page = await orNotFound(getBriefPage(ctx, { accountId, ...asked }))
  return (
    <>
      <title>{`${asked.kind === 'meeting' ? 'Meeting brief' : 'Handoff brief'}: ${page.brief.account.name} · Credence`}</title>
      <BriefClient key={`${asked.kind} ${asked.personIds.join(',')} ${asked.meetingId ?? ''}`} page={page} personIds={asked.personIds} meetingId={asked.meetingId} today={ctx.now.toISOString()} />
    </>
  )
}
