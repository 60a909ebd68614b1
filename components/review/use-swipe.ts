'use client'

import { useRef, useState, type PointerEvent } from 'react'
import { isScroll, swipeIntent, type SwipeIntent } from './swipe'

type Start = { x: number; y: number; id: number; mine: boolean }

/** A finger on an item: how far it has been dragged, what letting go would do, and the handlers of the element. A mouse drags nothing. */
export function useSwipe(active: boolean, onSwipe: (intent: NonNullable<SwipeIntent>) => void) {
  const start = useRef<Start | null>(null)
  const [drag, setDrag] = useState<{ dx: number; intent: SwipeIntent }>({ dx: 0, intent: null })
  const stop = () => { start.current = null; setDrag({ dx: 0, intent: null }) }

  const onPointerDown = (event: PointerEvent) => {
    if (!active || event.pointerType === 'mouse' || !event.isPrimary || isBusy(event.target)) return
    start.current = { x: event.clientX, y: event.clientY, id: event.pointerId, mine: false }
  }
  const onPointerMove = (event: PointerEvent) => {
    const from = start.current
    if (from === null || from.id !== event.pointerId) return
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
    if (!from.mine && isScroll(dx, dy)) return stop()
    if (!from.mine && Math.abs(dx) < 12) return
    from.mine = true
    setDrag({ dx, intent: swipeIntent(dx, dy, window.innerWidth) })
  }
  const onPointerUp = (event: PointerEvent) => {
    const from = start.current
    if (from === null || from.id !== event.pointerId) return
    const intent = from.mine ? swipeIntent(event.clientX - from.x, event.clientY - from.y, window.innerWidth) : null
    stop()
    if (intent !== null) onSwipe(intent)
  }
  return { ...drag, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: stop } }
}

/** A finger that selects text or presses a control is not swiping. */
const isBusy = (target: EventTarget): boolean => target instanceof Element && target.closest('button, a, input, textarea, select, summary, [data-quote-turn]') !== null
