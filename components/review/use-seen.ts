'use client'

import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { isQuoteShown } from './quote-sight'

/** Whether the quote of an item has been on the screen, under no bar. It is asked at the moment of a decision, and draws nothing anew. */
export function useSeen(itemId: string | null, turn: RefObject<HTMLElement | null>): (itemId: string) => boolean {
  const seen = useRef(new Set<string>())
  useEffect(() => {
    if (itemId === null || seen.current.has(itemId)) return
    let next = 0
    const stop = () => {
      cancelAnimationFrame(next)
      window.removeEventListener('scroll', soon, { capture: true })
      window.removeEventListener('resize', soon)
    }
    const look = () => {
      if (!isQuoteShown(turn.current)) return
      seen.current.add(itemId)
      stop()
    }
    // In the frame after: the page has gone to the top of a new item by then.
    const soon = () => { cancelAnimationFrame(next); next = requestAnimationFrame(look) }
    window.addEventListener('scroll', soon, { passive: true, capture: true })
    window.addEventListener('resize', soon)
    soon()
    return stop
  }, [itemId, turn])
  return useCallback((id) => seen.current.has(id) || (id === itemId && isQuoteShown(turn.current)), [itemId, turn])
}
