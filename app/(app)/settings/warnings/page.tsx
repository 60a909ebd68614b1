import type { Metadata } from 'next'
import { maySetWarnings, requireCtx } from '@/lib/auth'
import { getWarningSettings } from '@/lib/insights'
import { ThresholdFacts } from './threshold-facts'
import { WarningForm } from './warning-form'

export const metadata: Metadata = { title: 'Warnings' }

export default async function WarningSettingsPage() {
  const ctx = await requireCtx()
  const thresholds = await getWarningSettings(ctx)
  return (
    <div className="flex max-w-[640px] flex-col gap-6">
      <p className="text-sm text-muted">
        Warnings stand on the pipeline and on the page of an account. Each follows from what was said and from the CRM, cites it, and clears itself as soon as that changes.
        {maySetWarnings(ctx) ? ' What you change here holds for everybody, at once.' : ' Managers and admins change from when on they are given.'}
      </p>
      {maySetWarnings(ctx) ? <WarningForm key={JSON.stringify(thresholds)} thresholds={thresholds} /> : <ThresholdFacts thresholds={thresholds} />}
    </div>
  )
}
