'use client'

import Link from 'next/link'
import { ProblemNote } from '@/components/forms/problem-note'
import { useSubmit } from '@/components/forms/use-submit'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import type { ModelPage } from '@/lib/ai/types'
import { count, formatAgo, formatDateTime } from '@/lib/shared/format'
import { readWaitingAction } from './actions'
import { reasonWords } from './words'

/** Interactions that the built-in reader read in the model's place, and when each is tried again. */
export function WaitingList({ waiting, now }: { waiting: ModelPage['waiting']; now: string }) {
  const { busy, problem, send } = useSubmit()
  const toast = useToast()

  async function readNow() {
    const result = await send(() => readWaitingAction())
    if (result.done) toast({ message: 'The model reads them now. Those it does not answer for stay in this list.' })
  }

  return (
    <section aria-labelledby="waiting" className="max-w-[760px]">
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <h2 id="waiting">Waiting for re-reading{waiting.count > 0 ? <span className="font-normal text-muted"> {waiting.count}</span> : null}</h2>
        {waiting.count > 0 ? <Button size="sm" disabled={busy} onClick={() => void readNow()}>{busy ? 'One moment…' : 'Read them now'}</Button> : null}
      </div>
      <ProblemNote problem={problem} />
      {waiting.count === 0 ? <p className="text-sm text-muted">Nothing waits. When the model does not answer or the budget is spent, what it was to read stands here.</p> : (
        <Table label="Interactions that wait for the model">
          <thead><tr><th scope="col">Interaction</th><th scope="col">Because</th><th scope="col" className="hidden sm:table-cell">Waits since</th><th scope="col" className="pr-0">Next attempt</th></tr></thead>
          <tbody>
            {waiting.first.map((row) => (
              <tr key={row.interactionId}>
                <td><Link href={`/interactions/${row.interactionId}`} prefetch={false} className="link [overflow-wrap:anywhere]">{row.title}</Link><span className="block text-xs text-muted">{row.accountName}</span></td>
                <td>{reasonWords(row.reason)}</td>
                <td className="hidden sm:table-cell">{formatAgo(row.since, now)}</td>
                <td className="pr-0">{row.reason === 'chosen' ? 'in its turn' : row.nextAt <= now ? 'now' : formatDateTime(row.nextAt)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {waiting.count > waiting.first.length ? <p className="mt-2 text-sm text-muted">And {count(waiting.count - waiting.first.length, 'more', 'more')}.</p> : null}
    </section>
  )
}
