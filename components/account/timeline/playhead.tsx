'use client'

import type { KeyboardEvent } from 'react'
import { formatDate } from '@/lib/shared/format'
import { stepOf } from './brush'
import { badgeOn, type Scale, xOf } from './scale'

const DAY_MS = 86_400_000

type Props = {
  scale: Scale
  span: [number, number]
  /** Where it stands: the day shown, or the one it is dragged to. */
  at: number
  moving: boolean
  onMove: (t: number) => void
  onCommit: () => void
  onCancel: () => void
}

/** The moment at which the account is shown. Keys move it, Enter shows the page as it stood then, Escape goes back. */
export function Playhead({ scale, span, at, moving, onMove, onCommit, onCancel }: Props) {
  const x = Math.min(scale.width, Math.max(0, xOf(scale, at)))
  const press = (event: KeyboardEvent) => {
    const step = stepOf(event)
    const edge = event.key === 'Home' ? span[0] : event.key === 'End' ? span[1] : null
    if (event.key === 'Enter') onCommit()
    else if (event.key === 'Escape' && moving) onCancel()
    else if (step !== 0 || edge !== null) onMove(Math.min(span[1], Math.max(span[0], edge ?? at + step * DAY_MS)))
    else return
    event.preventDefault()
  }
  return (
    <>
      {/* On a phone it runs through statements, which stay to be read. */}
      <span aria-hidden className="absolute inset-y-0 w-px -translate-x-1/2 bg-accent max-sm:opacity-40" style={{ left: x }} />
      <div
        role="slider" tabIndex={0} aria-label="Shown as of" aria-valuemin={Math.round(span[0] / DAY_MS)} aria-valuemax={Math.round(span[1] / DAY_MS)} aria-valuenow={Math.round(at / DAY_MS)}
        aria-valuetext={`${formatDate(new Date(at))}${moving ? '. Enter shows the account as it stood then' : ''}`} onKeyDown={press}
        className="pointer-events-auto absolute top-0 z-10 h-6 w-6 -translate-x-1/2 cursor-ew-resize" style={{ left: x }}
      >
        <span className={`absolute top-0 rounded-sm bg-accent px-1.5 text-xs/5 whitespace-nowrap text-on-accent ${badgeOn(scale, x).before ? 'right-1/2' : 'left-1/2'}`}>{formatDate(new Date(at))}</span>
      </div>
    </>
  )
}
