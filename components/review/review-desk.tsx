'use client'

import { useQuery } from '@tanstack/react-query'
import { ListTodo } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useHydrated } from '@/components/forms/use-hydrated'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { isPairReason, reviewItemQuery, type ReviewFilter } from '@/lib/review/client'
import type { DecideInput, RecentDecision } from '@/lib/review/types'
import { formatNumber } from '@/lib/shared/format'
import { DecisionBar } from './decision-bar'
import { ItemPanel, ItemSkeleton } from './item-panel'
import type { ReviewCommand, ReviewMode } from './keys'
import { NoticeLine } from './notice-line'
import { QueueEmpty } from './queue-empty'
import { QueueFilter } from './queue-filter'
import { QueueList } from './queue-list'
import { neighbour } from './queue-state'
import { RecentDecisions } from './recent-decisions'
import { useCurrentItem } from './use-current-item'
import { useReviewKeys } from './use-review-keys'
import { useLookAhead, usePrefetchedItems, useReviewQueue, type ReviewVerbs } from './use-review-queue'

type Props = {
  filter: ReviewFilter
  /** The item that the address names. */
  linked: string | null
  verbs: ReviewVerbs
}

/** The review queue: a list, one item, and a decision by one key. */
export function ReviewDesk({ filter, linked, verbs }: Props) {
  // Until its script runs the page hears no key.
  const hydrated = useHydrated()
  const queue = useReviewQueue(filter, verbs)
  const { rows, total, recent } = queue.view
  const { id, go } = useCurrentItem(linked, rows[0]?.id ?? null)
  const item = useQuery({ ...reviewItemQuery(id ?? ''), enabled: id !== null }).data
  const [asked, setAsked] = useState<{ id: string | null; mode: ReviewMode }>({ id: null, mode: 'deciding' })
  const [listOpen, setListOpen] = useState(false)
  const heading = useRef<HTMLDivElement>(null)

  const row = rows.find((candidate) => candidate.id === id) ?? (item?.status === 'open' ? item : undefined)
  const mayDecide = row !== undefined && row.mayDecide && (item === undefined || item.status === 'open')
  const rest: ReviewMode = row !== undefined && isPairReason(row.reason) ? 'pairing' : 'deciding'
  const mode = asked.id === id && asked.mode !== 'deciding' ? asked.mode : rest
  const ask = (next: ReviewMode) => setAsked({ id, mode: next })
  const last = recent.find((decision) => !decision.undone)

  const filtered = filter.accountId !== undefined || filter.reason !== undefined

  const next = neighbour(rows, id, 1)
  useLookAhead(queue.list, rows.length - 1 - rows.findIndex((candidate) => candidate.id === id))
  usePrefetchedItems([next, neighbour(rows, next, 1)].filter((other) => other !== null))

  // Focus follows the item, so that keys work after a click and a screen reader reads the new one.
  const before = useRef(id)
  useEffect(() => {
    if (before.current === id) return
    before.current = id
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [id])

  const decide = (input: DecideInput) => {
    if (row === undefined || !mayDecide) return
    ask('deciding')
    go(queue.decide(row, input))
  }
  const undo = (decision: RecentDecision) => {
    queue.undo(decision)
    go(decision.itemId)
  }
  const run = (command: ReviewCommand) => {
    switch (command.do) {
      case 'approve': return id !== null && decide({ itemId: id, action: 'approve' })
      case 'reject': return id !== null && decide({ itemId: id, action: 'reject', reason: command.reason })
      case 'merge': return id !== null && decide({ itemId: id, action: 'merge' })
      case 'keep_apart': return id !== null && decide({ itemId: id, action: 'keep_apart' })
      case 'fix': return mayDecide && item !== undefined && ask('fixing')
      case 'choose_reason': return mayDecide && ask('reason')
      case 'cancel': ask('deciding'); return heading.current?.focus({ preventScroll: true })
      case 'skip': return next !== null && go(next)
      case 'back': { const previous = neighbour(rows, id, -1); return previous !== null && go(previous) }
      case 'undo': return last !== undefined && undo(last)
    }
  }
  useReviewKeys(mode, run)

  return (
    <div aria-busy={!hydrated}>
      <header className="flex flex-wrap items-center gap-x-4 py-3">
        <h1>Review</h1>
        <p className="text-sm text-muted" role="status">{formatNumber(total)} waiting</p>
        <NoticeLine notice={queue.notice} onShow={go} onUndo={last && queue.notice?.tone === 'done' ? () => undo(last) : null} onClose={queue.dismiss} />
        <RecentDecisions recent={recent} onUndo={undo} />
      </header>
      <div className="grid gap-x-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <div className="min-w-0 border-line max-lg:mb-3 lg:border-e lg:pe-4">
          <Button className="w-full lg:hidden" aria-expanded={listOpen} onClick={() => setListOpen((open) => !open)}>
            <ListTodo aria-hidden /> {listOpen ? 'Hide the list' : `${filtered ? 'Filtered list' : 'List'} (${formatNumber(total)})`}
          </Button>
          <div className={cn('lg:sticky lg:top-16 lg:block lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto', !listOpen && 'max-lg:hidden')}>
            <QueueFilter filter={filter} accounts={queue.accounts} />
            <QueueList
              rows={rows} total={total} currentId={id} onOpen={(chosen) => { setListOpen(false); go(chosen) }}
              more={queue.list.hasNextPage ? { load: () => void queue.list.fetchNextPage(), loading: queue.list.isFetchingNextPage } : null}
            />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {id !== null ? (
            <>
              <ItemPanel
                id={id} fixing={mode === 'fixing'} settling={queue.undoingItem === id} headingRef={heading}
                onSave={decide} onCancelFix={() => run({ do: 'cancel' })}
              />
              <DecisionBar mode={mode} mayDecide={mayDecide} canMove={next !== null && next !== id} canUndo={last !== undefined} run={run} />
            </>
          ) : queue.list.isFetching && rows.length === 0 && total > 0 ? <ItemSkeleton /> : (
            <QueueEmpty filtered={filtered} canUndo={last !== undefined} onUndo={() => run({ do: 'undo' })} />
          )}
        </div>
      </div>
    </div>
  )
}
