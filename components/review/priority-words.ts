import type { ReviewQueueRow } from '@/lib/review/types'
import { count, formatConfidence } from '@/lib/shared/format'

type Factors = Pick<ReviewQueueRow, 'effect' | 'uncertainty' | 'stakes' | 'ageDays' | 'headline'>

/** Why it comes now, in the factors of its priority: "Effect .40 × doubt .70 × stakes 2, waiting 3 days; it could change a headline." */
export function priorityWords({ effect, uncertainty, stakes, ageDays, headline }: Factors): string {
  const days = Math.floor(ageDays)
  const age = days === 0 ? 'new today' : `waiting ${count(days, 'day')}`
  const product = `Effect ${formatConfidence(effect)} × doubt ${formatConfidence(uncertainty)}${stakes === 1 ? '' : ` × stakes ${Number(stakes.toFixed(1))}`}`
  return `${product}, ${age}${headline ? '; it could change a headline, a warning or a brief' : ''}.`
}
