'use client'

import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The present minute, beginning with when the page was made: how soon a meeting is changes while one looks at it. */
export function useNow(made: string): string {
  const [ticked, setTicked] = useState<string | null>(null)
  useEffect(() => {
    const timer = setInterval(() => setTicked(new Date().toISOString()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  // A page that was read anew knows better than the last tick.
  return ticked !== null && ticked > made ? ticked : made
}
