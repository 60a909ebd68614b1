import { Users } from 'lucide-react'
import { TurnSpeaker } from '@/components/atoms/speaker-name'
import { SIDE_WORDS } from '@/components/atoms/words'
import { cn } from '@/components/ui/cn'
import type { BeliefLine, SegmentView } from '@/lib/beliefs/types'
import { formatClock, formatDateTime } from '@/lib/shared/format'
import { BeliefChip } from './belief-chip'
import { beliefsOf } from './evidence-order'
import { MarkedText } from './marked-text'
import { SIDE_RULE } from './side'

type Props = {
  segment: SegmentView
  /** Same speaker as the turn before: the name is for screen readers only. */
  continued: boolean
  accountId: string
  beliefs: ReadonlyMap<string, BeliefLine>
  active: string | null
  /** The turn that the address points at. */
  marked: boolean
  onPoint: (observationId: string | null) => void
}

/** One turn: time, who and on which side, the words with their evidence, and the beliefs beside them. */
export function Turn({ segment, continued, accountId, beliefs, active, marked, onPoint }: Props) {
  const chips = beliefsOf(segment.evidence)
  return (
    <li
      id={`s-${segment.index}`}
      aria-current={marked ? 'location' : undefined}
      className={cn(
        'grid scroll-mt-24 gap-x-4 rounded-md pe-2 target:bg-sunken sm:grid-cols-[3.5rem_minmax(0,1fr)] lg:grid-cols-[3.5rem_minmax(0,1fr)_17rem]',
        continued ? 'py-1' : 'pt-4 pb-1',
        marked && 'bg-sunken',
      )}
    >
      <a href={`#s-${segment.index}`} className={cn('hidden self-start pt-px text-right text-xs leading-5 hover:text-ink sm:block', marked ? 'font-semibold text-accent' : 'text-muted')} aria-label={`Link to turn ${segment.index + 1}`}>
        {segment.startMs !== null ? formatClock(segment.startMs) : segment.index + 1}
      </a>
      <div className={cn('min-w-0 ps-3', SIDE_RULE[segment.side])}>
        <p className={cn('flex flex-wrap items-baseline gap-x-2 text-sm', continued && 'sr-only')}>
          <TurnSpeaker of={segment} className={cn('min-w-0 font-medium', segment.side === 'us' && 'text-muted')} />
          {segment.shared ? <Users aria-label="several people at one microphone" className="size-3.5 translate-y-0.5 text-muted" /> : null}
          <span className="text-xs text-muted">{SIDE_WORDS[segment.side]}</span>
          {segment.startMs !== null ? <span className="text-xs text-muted sm:hidden">{formatClock(segment.startMs)}</span> : null}
          {segment.startMs === null && segment.at !== null ? <time dateTime={segment.at} className="text-xs text-muted">{formatDateTime(segment.at)}</time> : null}
        </p>
        <p className={cn('max-w-[72ch]', segment.side === 'us' && 'text-muted')}>
          <MarkedText text={segment.text} marks={segment.evidence} accountId={accountId} active={active} />
        </p>
      </div>
      {chips.length > 0 ? (
        <ul className="mt-1 flex flex-col ps-1 sm:col-start-2 lg:col-start-3 lg:mt-0 lg:ps-0" aria-label="Beliefs this turn speaks to">
          {chips.map((mark) => (
            <li key={mark.beliefId}>
              <BeliefChip mark={mark} belief={beliefs.get(mark.beliefId)} accountId={accountId} onPoint={onPoint} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
