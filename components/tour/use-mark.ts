'use client'

import { useLayoutEffect, useState, type RefObject } from 'react'
import { placePanel } from './place-panel'

/** As wide as a screen must be for the panel to stand beside what it marks; below it rises from the foot. */
const BESIDE = '(min-width: 768px)'
const MARK = 'data-tour-mark'

/**
 * Finds the first of these on the page, as soon as it is there, marks it, brings it into sight, and keeps the panel beside it.
 * @returns where the panel stands; null while nothing is found, and on phones
 */
export function useMark(selectors: readonly string[], panel: RefObject<HTMLElement | null>): { top: number; left: number } | null {
  const [at, setAt] = useState<{ top: number; left: number } | null>(null)
  const wanted = selectors.join('\n')
  useLayoutEffect(() => {
    let marked: Element | null = null
    const place = () => {
      if (!marked || !panel.current || !matchMedia(BESIDE).matches) return setAt(null)
      const { top, bottom, left } = marked.getBoundingClientRect()
      setAt(placePanel({ top, bottom, left }, { width: panel.current.offsetWidth, height: panel.current.offsetHeight }, { width: innerWidth, height: innerHeight }))
    }
    const look = () => {
      if (marked?.isConnected) return
      marked = wanted.split('\n').filter(Boolean).map((selector) => document.querySelector(selector)).find((found) => found !== null) ?? null
      if (!marked) return
      marked.setAttribute(MARK, '')
      // On a phone the panel covers the lower half.
      marked.scrollIntoView({ block: matchMedia(BESIDE).matches ? 'center' : 'start' })
      place()
    }
    look()
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true })
    addEventListener('scroll', place, { capture: true, passive: true })
    addEventListener('resize', place)
    return () => {
      watch.disconnect()
      removeEventListener('scroll', place, { capture: true })
      removeEventListener('resize', place)
      for (const old of document.querySelectorAll(`[${MARK}]`)) old.removeAttribute(MARK)
      setAt(null)
    }
  }, [wanted, panel])
  return at
}
