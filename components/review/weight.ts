import type { ReviewQueueRow } from '@/lib/review/types'

/** What hangs on an item, without the reason that stands beside it: "economic buyer · renewal €240k closes in 18 days". */
export const weightOf = ({ why }: Pick<ReviewQueueRow, 'why'>): string => why.split(' · ').slice(1).join(' · ')
