import { historyWords, visibleHistory } from '@/components/account/history-words'
import type { ReviewItemView } from '@/lib/review/types'
import { formatDateTime } from '@/lib/shared/format'

type Props = { history: ReviewItemView['history']; /** One conversation has no number. */ numbers: boolean }

/** How a belief came to be what it is, newest first. */
export function HistoryEntries({ history, numbers }: Props) {
  const entries = visibleHistory(history)
  if (entries.length === 0) return <p className="mt-1 text-muted">Nothing has happened to it yet.</p>
  return (
    <ol className="mt-1 flex flex-col gap-1.5">
      {entries.map((entry, index) => (
        <li key={`${entry.at} ${index}`}>
          <time dateTime={entry.at} className="block text-xs text-muted">{formatDateTime(entry.at)}</time>
          {historyWords(entry, numbers)}
        </li>
      ))}
    </ol>
  )
}
