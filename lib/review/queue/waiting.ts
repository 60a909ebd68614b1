import { count } from '@/lib/shared/format'

/** Open items that are not in the queue; `thin` of them were possibly heard and say too little by themselves. */
export type Waiting = { waiting: number; thin: number }

/**
 * Why open items are not in the queue, a sentence for each cause: there is no time for them this week, or too little stands in their words
 * ("Likes that"), and then no time would bring them but the random draw.
 */
export function waitingSentences({ waiting, thin }: Waiting, queued = true): string[] {
  const late = waiting - thin
  const items = (n: number) => (queued ? count(n, 'more item') : count(n, 'item'))
  return [
    ...(late > 0 ? [`${items(late)} ${late === 1 ? 'does' : 'do'} not fit the time for review this week.`] : []),
    ...(thin > 0 ? [`${items(thin)} ${thin === 1 ? 'was' : 'were'} possibly heard in words that say too little by themselves: of such a few are drawn at random.`] : []),
  ]
}
