import Link from 'next/link'
import type { AccountTimeline } from '@/lib/insights/types'
import { count, formatDate } from '@/lib/shared/format'
import { INTERACTION_WORDS } from '../../atoms/words'
import { monthTicks, tickWords } from '../charts/time-axis'
import { badgeOn, gathered, type Scale, xOf } from './scale'

/** Of two closer than this a finger could not choose one. */
const GAP = 24
/** Half of what one measures, so that none is cut off at an end. */
const HALF = 12
/** Half of the dot within it, which keeps its day as far as it is not cut off. */
const DOT_HALF = 4
/** Room for a month's name, and what the name itself takes of it. */
const TICK_PX = 72
const NAME_PX = 52

type Props = { timeline: AccountTimeline; scale: Scale; /** The day shown, whose badge lies over the months. */ at: number; onNear: (from: number, to: number) => void }

/** Months, and each interaction on its day: one opens by a click, several by going nearer. Those after the day shown are hollow. */
export function Ruler({ timeline, scale, at, onNear }: Props) {
  const badge = badgeOn(scale, Math.min(scale.width, Math.max(0, xOf(scale, at))))
  const ticks = monthTicks(scale.from, scale.to, Math.max(2, Math.floor(scale.width / TICK_PX)))
  return (
    <div className="relative h-12 select-none" style={{ width: scale.width }}>
      {ticks.map((tick) => {
        const x = xOf(scale, tick)
        const covered = x < badge.right && x + NAME_PX > badge.left
        return x > scale.width - 40 ? null : <span key={tick} aria-hidden className="absolute top-0 border-s border-line ps-1 text-xs text-muted" style={{ left: x, height: 48 }}>{covered ? '' : tickWords(tick, scale.from, scale.to)}</span>
      })}
      {gathered(timeline.interactions, scale, GAP, HALF).map(({ x, items }) => {
        const [first, last] = [items[0], items.at(-1)]
        if (!first || !last) return null
        const place = { left: x }
        return items.length === 1 ? (
          <Link key={first.id} href={`/interactions/${first.id}`} title={`${first.title}, ${formatDate(new Date(first.t))}`} aria-label={`${INTERACTION_WORDS[first.type]} on ${formatDate(new Date(first.t))}: ${first.title}`} className="absolute bottom-0 flex size-6 -translate-x-1/2 items-center justify-center" style={place}>
            <span className="size-2 rounded-full bg-ink" style={{ translate: Math.min(scale.width - DOT_HALF, Math.max(DOT_HALF, xOf(scale, first.t))) - x }} />
          </Link>
        ) : (
          <button key={first.id} type="button" onClick={() => onNear(first.t, last.t)} title={`${items.length} interactions`} aria-label={`Look nearer at ${count(items.length, 'interaction')} from ${formatDate(new Date(first.t))} to ${formatDate(new Date(last.t))}`} className="absolute bottom-0 flex h-6 min-w-6 -translate-x-1/2 items-center justify-center rounded-full px-1 text-xs font-medium hover:bg-hover" style={place}>
            <span className="rounded-full bg-ink px-1.5 leading-4 text-canvas">{items.length}</span>
          </button>
        )
      })}
      {gathered(timeline.later.map((t) => ({ t })), scale, 6).map(({ x }) => <span key={x} aria-hidden className="absolute bottom-2 size-2 -translate-x-1/2 rounded-full border border-line-strong" style={{ left: x }} />)}
    </div>
  )
}
