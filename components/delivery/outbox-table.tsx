'use client'

import { CHANNEL_WORDS, faultWords, type RetryDeliveriesInput } from '@/lib/deliver/client'
import type { DeliveryPage, StuckView } from '@/lib/deliver/types'
import { count, formatAgo, formatDateTime } from '@/lib/shared/format'
import { ProblemNote } from '../forms/problem-note'
import { useSubmit } from '../forms/use-submit'
import { Button } from '../ui/button'
import { Table } from '../ui/table'
import { useToast } from '../ui/toast'
import type { Answer } from './answer'
import { KIND_WORDS } from './words'

type Props = { outbox: DeliveryPage['outbox']; now: string; retry: (input: RetryDeliveriesInput) => Answer<{ again: number }> }

/** What did not get through, why, and sending it again. What it says stands nowhere: it is made when it is sent. */
export function OutboxTable({ outbox, now, retry }: Props) {
  const { busy, problem, send } = useSubmit()
  const toast = useToast()

  async function again(ids: string[] | 'all') {
    const result = await send(() => retry({ ids }))
    if (result.done) toast({ message: `${count(result.data?.again ?? 0, 'message')} will be sent again.` })
  }

  return (
    <section aria-labelledby="outbox" className="max-w-[860px]">
      <div className="mb-2 flex flex-wrap items-end justify-between gap-3">
        <h2 id="outbox">What did not get through</h2>
        {outbox.stuck.length > 1 ? <Button size="sm" disabled={busy} onClick={() => void again('all')}>Send all again</Button> : null}
      </div>
      <p className="mb-3 text-sm text-muted">{count(outbox.sentThisWeek, 'message')} sent in the last seven days, {outbox.waiting === 1 ? '1 waits' : `${outbox.waiting} wait`}, {outbox.failed === 1 ? '1 was given up' : `${outbox.failed} were given up`}.</p>
      <ProblemNote problem={problem} />
      {outbox.stuck.length === 0 ? <p className="text-sm text-muted">Nothing is stuck. A message that cannot be handed over is tried again for two hours; then it stands here.</p> : (
        <Table label="Messages that did not get through">
          <thead><tr><th scope="col">Message</th><th scope="col">Why</th><th scope="col" className="hidden sm:table-cell">State</th><th scope="col" className="pr-0"><span className="sr-only">Again</span></th></tr></thead>
          <tbody>{outbox.stuck.map((row) => <StuckRow key={row.id} row={row} now={now} busy={busy} again={() => void again([row.id])} />)}</tbody>
        </Table>
      )}
    </section>
  )
}

function StuckRow({ row, now, busy, again }: { row: StuckView; now: string; busy: boolean; again: () => void }) {
  const words = row.fault ? faultWords(row.fault, row.server) : null
  return (
    <tr>
      <td>{KIND_WORDS[row.kind] ?? 'A notification'}<span className="block text-xs text-muted">{row.channel === 'mail' ? `${CHANNEL_WORDS.mail} to ${row.to}` : row.to}, {formatAgo(row.createdAt, now)}</span></td>
      <td>{words?.what}{row.status ? ` (${row.status})` : ''}<span className="block text-xs text-muted">{words?.remedy}</span></td>
      <td className="hidden sm:table-cell">{row.state === 'failed' ? `given up after ${count(row.tries, 'try', 'tries')}` : `again ${formatDateTime(row.nextAt)}`}</td>
      <td className="pr-0 text-right"><Button size="sm" disabled={busy} onClick={again}>Send again</Button></td>
    </tr>
  )
}
