import { readModelPage } from '@/lib/ai'
import { mayAdminister, requireCtx } from '@/lib/auth'
import { countReadOtherwise } from '@/lib/jobs'
import { ModelForm } from './model-form'
import { ReadAgain } from './read-again'
import { UsageTable } from './usage-table'
import { WaitingList } from './waiting-list'

export default async function ModelPage() {
  const ctx = await requireCtx()
  if (!mayAdminister(ctx)) return <p className="max-w-[640px] text-sm text-muted">Admins choose here which model reads conversations. Each interaction says who read it.</p>
  const [{ settings, usage, waiting }, readByOthers] = await Promise.all([readModelPage(ctx), countReadOtherwise(ctx)])
  return (
    <div className="flex flex-col gap-10">
      <ModelForm key={JSON.stringify(settings)} settings={settings} />
      <UsageTable usage={usage} />
      <WaitingList waiting={waiting} now={ctx.now.toISOString()} />
      {readByOthers === null || readByOthers === 0 ? null : <ReadAgain interactions={readByOthers} />}
    </div>
  )
}
