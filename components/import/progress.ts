import type { ImportFileView } from '@/lib/ingest/types'
import { count, formatNumber } from '@/lib/shared/format'

/** How far a batch is, in words: "3 of 5 files done, 1 waits for answers, 1 left out, 1 failed". */
export function progressWords(files: readonly Pick<ImportFileView, 'status'>[], unsent: number): string {
  const having = (...statuses: ImportFileView['status'][]) => files.filter((file) => statuses.includes(file.status)).length
  const total = files.length + unsent
  const [failed, asking, out] = [having('failed'), having('needs_answers'), having('left_out')]
  return [
    `${formatNumber(having('done', 'duplicate'))} of ${count(total, 'file')} done`,
    ...(asking > 0 ? [`${formatNumber(asking)} ${asking === 1 ? 'waits' : 'wait'} for answers`] : []),
    ...(out > 0 ? [`${formatNumber(out)} left out`] : []),
    ...(failed > 0 ? [`${formatNumber(failed)} failed`] : []),
  ].join(', ')
}
