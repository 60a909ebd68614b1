import { SquareArrowOutUpRight } from 'lucide-react'
import Link from 'next/link'
import { momentHref } from '@/components/atoms/evidence-quote'
import { SIDE_WORDS, SOURCE_WORDS } from '@/components/atoms/words'
import type { Mark } from '@/components/transcript/evidence-order'
import { MarkedText } from '@/components/transcript/marked-text'
import { SIDE_RULE } from '@/components/transcript/side'
import { cn } from '@/components/ui/cn'
import type { ReviewItemView } from '@/lib/review/types'
import { formatClock, formatDate } from '@/lib/shared/format'

/** The quote in its turn, with two turns on each side, and the way to the moment itself. */
export function EvidenceContext({ item }: { item: ReviewItemView }) {
  const { evidence, observation: o } = item
  const mark: Mark = { observationId: o.id, beliefId: item.belief?.id ?? o.id, start: o.start, end: o.end, stance: o.stance, statement: o.statement, admission: 'shown' }
  return (
    <section aria-label="Evidence">
      <p className="flex flex-wrap items-baseline gap-x-1.5 text-sm text-muted">
        <span>{evidence.speaker}, {SOURCE_WORDS[evidence.source]}</span>
        <span aria-hidden>·</span>
        <Link href={momentHref(evidence)} className="link inline-flex min-w-0 items-baseline gap-1 text-ink">
          <span dir="auto">{evidence.interactionTitle}</span>
          <SquareArrowOutUpRight aria-label="open at this moment" className="size-3 shrink-0 translate-y-px" />
        </Link>
        <span aria-hidden>·</span>
        <span>
          {formatDate(evidence.at)}
          {evidence.startMs !== null ? ` at ${formatClock(evidence.startMs)}` : ''}
        </span>
      </p>
      <ol className="mt-2 flex flex-col gap-2">
        {item.context.map((turn) => {
          const here = turn.index === o.segment
          return (
            <li key={turn.index} className={cn('ps-3', SIDE_RULE[turn.side])}>
              <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
                <span className={cn('font-medium', turn.side === 'customer' && 'text-ink')}>{turn.personName ?? turn.speaker}</span>
                <span>{SIDE_WORDS[turn.side]}</span>
              </p>
              <p className={cn('max-w-[72ch]', !here && 'text-muted')}>
                <MarkedText text={turn.text} marks={here ? [mark] : []} />
              </p>
            </li>
          )
        })}
      </ol>
      {evidence.reason ? <p className="mt-2 text-sm"><span className="text-muted">Their reason: </span><q dir="auto">{evidence.reason}</q></p> : null}
    </section>
  )
}
