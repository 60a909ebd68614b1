'use client'

import { useQuery } from '@tanstack/react-query'
import { SquareArrowOutUpRight, UnfoldVertical } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef, type RefObject } from 'react'
import { momentHref } from '@/components/atoms/evidence-quote'
import { SpeakerName, TurnSpeaker } from '@/components/atoms/speaker-name'
import { momentWords, SIDE_WORDS, SOURCE_WORDS } from '@/components/atoms/words'
import type { Mark } from '@/components/transcript/evidence-order'
import { interactionQuery } from '@/components/transcript/interaction-query'
import { MarkedText } from '@/components/transcript/marked-text'
import { SIDE_RULE } from '@/components/transcript/side'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import type { SegmentView } from '@/lib/beliefs/types'
import type { ReviewItemView } from '@/lib/review/types'
import { count, formatClock, formatDate } from '@/lib/shared/format'
import { QuoteEditor } from './later-parts'
import type { QuoteSpan } from './quote-span'

type Props = {
  item: ReviewItemView
  /** All that was said, and not two turns around the quote. */
  whole: boolean
  onWhole: (whole: boolean) => void
  /** The quote as it is being fixed; null outside the form. */
  quote: QuoteSpan | null
  onQuote: (quote: QuoteSpan) => void
  /** The quoted turn, for whoever must know that it was on screen. */
  turnRef: RefObject<HTMLLIElement | null>
}

/** The quote in its turn with two turns on each side, or in the whole conversation, and the way to the moment itself. */
export function EvidenceContext({ item, whole, onWhole, quote, onQuote, turnRef }: Props) {
  const { evidence, observation: o } = item
  const all = useQuery({ ...interactionQuery(evidence.interactionId), enabled: whole }).data?.segments
  const turns = (whole ? all : undefined) ?? item.context
  const list = useRef<HTMLOListElement>(null)
  const opened = whole && all !== undefined
  useEffect(() => {
    const [box, turn] = [list.current, turnRef.current]
    if (opened && box && turn) box.scrollTop = turn.offsetTop - box.offsetTop - box.clientHeight / 3
  }, [opened, turnRef])
  const mark: Mark = { observationId: o.id, beliefId: item.belief?.id ?? o.id, start: o.start, end: o.end, stance: o.stance, statement: o.statement, admission: 'shown' }
  return (
    <section aria-label="Evidence" className="max-sm:flex max-sm:flex-col">
      {/* On a phone the quote comes first: whoever wants all of it finds the way below. */}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 max-sm:contents">
        <Source item={item} />
        <Button size="sm" variant="ghost" aria-expanded={whole} onClick={() => onWhole(!whole)} className="-ms-2 max-sm:order-1 max-sm:h-11 max-sm:self-start">
          <UnfoldVertical aria-hidden /> {whole ? 'Only around the quote' : 'Whole conversation'} <Kbd className="max-sm:hidden">c</Kbd>
        </Button>
      </div>
      <ol
        ref={list} aria-label={whole ? 'All that was said' : 'The words around the quote'} tabIndex={opened ? 0 : undefined}
        className={cn('mt-2 flex flex-col gap-2', opened && 'max-h-[50dvh] overflow-y-auto overscroll-contain rounded-sm border-y border-line py-2 [&>li]:[content-visibility:auto] [&>li]:[contain-intrinsic-size:auto_3.5rem]')}
      >
        {turns.map((turn) => {
          const here = turn.index === o.segment
          return (
            <Turn key={turn.index} turn={turn} here={here} {...(here ? { turnRef } : {})}>
              {here && quote !== null
                ? <QuoteEditor text={turn.text} quote={quote} before={{ start: o.start, end: o.end }} stance={o.stance} onChange={onQuote} />
                : <MarkedText text={turn.text} marks={here ? [mark] : []} />}
            </Turn>
          )
        })}
      </ol>
      {whole && all === undefined ? <p role="status" className="mt-2 text-sm text-muted">Fetching the whole conversation…</p> : null}
      {opened ? <p className="mt-1 text-xs text-muted">{count(turns.length, 'turn')}; the quote is in turn {o.segment + 1}.</p> : null}
      {evidence.reason ? <p className="mt-2 text-sm"><span className="text-muted">Their reason: </span><q dir="auto">{evidence.reason}</q></p> : null}
    </section>
  )
}

/** Who said it, in what, and when. */
function Source({ item: { evidence } }: { item: ReviewItemView }) {
  const moment = momentWords(evidence)
  return (
    <p className="min-w-0 text-sm text-muted">
      <SpeakerName of={evidence} />, {SOURCE_WORDS[evidence.source]}:{' '}
      <Link href={momentHref(evidence)} className="link text-ink">
        <bdi>{evidence.interactionTitle}</bdi> <SquareArrowOutUpRight aria-label="open at this moment" className="inline size-3 align-baseline" />
      </Link>
      , {formatDate(evidence.at)}{moment === null ? '' : `, ${moment}`}
    </p>
  )
}

function Turn({ turn, here, turnRef, children }: { turn: SegmentView; here: boolean; turnRef?: RefObject<HTMLLIElement | null>; children: React.ReactNode }) {
  return (
    <li {...(turnRef ? { ref: turnRef } : {})} className={cn('ps-3', SIDE_RULE[turn.side])}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
        <TurnSpeaker of={turn} className={cn('font-medium', turn.side === 'customer' && 'text-ink')} />
        <span>{SIDE_WORDS[turn.side]}</span>
        {turn.startMs !== null ? <span>{formatClock(turn.startMs)}</span> : null}
      </p>
      <div className={cn('max-w-[72ch]', !here && 'text-muted')}>{children}</div>
    </li>
  )
}
