'use client'

import { useRef, type PointerEvent } from 'react'

type Drag = { start: (x: number) => void; move: (x: number) => void; end: () => void; cancel: () => void }

/** Follows one finger or button along the x axis, in pixels from the left edge of the element that takes the drag. */
export function useDrag({ start, move, end, cancel }: Drag) {
  const held = useRef<number | null>(null)
  const at = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || (event.target as Element).closest('a,button')) return
      held.current = event.pointerId
      event.currentTarget.setPointerCapture(event.pointerId)
      start(at(event))
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => { if (held.current === event.pointerId) move(at(event)) },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (held.current !== event.pointerId) return
      held.current = null
      end()
    },
    onPointerCancel: () => {
      held.current = null
      cancel()
    },
  }
}
