import Link from 'next/link'
import { saidWords } from '@/lib/jobs/client'
import type { WaitingAnswer } from '@/lib/jobs/types'
import { formatDate } from '@/lib/shared/format'

/** What people said on their own pages and nobody has answered yet, the oldest first. */
export function WaitingAnswers({ waiting, today }: { waiting: readonly WaitingAnswer[]; today: string }) {
  return (
    <section aria-labelledby="waiting" className="pb-10">
      <h2 id="waiting" className="mb-1">Waiting for an answer</h2>
      <p className="mb-4 max-w-[640px] text-sm text-muted">Said on their own pages. You answer under Privacy on the page of each.</p>
      <ul className="border-t border-line text-sm">
        {waiting.map(({ id, kind, statement, text, at, person }) => (
          <li key={id} className="border-b border-line py-2 [overflow-wrap:anywhere]">
            <p><Link href={`/people/${person.id}#privacy`} prefetch={false} className="link" dir="auto">{person.name}</Link><span className="text-muted">, {formatDate(at, today)}</span></p>
            <p>{saidWords(kind)}{statement ? <>: <span dir="auto">{statement}</span></> : null}</p>
            {text ? <p dir="auto" className="text-muted">“{text}”</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
