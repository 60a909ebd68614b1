'use client'

import { useEffect, useRef, useState } from 'react'
import { EmptyState } from '@/components/atoms/empty-state'
import { leaseWords } from '@/components/review/lease-state'
import { quoteIn } from '@/components/review/quote-sight'
import { SwipeCard } from '@/components/review/swipe-card'
import { useSeen } from '@/components/review/use-seen'
import { Trail } from '@/components/frame/trail'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { CallConfirmation } from '@/lib/review/types'
import { formatDate } from '@/lib/shared/format'
import { AnswerBar } from './answer-bar'
import type { Said } from './confirm-state'
import { ConfirmDone } from './confirm-done'
import { ThingCard } from './thing-card'
import { useConfirm, type ConfirmVerbs } from './use-confirm'

const SWIPES = { right: 'Yes', left: 'No…' } as const

type Props = { call: CallConfirmation; today: string; verbs: ConfirmVerbs }

/** After a call: at most five things, one at a time, a minute on a phone. */
export function ConfirmDesk({ call, today, verbs }: Props) {
  const { things, answers, current, lease, say, takeBack, undoProblem, saving } = useConfirm(call, verbs)
  const desk = useRef<HTMLDivElement>(null)
  // The next question is read out, and keys go to it.
  const shown = current?.observationId ?? 'done'
  const first = useRef(shown)
  useEffect(() => {
    if (first.current !== shown) desk.current?.querySelector<HTMLElement>('h2')?.focus()
    first.current = ''
  }, [shown])
  const last = answers.at(-1)
  const theirs = lease.kind === 'theirs'
  const mayAnswer = call.mayDecide && !theirs
  const quote = useRef<HTMLQuoteElement>(null)
  const seen = useSeen(current?.observationId ?? null, quote)
  const [asking, setAsking] = useState<string | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const answer = (said: Said) => {
    if (current === null) return
    if (said.answer === 'yes' && current.highStakes && !seen(current.observationId)) {
      if (quote.current) quoteIn(quote.current).scrollIntoView({ block: 'center' })
      return setUnread(current.observationId)
    }
    setAsking(null)
    say(current, said, seen(current.observationId))
  }
  return (
    <div ref={desk} className="mx-auto flex max-w-xl flex-col max-md:min-h-[calc(100dvh-8rem)]">
      <Trail label="Confirm a call" asOf={null} />
      <header className="py-4">
        <h1 className="truncate" dir="auto">{call.interaction.title}</h1>
        <p className="text-sm text-muted">{call.account.name} · {call.interaction.at === null ? 'day not known yet' : formatDate(call.interaction.at, today)}</p>
      </header>
      {undoProblem ? <p role="alert" className="mb-3 text-sm font-medium text-problem">This could not be taken back: {undoProblem}</p> : null}
      {things.length === 0 ? <Nothing call={call} /> : current === null ? <ConfirmDone call={call} things={things} answers={answers} saving={saving} onTakeBack={takeBack} /> : (
        <>
          <Progress done={answers.length} total={things.length} onUndo={last ? () => takeBack(last) : null} />
          {call.mayDecide ? null : <p role="note" className="mb-3 border-s-2 border-line-strong ps-3 text-sm text-muted">You can read this but not answer it: its owner, reviewers and admins do.</p>}
          {theirs ? <p role="status" className="mb-3 border-s-2 border-line-strong ps-3 text-sm">{leaseWords(lease)} Go on with the next one.</p> : null}
          {unread === current.observationId ? <p role="alert" className="sticky top-12 z-20 mb-3 bg-canvas py-2 text-sm font-medium text-problem">Much is at stake here: read the quote, then say yes.</p> : null}
          <SwipeCard key={current.observationId} active={mayAnswer && asking === null} words={SWIPES} onRight={() => answer({ answer: 'yes' })} onLeft={() => setAsking(current.observationId)}>
            <ThingCard thing={current} quoteRef={quote} />
          </SwipeCard>
          <AnswerBar
            key={`answers ${current.observationId}`} disabled={!mayAnswer} swipes={mayAnswer && answers.length === 0} asking={asking === current.observationId} onAsk={(open) => setAsking(open ? current.observationId : null)}
            onSay={answer} onUndo={last ? () => takeBack(last) : null}
          />
        </>
      )}
    </div>
  )
}

function Progress({ done, total, onUndo }: { done: number; total: number; onUndo: (() => void) | null }) {
  return (
    <div className="mb-4 flex min-h-7 items-center gap-3 pointer-coarse:min-h-11 print:hidden">
      <div role="progressbar" aria-label="Answered" aria-valuemin={0} aria-valuemax={total} aria-valuenow={done} className="flex flex-1 gap-1">
        {Array.from({ length: total }, (_, i) => <span key={i} className={`h-1 flex-1 rounded-full ${i < done ? 'bg-accent' : i === done ? 'bg-ink' : 'bg-line-strong'}`} />)}
      </div>
      <span className="text-sm text-muted">{done + 1} of {total}</span>
      {onUndo ? <Button variant="ghost" size="sm" onClick={onUndo} aria-keyshortcuts="z" className="-me-2">Undo</Button> : null}
    </div>
  )
}

function Nothing({ call: { read, answered, account, interaction } }: { call: CallConfirmation }) {
  const actions = <><LinkButton variant="primary" href={`/accounts/${account.id}`}>To {account.name}</LinkButton><LinkButton href={`/interactions/${interaction.id}`}>The whole call</LinkButton></>
  if (!read) return <EmptyState title="This call is still being read" action={actions}>What was heard can be confirmed once it is done.</EmptyState>
  if (answered > 0) return <EmptyState title="You have confirmed this call" action={actions}>Your answers stand. They can be taken back under “Last decisions” in the queue.</EmptyState>
  return <EmptyState title="There is nothing to confirm" action={actions}>Nothing was heard in this call that somebody has not looked at by now.</EmptyState>
}
