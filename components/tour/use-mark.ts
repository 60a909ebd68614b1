'use client'

import { useLayoutEffect } from 'react'

/** Below this width the panel takes the lower half of the screen, so that what is marked goes to the top of it. */
const WIDE = '(min-width: 768px)'
const MARK = 'data-tour-mark'

/** Finds the first of these on the page, as soon as it is there, marks it, and brings it into sight. */
export function useMark(selectors: readonly string[]): void {
  const wanted = selectors.join('\n')
  useLayoutEffect(() => {
    let marked: Element | null = null
    const look = () => {
      if (marked?.isConnected) return
      marked = wanted.split('\n').filter(Boolean).map((selector) => document.querySelector(selector)).find((found) => found !== null) ?? null
      if (!marked) return
      marked.setAttribute(MARK, '')
      marked.scrollIntoView({ block: matchMedia(WIDE).matches ? 'center' : 'start' })
    }
    look()
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => {
      watch.disconnect()
      for (const old of document.querySelectorAll(`[${MARK}]`)) old.removeAttribute(MARK)
    }
  }, [wanted])
}
