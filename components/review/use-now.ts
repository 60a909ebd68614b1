'use client'

import { useSyncExternalStore } from 'react'

const TICK_MS = 10_000
let now = 0

const subscribe = (changed: () => void) => {
  const tick = setInterval(() => { now = Date.now(); changed() }, TICK_MS)
  return () => clearInterval(tick)
}
const read = (): number => {
  if (now === 0) now = Date.now()
  return now
}

/** The reader's clock, every ten seconds. In the server's HTML it is the end of time: what runs out is shown once the page lives. */
export const useNow = (): number => useSyncExternalStore(subscribe, read, () => Number.POSITIVE_INFINITY)
