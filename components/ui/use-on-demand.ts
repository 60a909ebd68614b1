'use client'

import { useState } from 'react'

/** Fetches a part of the page when somebody first asks for it; until it is there, what they pressed stays as it is. */
export function useOnDemand(load: () => Promise<unknown>): { ready: boolean; ask: () => void } {
  const [ready, setReady] = useState(false)
  // Should the fetch fail, the button is still there to be pressed again.
  const ask = () => void load().then(() => setReady(true), () => undefined)
  return { ready, ask }
}
