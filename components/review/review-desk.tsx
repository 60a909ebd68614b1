'use client'

import { ChartNoAxesColumn, ListTodo } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { useHydrated } from '@/components/forms/use-hydrated'
import { latestCorrection } from '@/components/review-teaching/latest-correction'
import type { SameMistakeVerbs } from '@/components/review-teaching/same-mistake-offer'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { cn } from '@/components/ui/cn'
import { isNarrowed, type ReviewFilter } from '@/lib/review/client'
import { formatNumber } from '@/lib/shared/format'
import type { BulkVerb } from './bulk-dialog'
import { DecisionFoot } from './decision-foot'
import { ItemNotes, type NoteVerbs } from './item-notes'
import { ItemPanel } from './item-panel'
import { ItemSkeleton } from './item-skeleton'
import type { LeaseVerbs } from './lease-keeper'
import { useLaterParts } from './later-parts'
import { LeaseLine } from './lease-line'
import { MissedNotices } from './missed-notices'
import { NoticeLine } from './notice-line'
import { QueueEmpty } from './queue-empty'
import type { Notice } from './queue-state'
import { QueueFailed } from './queue-failed'
import { QueueFilter } from './queue-filter'
import { QueueList } from './queue-list'
import { RecentDecisions } from './recent-decisions'
import { SwipeCard } from './swipe-card'
import { useDesk } from './use-desk'
import { useNow } from './use-now'
import { useReviewKeys } from './use-review-keys'
import type { QueueVerbs } from './use-review-queue'
import { useWaits } from './use-waits'
import { useWriteNote } from './use-write-note'
import { lazyDialog, lazyPart } from '@/components/ui/lazy-part'

export type ReviewVerbs = QueueVerbs & LeaseVerbs & NoteVerbs & Pick<SameMistakeVerbs, 'fixSame'> & { decideBulk: BulkVerb }

type Props = {
  filter: ReviewFilter
  /** The item that the address names. */
  linked: string | null
  /** May the reader see how the queue fares? */
  overview: boolean
  /** The member who reads this. */
  me: string
  verbs: ReviewVerbs
}

const SameMistakeOffer = lazyPart((orLost) => dynamic(() => orLost(import('@/components/review-teaching/same-mistake-offer').then((module) => module.SameMistakeOffer)), { ssr: false }))
const BulkDialog = lazyDialog((orLost) => dynamic(() => orLost(import('./bulk-dialog').then((module) => module.BulkDialog)), { ssr: false }), (props) => props.onClose())

const SWIPES = { right: 'Approve', left: 'Reject…' } as const

/** A refusal is in sight wherever the page has been scrolled to. */
const STAYS = 'sticky top-12 z-20 -mx-1 bg-canvas px-1 shadow-[0_1px_0_var(--color-line)]'

