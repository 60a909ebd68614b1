'use client'

import { useEffect } from 'react'

/** While `busy`, the browser asks before the page goes away: what is on its way exists in this tab alone. */
export function useWarnOnLeaving(busy: boolean): void {
  useEffect(() => {
    if (!busy) return
    const warn = (leaving: BeforeUnloadEvent) => leaving.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [busy])
}
