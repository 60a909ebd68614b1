import type { ChangeView } from '@/lib/insights/types'

const MARK: Record<ChangeView['tone'], { sign: string; words: string; className: string }> = {
  better: { sign: '↗', words: 'better for us', className: 'text-toward' }, worse: { sign: '↘', words: 'worse for us', className: 'text-away' }, neutral: { sign: '·', words: '', className: 'text-muted' },
}

/** What is different, a line each; which way it is good or bad for us stands as a sign before it. */
export function ChangeList({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <ul className="flex flex-col gap-0.5 text-sm">
      {changes.map(({ sentence, tone }) => (
        <li key={sentence} className="flex gap-1.5">
          <span aria-hidden className={`w-3 shrink-0 text-center ${MARK[tone].className}`}>{MARK[tone].sign}</span>
          <span dir="auto">{sentence}{MARK[tone].words ? <span className="sr-only"> ({MARK[tone].words})</span> : null}</span>
        </li>
      ))}
    </ul>
  )
}
