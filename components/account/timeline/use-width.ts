'use client'

import { useCallback, useState } from 'react'

/** The width of an element in pixels, kept as it changes; `first` until it is measured. */
export function useWidth(first: number): [ref: (element: HTMLElement | null) => (() => void) | undefined, width: number] {
  const [width, setWidth] = useState(first)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.round(entry.contentRect.width)) })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
