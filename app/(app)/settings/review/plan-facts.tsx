import type { ReviewPlanView } from '@/lib/review/types'
import { count, formatDateTime } from '@/lib/shared/format'
import { timedSentence, weekSentence } from './words'

/** What fits this week, what a decision takes, and what nobody came to. */
export function PlanFacts({ plan }: { plan: ReviewPlanView }) {
  const facts: [term: string, fact: string][] = [
    ['A decision takes', timedSentence(plan)],
    ['Unreviewed', plan.expired === 0 ? 'nothing expired in the last 30 days' : `${count(plan.expired, 'item')} expired in the last 30 days: nobody came to ${plan.expired === 1 ? 'it' : 'them'} in time`],
    ['Planned', `last on ${formatDateTime(plan.at)}, and again every hour`],
  ]
  return (
    <section aria-labelledby="week" className="max-w-[640px]">
      <h2 id="week">This week</h2>
      <p className="mt-1">{weekSentence(plan)}</p>
      <dl className="mt-3 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents"><dt className="text-muted">{term}</dt><dd className="max-sm:mb-2">{fact}</dd></div>
        ))}
      </dl>
    </section>
  )
}
