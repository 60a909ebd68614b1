import type { ImportView } from '@/lib/ingest/types'
import { count, formatNumber } from '@/lib/shared/format'

type Counts = Partial<ImportView['counts']>

/** How many lines an import has. */
export const linesOf = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

/** How far a batch is, in words: "3 of 5 files done, 1 waits for answers, 1 left out, 1 failed". */
export function progressWords(counts: Counts, unsent: number): string {
  const { done = 0, duplicate = 0, failed = 0, needs_answers: asking = 0, left_out: out = 0 } = counts
  return [
    `${formatNumber(done + duplicate)} of ${count(linesOf(counts) + unsent, 'file')} done`,
    ...(asking > 0 ? [`${formatNumber(asking)} ${asking === 1 ? 'waits' : 'wait'} for answers`] : []),
    ...(out > 0 ? [`${formatNumber(out)} left out`] : []),
    ...(failed > 0 ? [`${formatNumber(failed)} failed`] : []),
  ].join(', ')
}

/** "1,200 of 4,800 conversations came in" */
export const comingWords = ({ received, total }: Pick<ImportView['coming'][number], 'received' | 'total'>): string => `${formatNumber(received)} of ${count(total, 'conversation')} came in`
