'use client'

import { useCallback, useEffect, useRef, type RefObject } from 'react'

/** As much of a long turn as fits beside the decision bar counts as seen. */
const SHARE = 0.6

/** Whether the quoted turn of an item has been on the screen. It is asked at the moment of a decision, and draws nothing anew. */
export function useSeen(itemId: string | null, turn: RefObject<HTMLElement | null>): (itemId: string) => boolean {
  const seen = useRef(new Set<string>())
  useEffect(() => {
    const element = turn.current
    if (itemId === null || element === null || seen.current.has(itemId)) return
    const observer = new IntersectionObserver((entries) => {
      const shown = entries.some(({ isIntersecting, intersectionRect, boundingClientRect }) =>
        isIntersecting && intersectionRect.height >= Math.min(boundingClientRect.height, window.innerHeight / 2) * SHARE)
      if (!shown) return
      seen.current.add(itemId)
      observer.disconnect()
    }, { threshold: [0, 0.25, 0.5, SHARE, 1] })
    observer.observe(element)
    return () => observer.disconnect()
  }, [itemId, turn])
  return useCallback((id) => seen.current.has(id), [])
}
