'use client'

import { useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '../../ui/button'

/** As many lines as two screens hold. */
const STEP = 60

/** How many of a long list are drawn: some at first, more as their end comes near. Start anew with another `key`. */
export function useGrowing(total: number): { shown: number; more: () => void; pending: boolean } {
  const [shown, setShown] = useState(STEP)
  const [pending, startTransition] = useTransition()
  return { shown: Math.min(shown, total), more: () => startTransition(() => setShown((now) => now + STEP)), pending }
}

/** Draws the next ones when it comes into sight; a button for those who do not scroll. */
export function ShowMore({ left, onMore }: { left: number; onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null)
  const call = useRef(onMore)
  useEffect(() => { call.current = onMore })
  useEffect(() => {
    const element = end.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) call.current() }, { rootMargin: '600px 0px' })
    observer.observe(element)
    return () => observer.disconnect()
  }, [left])
  return <div ref={end} className="flex justify-center py-4 print:hidden"><Button onClick={onMore}>Show {Math.min(STEP, left)} more of {left}</Button></div>
}
