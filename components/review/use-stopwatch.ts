'use client'

import { useCallback, useEffect, useRef } from 'react'
import { pauseWatch, readWatch, startWatch, STOPPED, stirWatch } from './stopwatch'

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll'] as const

/** Measures how long the reader looks at the item that is on screen, from when its words are there. Gives the seconds so far. */
export function useStopwatch(itemId: string | null): (itemId: string) => number | null {
  const watch = useRef(STOPPED)
  useEffect(() => {
    watch.current = startWatch(watch.current, itemId, performance.now())
    const stir = () => { if (document.visibilityState === 'visible') watch.current = stirWatch(watch.current, performance.now()) }
    const turn = () => {
      if (document.visibilityState === 'hidden') watch.current = pauseWatch(watch.current, performance.now())
      else stir()
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, stir, { passive: true, capture: true })
    document.addEventListener('visibilitychange', turn)
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, stir, { capture: true })
      document.removeEventListener('visibilitychange', turn)
    }
  }, [itemId])
  return useCallback((id) => readWatch(watch.current, id, performance.now()), [])
}
