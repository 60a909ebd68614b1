import { isPairReason } from '@/lib/review/client'
import type { ReviewItemView } from '@/lib/review/types'
import { answersInBrief } from './effect-words'

/** What each decision would change, in a line each above the decisions: where there is no room beside the item its own section stands below the fold. */
export function EffectLine({ item }: { item: ReviewItemView }) {
  return (
    <dl aria-label="In brief, what a decision changes" className="mb-2 text-xs text-muted xl:hidden">
      {answersInBrief(item, isPairReason(item.reason)).map(({ decision, words }) => (
        <div key={decision} className="line-clamp-2"><dt className="inline">{decision}: </dt><dd className="inline text-ink">{words}</dd></div>
      ))}
    </dl>
  )
}
