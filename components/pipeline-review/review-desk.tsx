'use client'

import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isTalkedAbout, isWritten } from '@/lib/insights/client'
import type { NotePipelineDealInput, PipelineReviewView } from '@/lib/insights/types'
import { count } from '@/lib/shared/format'
import { ConfirmDialog } from '../account/confirm-dialog'
import { EmptyState } from '../atoms/empty-state'
import { useHydrated } from '../forms/use-hydrated'
import type { ActionProblem } from '../frame/action-problem'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Kbd } from '../ui/kbd'
import { Label } from '../ui/label'
import { Agenda } from './agenda'
import { DealActions, type NewAction } from './actions'
import { DealPanel } from './deal-panel'
import { KEY_LIST, type DeskCommand } from './keys'
import { useDeskKeys } from './use-desk-keys'
import { useReview } from './use-review'
import { Written } from './written'

type Answer = Promise<ActionProblem | null>
export type DeskVerbs = {
  note: (input: NotePipelineDealInput) => Answer
  add: (input: NewAction & { reviewId: string; dealId: string }) => Answer
  done: (actionId: string, done: boolean) => Answer
  remove: (actionId: string) => Answer
  end: (reviewId: string) => Answer
  discard: (reviewId: string) => Answer
}

type Props = { review: PipelineReviewView; /** The deal that the address names. */ linked: string | null; me: string; today: string; verbs: DeskVerbs; onDiscarded: () => void }

/** Where a review begins: at the deal that is asked for, else where it was left. */
function firstIndex({ deals }: PipelineReviewView, linked: string | null): number {
  const asked = deals.findIndex(({ card }) => card.id === linked)
  return asked >= 0 ? asked : Math.max(0, deals.findIndex((deal) => !isTalkedAbout(deal)))
}

