'use client'

import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'

/** What a sheet of A4 or letter paper holds between its margins, in pixels of CSS. */
const PAPER_PX = 690

/** The width of an element in pixels, kept as it changes; `first` until it is measured. On paper it is that of a sheet: nothing is measured between asking to print and the print. */
export function useWidth(first: number): [ref: (element: HTMLElement | null) => (() => void) | undefined, width: number] {
  const [width, setWidth] = useState(first)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.round(entry.contentRect.width)) })
    observer.observe(element)
    const narrow = () => flushSync(() => setWidth((now) => Math.min(now, PAPER_PX)))
    const restore = () => setWidth(Math.round(element.getBoundingClientRect().width))
    window.addEventListener('beforeprint', narrow)
    window.addEventListener('afterprint', restore)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', narrow)
      window.removeEventListener('afterprint', restore)
    }
  }, [])
  return [ref, width]
}
