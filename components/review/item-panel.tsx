'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { ErrorState } from '@/components/atoms/error-state'
import { isPairReason, reviewItemQuery } from '@/lib/review/client'
import type { DecideInput, ReviewItemView } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import { EvidenceContext } from './evidence-context'
import { ItemAside } from './item-aside'
import type { ItemDrafts } from './item-drafts'
import { ProposedBelief } from './item-facts'
import { ItemSaid } from './item-said'
import { ItemSkeleton } from './item-skeleton'
import { ItemVerdicts } from './item-verdicts'
import { FixForm } from './later-parts'
import { PairPanel } from './pair-panel'
import type { QuoteSpan } from './quote-span'
import { REASON_WORDS } from './words'

export type ItemPanelProps = {
  id: string
  fixing: boolean
  /** Its undo is under way: what the browser knows of it is about to change. */
  settling: boolean
  headingRef: RefObject<HTMLDivElement | null>
  turnRef: RefObject<HTMLLIElement | null>
  /** Who has it, where that is somebody else. */
  lease: ReactNode
  notes: ReactNode
  whole: { open: boolean; onOpen: (open: boolean) => void }
  history: { open: boolean; onOpen: (open: boolean) => void }
  drafts: ItemDrafts
  /** The quote that a fix has moved; null while it is where it was read. */
  quote: QuoteSpan | null
  onQuote: (quote: QuoteSpan) => void
  onSave: (decision: DecideInput) => void
  onCancelFix: () => void
}

/** One item on one screen: what is proposed, the words behind it, and what a decision would change. */
export function ItemPanel({ id, settling, ...rest }: ItemPanelProps) {
  const { data: item, error, refetch } = useQuery(reviewItemQuery(id))
  if (settling || (item === undefined && error === null)) return <ItemSkeleton />
  if (item === undefined) {
    return <ErrorState title="This item cannot be shown" detail={error?.message ?? ''} remedy={error instanceof ProblemError ? error.remedy : null} onRetry={() => void refetch()} />
  }
  return <Opened item={item} {...rest} />
}

function Opened({ item, fixing, headingRef, turnRef, lease, notes, whole, history, drafts, quote, onQuote, onSave, onCancelFix }: Omit<ItemPanelProps, 'id' | 'settling'> & { item: ReviewItemView }) {
  const { observation: o } = item
  const pair = isPairReason(item.reason)
  const standing = quote ?? { start: o.start, end: o.end }
  return (
    <article aria-labelledby="item-heading" className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="flex min-w-0 flex-col gap-6 max-sm:gap-4" {...(fixing ? { onKeyDown: submitFix } : {})}>
        <div ref={headingRef} tabIndex={-1} className="outline-none">
          <p className="mb-3 flex flex-wrap items-baseline gap-x-2 text-sm">
            <Link href={`/accounts/${item.accountId}`} prefetch={false} className="link hit font-medium">{item.accountName}</Link>
            <span className="text-muted">{item.why || REASON_WORDS[item.reason].label}</span>
          </p>
          <Standing item={item} />
          {item.status === 'open' && item.flagged ? <p role="note" className="mb-3 border-s-2 border-line-strong ps-3 text-sm"><span className="font-medium"><bdi>{item.flagged.name}</bdi></span> asks for a second opinion.</p> : null}
          {lease}
          <ItemSaid said={item.said} />
          <ItemVerdicts item={item} />
          {pair ? <PairPanel item={item} headingId="item-heading" />
            : fixing ? <FixForm key={item.id} item={item} drafts={drafts} quote={standing} onQuote={onQuote} onSave={onSave} onCancel={onCancelFix} /> : <ProposedBelief item={item} headingId="item-heading" />}
        </div>
        {pair ? null : <EvidenceContext item={item} whole={whole.open} onWhole={whole.onOpen} quote={fixing ? standing : null} onQuote={onQuote} turnRef={turnRef} />}
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <ItemAside item={item} history={history} />
        {notes}
      </div>
    </article>
  )
}

/** ⌘ or Ctrl with Enter saves the fix, from its fields and from the quote below them. */
function submitFix(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
  event.preventDefault()
  event.currentTarget.querySelector('form')?.requestSubmit()
}

/** Why nothing can be decided here, where that is so. */
function Standing({ item }: { item: ReviewItemView }) {
  const words =
    item.status === 'decided' ? 'This has been decided. Your own decisions can be taken back under “Last decisions”.'
    : item.status === 'withdrawn' ? 'Nothing is left to decide here: what it rests on was decided, removed or read anew. Go on with the next one.'
    : item.status === 'expired' ? 'Nobody came to this in time, so it counts as unreviewed.'
    : item.mayDecide || item.verdicts.some(({ mine }) => mine) ? null
    : item.ownWord ? 'You said yourself what is asked here, so somebody else decides: whoever else may on this account, a reviewer or an admin.'
    : `You can read this but not decide it: reps and managers decide on accounts they own, and ${item.accountName} is not yours. Reviewers and admins decide everywhere.`
  return words === null ? null : <p role="note" className="mb-3 border-l-2 border-line-strong ps-3 text-sm text-muted">{words}</p>
}