/** A review, deal by deal: an agenda, what there is to know, and what is said, decided and taken on. All of it by keyboard. */
export function ReviewDesk({ review, linked, me, today, verbs, onDiscarded }: Props) {
  const hydrated = useHydrated()
  const { write, refresh, forgetBoards } = useReview(review.id)
  const [index, setIndex] = useState(() => firstIndex(review, linked))
  const [listed, setListed] = useState(false)
  const [asking, setAsking] = useState<'end' | 'discard' | null>(null)
  /** Actions that were begun and not added, by deal: going on to the next loses none. */
  const [begun, setBegun] = useState<Readonly<Record<string, string>>>({})
  const [heading, note, decision, action] = [useRef<HTMLHeadingElement>(null), useRef<HTMLTextAreaElement>(null), useRef<HTMLTextAreaElement>(null), useRef<HTMLInputElement>(null)]
  const deal = review.deals[index]
  const dealId = deal?.card.id

  const before = useRef(dealId)
  useEffect(() => {
    if (!dealId || before.current === dealId) return
    before.current = dealId
    history.replaceState(null, '', `?deal=${dealId}`)
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [dealId, heading])

  function go(to: number) {
    setListed(false)
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (to >= review.deals.length) setAsking('end')
    else setIndex(Math.max(0, to))
  }
  /** Walking past a deal says nothing of it: it is discussed once something was written, or somebody says so. */
  function mark() {
    if (!deal || isWritten(deal)) return
    const [id, discussed] = [deal.card.id, deal.discussedAt === null]
    void write(id, (each) => ({ ...each, discussedAt: discussed ? today : null }), () => verbs.note({ reviewId: review.id, dealId: id, discussed }))
  }
  function run(command: DeskCommand) {
    switch (command) {
      case 'next': return go(index + 1)
      case 'back': return go(index - 1)
      case 'mark': return mark()
      case 'note': return note.current?.focus()
      case 'decision': return decision.current?.focus()
      case 'action': return action.current?.focus()
      case 'end': return setAsking('end')
      case 'leave':
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        return heading.current?.focus({ preventScroll: true })
    }
  }
  useDeskKeys(run)

  const left = review.deals.filter((each) => !isTalkedAbout(each)).length
  return (
    <div aria-busy={!hydrated}>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
        <h1>Pipeline review</h1>
        <p className="text-sm text-muted" role="status">{deal ? `Deal ${index + 1} of ${review.deals.length}` : ''}{left > 0 ? `, ${left} not discussed yet` : ', all discussed'}</p>
        <p className="text-sm text-muted">{review.scope}</p>
        <div className="ml-auto flex gap-2">
          <Button variant="ghost" onClick={() => setAsking('discard')}>Discard</Button>
          <Button variant="primary" aria-keyshortcuts="e" onClick={() => setAsking('end')}>End review</Button>
        </div>
      </header>
      {review.hidden > 0 ? <p className="pb-2 text-xs text-muted">{count(review.hidden, 'deal')} of this review {review.hidden === 1 ? 'is' : 'are'} not yours to see any more.</p> : null}
      {deal ? (
        <div className="grid gap-x-8 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <details open={listed} onToggle={(event) => setListed(event.currentTarget.open)} className="mb-4 border-y border-line lg:hidden">
            <summary className="cursor-pointer py-2 text-sm font-medium">Agenda</summary>
            <div className="max-h-[50dvh] overflow-y-auto"><Agenda deals={review.deals} current={index} onOpen={go} /></div>
          </details>
          <div className="border-line max-lg:hidden lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto lg:border-e lg:pe-3"><Agenda deals={review.deals} current={index} onOpen={go} /></div>
          <div className="flex min-w-0 flex-col gap-6 pb-24">
            <DealPanel deal={deal} today={today} headingRef={heading} />
            <div key={deal.card.id} className="grid gap-4 xl:grid-cols-2">
              <Written
                label="Note" shortcut="n" rows={4} max={4_000} placeholder="What was said about it" value={deal.note} fieldRef={note}
                onSave={(text) => void write(deal.card.id, (each) => ({ ...each, note: text }), () => verbs.note({ reviewId: review.id, dealId: deal.card.id, note: text }))}
              />
              <Written
                label="Decision" shortcut="d" rows={4} max={2_000} placeholder="What was decided" value={deal.decision} fieldRef={decision}
                onSave={(text) => void write(deal.card.id, (each) => ({ ...each, decision: text }), () => verbs.note({ reviewId: review.id, dealId: deal.card.id, decision: text }))}
              />
            </div>
            <DealActions
              key={`actions of ${deal.card.id}`} deal={deal} members={review.members} proposed={deal.card.owner?.id ?? me} today={today} fieldRef={action}
              begun={begun[deal.card.id] ?? ''} onBegin={(text) => setBegun((all) => ({ ...all, [deal.card.id]: text }))}
              onAdd={async (added) => {
                const problem = await verbs.add({ ...added, reviewId: review.id, dealId: deal.card.id })
                if (!problem) await refresh()
                return problem
              }}
              onDone={(id, done) => void write(deal.card.id, (each) => ({ ...each, actions: each.actions.map((one) => (one.id === id ? { ...one, doneAt: done ? today : null } : one)) }), () => verbs.done(id, done))}
              onRemove={(id) => void write(deal.card.id, (each) => ({ ...each, actions: each.actions.filter((one) => one.id !== id) }), () => verbs.remove(id))}
            />
            <footer className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-line bg-canvas py-2 max-md:bottom-14">
              <Button disabled={index === 0} aria-keyshortcuts="k ArrowLeft" onClick={() => go(index - 1)}><ArrowLeft aria-hidden />Back</Button>
              <Button variant="primary" aria-keyshortcuts="j ArrowRight" onClick={() => go(index + 1)}>{index + 1 < review.deals.length ? <>Next<ArrowRight aria-hidden /></> : 'Done'}</Button>
              <Label className="flex items-center gap-2 text-sm"><Checkbox aria-keyshortcuts="m" checked={isTalkedAbout(deal)} disabled={isWritten(deal)} onChange={mark} />Discussed</Label>
              <p className="ml-auto hidden gap-3 text-xs text-muted xl:flex">{KEY_LIST.map(({ keys, does }) => <span key={does}>{keys.map((key) => <Kbd key={key} className="mr-1">{key}</Kbd>)}{does}</span>)}</p>
            </footer>
          </div>
        </div>
      ) : <EmptyState title="No deal is left on the agenda">They were deleted, or are not yours to see any more. End or discard the review.</EmptyState>}
      <ConfirmDialog
        open={asking === 'end'} onOpenChange={(open) => setAsking(open ? 'end' : null)} title="End the review?" confirm="End review"
        description={`${left > 0 ? `${count(left, 'deal')} ${left === 1 ? 'was' : 'were'} not discussed. ` : ''}How each deal stands is kept, and the next review shows what is different of those that were discussed; the others keep what they are compared with. The summary can be exported; nothing can be added to it.`}
        run={async () => {
          const problem = await verbs.end(review.id)
          if (!problem) await Promise.all([refresh(), forgetBoards()])
          return problem
        }}
      />
      <ConfirmDialog
        open={asking === 'discard'} onOpenChange={(open) => setAsking(open ? 'discard' : null)} title="Discard the review?" confirm="Discard"
        description="Its notes, decisions and actions are deleted, and nothing is kept to compare with. This cannot be undone."
        run={async () => {
          const problem = await verbs.discard(review.id)
          if (!problem) onDiscarded()
          return problem
        }}
      />
    </div>
  )
}
