import { mayAdminister, requireCtx } from '@/lib/auth'
import { getReviewPolicy } from '@/lib/review'
import { HighStakes } from './high-stakes'
import { PlanFacts } from './plan-facts'
import { PolicyForm } from './policy-form'

export default async function ReviewPolicyPage() {
  const ctx = await requireCtx()
  if (!mayAdminister(ctx)) return <p className="max-w-[640px] text-sm text-muted">Admins set here how much time review may take, and where much is at stake.</p>
  const { policy, plan, segments, accounts, uncompared } = await getReviewPolicy(ctx)
  return (
    <div className="flex flex-col gap-10">
      <PlanFacts plan={plan} />
      <PolicyForm key={JSON.stringify(policy)} policy={policy} segments={segments} uncompared={uncompared} />
      <HighStakes accounts={accounts} />
    </div>
  )
}