/** The review queue: a list, one item, and a decision by one key. */
export function ReviewDesk({ filter, linked, overview, me, verbs }: Props) {
  // Until its script runs the page hears no key.
  const hydrated = useHydrated()
  const complete = useLaterParts()
  const now = useNow()
  const waits = useWaits()
  const writeNote = useWriteNote(verbs)
  const desk = useDesk({ filter, linked, me, hydrated, now, verbs, onNote: writeNote })
  const { queue, id, go, run, heading, last } = desk
  const { rows, total, recent } = queue.view
  const [listOpen, setListOpen] = useState(false)
  const [bulk, setBulk] = useState(false)
  const filtered = isNarrowed(filter)
  const corrected = latestCorrection(recent, now)
  // Of a new workspace: nothing to narrow, to list or to take back.
  const bare = id === null && !filtered && total === 0 && recent.length === 0 && queue.first !== null && queue.first.waiting === 0
  useReviewKeys(desk.mode, run)

  // Also where it is on the screen already: the key after the click is meant for it.
  const show = (to: string) => { go(to); heading.current?.focus({ preventScroll: true }) }

  // What was closed took the focus with it: keys are the item's again.
  const closeMissed = (notice: Notice) => {
    queue.close(notice)
    if (queue.missed.length === 1) heading.current?.focus({ preventScroll: true })
  }

  // Focus follows the item, so that keys work after a click and a screen reader reads the new one: once it is drawn.
  const before = useRef(id)
  const settling = id !== null && queue.undoingItem === id
  const drawn = desk.item !== undefined && !settling
  useEffect(() => {
    // What is taken back is drawn anew, and had the focus with it.
    if (settling) before.current = null
    if (before.current === id) return
    // Whoever comes back before it was drawn has left the former one all the same.
    before.current = id !== null && !drawn ? null : id
    if (before.current !== id) return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [id, drawn, settling, heading])

  return (
    <div aria-busy={!hydrated || !complete}>
      <header className={cn('flex flex-wrap items-center gap-x-2 py-3 sm:gap-x-4', (queue.notice?.tone === 'failed' || queue.missed.length > 0) && STAYS)}>
        <h1>Review</h1>
        <p className="text-sm text-muted" role="status">{formatNumber(total)} waiting</p>
        <NoticeLine notice={queue.notice} waits={waits} onShow={show} onUndo={last && queue.notice?.tone === 'done' ? () => desk.undo(last) : null} onClose={queue.dismiss} />
        {bare ? <span className="ms-auto sm:hidden" /> : <RecentDecisions recent={recent} onUndo={desk.undo} />}
        {overview ? <LinkButton variant="ghost" className="max-sm:px-3" href="/review/overview"><ChartNoAxesColumn aria-hidden /> <span className="max-sm:sr-only">Overview</span></LinkButton> : null}
        <MissedNotices missed={queue.missed} onShow={show} onClose={closeMissed} />
      </header>
      {corrected === null ? null : <SameMistakeOffer decisionId={corrected} verbs={verbs} onChanged={() => void queue.refresh()} />}
      <div className={cn('grid gap-x-8', !bare && 'lg:grid-cols-[19rem_minmax(0,1fr)]')}>
        <div className={cn('min-w-0 border-line max-lg:mb-3 lg:border-e lg:pe-4', bare && 'hidden')}>
          <Button className="w-full lg:hidden" aria-expanded={listOpen} onClick={() => setListOpen((open) => !open)}>
            <ListTodo aria-hidden /> {listOpen ? 'Hide the list' : `${filtered ? 'Filtered list' : 'List'} (${formatNumber(total)})`}
          </Button>
          <div className={cn('lg:sticky lg:top-16 lg:flex lg:h-[calc(100dvh-9rem-1px-var(--note))] lg:flex-col', !listOpen && 'max-lg:hidden')}>
            <QueueFilter
              filter={filter} choices={{ accounts: queue.first?.accounts ?? [], owners: queue.first?.owners ?? [], people: queue.first?.people ?? [] }}
              onBulk={filtered && total > 0 ? () => setBulk(true) : null}
            />
            {/* A hidden list cannot be scrolled: it is drawn anew when it opens. */}
            <QueueList
              key={listOpen ? 'opened' : 'beside'}
              rows={rows} total={total} waiting={queue.first?.waiting ?? 0} thin={queue.first?.thin ?? 0} filter={filter} currentId={id} now={now} opened={listOpen} onOpen={(chosen) => { setListOpen(false); show(chosen) }}
              more={queue.list.hasNextPage ? { load: () => void queue.list.fetchNextPage(), loading: queue.list.isFetchingNextPage, failed: queue.list.isFetchNextPageError } : null}
              old={queue.list.isRefetchError ? { since: queue.list.dataUpdatedAt, again: () => void queue.list.refetch() } : null}
            />
          </div>
        </div>
        <div className="flex min-h-[60dvh] min-w-0 flex-col gap-6 lg:min-h-[calc(100dvh-9rem-1px-var(--note))]">
          {id !== null ? (
            <>
              <SwipeCard active={desk.mayDecide && desk.mode === 'deciding'} words={SWIPES} onRight={() => run({ do: 'approve' })} onLeft={() => run({ do: 'choose_reason' })}>
                <ItemPanel
                  id={id} fixing={desk.mode === 'fixing'} settling={settling} headingRef={heading} turnRef={desk.turn}
                  lease={<LeaseLine lease={desk.lease} onTakeOver={() => run({ do: 'take_over' })} />}
                  notes={<ItemNotes key={id} itemId={id} verbs={verbs} />}
                  whole={desk.whole} history={desk.history} drafts={desk.drafts} quote={desk.quote} onQuote={desk.moveQuote}
                  onSave={desk.decide} onCancelFix={() => run({ do: 'cancel' })}
                />
              </SwipeCard>
              <DecisionFoot desk={desk} />
            </>
          ) : queue.list.isError && rows.length === 0 ? <QueueFailed error={queue.list.error} onRetry={() => void queue.list.refetch()} />
            : queue.awaited ? <ItemSkeleton /> : (
            <QueueEmpty filter={filter} waiting={queue.first?.waiting ?? 0} thin={queue.first?.thin ?? 0} canUndo={desk.canUndo} onUndo={() => run({ do: 'undo' })} />
          )}
        </div>
      </div>
      {bulk ? (
        <BulkDialog
          filter={filter} decideBulk={verbs.decideBulk} onClose={() => setBulk(false)}
          onDone={(text) => void queue.refresh().then(() => { go(null); queue.say({ tone: 'done', text, itemId: null }) })}
        />
      ) : null}
    </div>
  )
}
