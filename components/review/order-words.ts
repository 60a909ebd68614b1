import type { ReviewItemView } from '@/lib/review/types'
import { formatConfidence } from '@/lib/shared/format'

/** What the numbers are by which items are ordered, and how they come together. */
export function orderSentences({ reason, effect, uncertainty, stakes }: Pick<ReviewItemView, 'reason' | 'effect' | 'uncertainty' | 'stakes'>): string[] {
  const [name, is] = reason === 'low_reading' ? ['chance', 'the chance that the reader heard right'] : ['doubt', 'the doubt how likely your answer is to change that']
  return [
    `Effect ${share(effect)} × ${name} ${share(uncertainty)} × stakes ${Number(stakes.toFixed(1))}: where this is more an item comes earlier, and each rises as it waits.`,
    `The effect is how far a mistake here would move what the account’s page shows, from .01 to 1, and ${is}.`,
    'Stakes double where an open deal closes within 30 days or was due in the last two weeks, and where much is at stake; a large deal makes them half as high again.',
  ]
}

const share = (value: number): string => (value >= 1 ? '1' : formatConfidence(value))
