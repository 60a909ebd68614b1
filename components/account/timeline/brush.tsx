'use client'

import { useState, type KeyboardEvent } from 'react'
import { formatDate } from '@/lib/shared/format'
import { density, timeAt, windowIn, xOf } from './scale'
import { useDrag } from './use-drag'

const DAY_MS = 86_400_000
const BINS = 120
const HEIGHT = 32
/** A finger takes hold of an end from so far away. */
const REACH = 16

type Span = [from: number, to: number]
type Props = { span: Span; window: Span; times: readonly number[]; width: number; onChange: (window: Span) => void }

/** The whole history with the part that is looked at: drag an end or the middle, or move the ends by keys. */
export function Brush({ span, window: shown, times, width, onChange }: Props) {
  const [draft, setDraft] = useState<{ part: 'from' | 'to' | 'both'; grabbed: number; window: Span } | null>(null)
  const scale = { from: span[0], to: span[1], width }
  const window = draft?.window ?? shown
  const [left, right] = [xOf(scale, window[0]), xOf(scale, window[1])]
  const drag = useDrag({
    start: (x) => {
      const [dl, dr] = [Math.abs(x - left), Math.abs(x - right)]
      const inside = x > left && x < right
      const part = Math.min(dl, dr) <= REACH ? (dl < dr ? 'from' : 'to') : inside ? 'both' : x < left ? 'from' : 'to'
      setDraft({ part, grabbed: timeAt(scale, x), window: part === 'both' ? shown : moved(span, shown, part, timeAt(scale, x)) })
    },
    move: (x) => setDraft((now) => now && { ...now, window: now.part === 'both' ? windowIn(span, shown[0] + timeAt(scale, x) - now.grabbed, shown[1] + timeAt(scale, x) - now.grabbed) : moved(span, shown, now.part, timeAt(scale, x)) }),
    end: () => { if (draft) onChange(draft.window); setDraft(null) },
    cancel: () => setDraft(null),
  })
  const bars = density(times, span, BINS)
  const bar = width / BINS
  return (
    <div {...drag} className="relative touch-pan-y select-none" style={{ height: HEIGHT }}>
      <svg width="100%" height={HEIGHT} aria-hidden className="block">
        <line x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="stroke-line-strong" />
        <rect x={left} y="0" width={Math.max(2, right - left)} height={HEIGHT} className="cursor-grab fill-accent opacity-15" />
        {bars.map((share, index) => (share === 0 ? null : <rect key={index} x={index * bar} width={Math.max(1, bar - 1)} y={HEIGHT - share * (HEIGHT - 8)} height={share * (HEIGHT - 8)} className="pointer-events-none fill-muted" />))}
      </svg>
      <End part="from" x={left} window={window} span={span} onChange={onChange} />
      <End part="to" x={right} window={window} span={span} onChange={onChange} />
    </div>
  )
}

const moved = (span: Span, [from, to]: Span, part: 'from' | 'to', t: number): Span =>
  part === 'from' ? windowIn(span, Math.min(t, to - DAY_MS), to) : endedAt(span, from, t)

/** The end is what moves: a window that would be too short grows backwards. */
function endedAt(span: Span, from: number, t: number): Span {
  const window = windowIn(span, from, Math.max(t, from + DAY_MS))
  return t < window[1] ? windowIn(span, t - (window[1] - window[0]), t) : window
}

function End({ part, x, window, span, onChange }: { part: 'from' | 'to'; x: number; window: Span; span: Span; onChange: (window: Span) => void }) {
  const at = part === 'from' ? window[0] : window[1]
  const press = (event: KeyboardEvent) => {
    const step = stepOf(event)
    const edge = event.key === 'Home' ? span[0] : event.key === 'End' ? span[1] : null
    if (step === 0 && edge === null) return
    event.preventDefault()
    onChange(moved(span, window, part, edge ?? at + step * DAY_MS))
  }
  return (
    <span
      role="slider" tabIndex={0} aria-label={part === 'from' ? 'Show from' : 'Show to'} aria-valuemin={Math.round(span[0] / DAY_MS)} aria-valuemax={Math.round(span[1] / DAY_MS)} aria-valuenow={Math.round(at / DAY_MS)}
      aria-valuetext={formatDate(new Date(at))} onKeyDown={press} className="absolute inset-y-0 w-2 -translate-x-1/2 cursor-ew-resize rounded-sm border border-accent bg-canvas" style={{ left: x }}
    />
  )
}

/** Days that a key moves by: a week by arrows, a day with Alt, about a month with Shift or by the page keys. */
export function stepOf({ key, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>): number {
  const sign = key === 'ArrowRight' || key === 'ArrowUp' || key === 'PageUp' ? 1 : key === 'ArrowLeft' || key === 'ArrowDown' || key === 'PageDown' ? -1 : 0
  return sign * (key.startsWith('Page') || shiftKey ? 30 : altKey ? 1 : 7)
}
