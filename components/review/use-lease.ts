'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { leaseKeeper, type LeaseVerbs } from './lease-keeper'
import { HEARTBEAT_MS, type LeaseState } from './lease-state'

/**
 * Holds the item on screen for as long as it is there: takes it, keeps it by a heartbeat, gives it back on going on or leaving, and
 * notices when a colleague takes it over. Nothing waits for it on the screen: `held` is for the decision on its way to the server.
 * @param verbs the same for as long as the page is there
 */
export function useLease(itemId: string | null, wanted: boolean, verbs: LeaseVerbs) {
  const [at, setAt] = useState<{ itemId: string | null; lease: LeaseState }>({ itemId: null, lease: { kind: 'none' } })
  const [keeper] = useState(() => leaseKeeper(verbs, (id, lease) => setAt({ itemId: id, lease }), newVisit))

  const beat = useEffectEvent(() => { if (document.visibilityState === 'visible') void keeper.beat() })
  useEffect(() => {
    if (itemId === null || !wanted) return
    keeper.arrive(itemId)
    const beating = setInterval(() => beat(), HEARTBEAT_MS)
    const seen = () => beat()
    // A page that comes back as it was left: what it held was given back then.
    const back = (event: PageTransitionEvent) => { if (event.persisted) beat() }
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('pageshow', back)
    window.addEventListener('pagehide', keeper.suspend)
    return () => {
      clearInterval(beating)
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('pageshow', back)
      window.removeEventListener('pagehide', keeper.suspend)
      keeper.leave(itemId)
    }
  }, [itemId, wanted, keeper])

  // A colleague's time runs out while one looks on: the item is asked for again then.
  const theirs = at.itemId === itemId && at.lease.kind === 'theirs' ? at.lease.until : null
  useEffect(() => {
    if (theirs === null) return
    const over = setTimeout(() => beat(), Math.max(1_000, Date.parse(theirs) - Date.now() + 500))
    return () => clearTimeout(over)
  }, [theirs])

  const lease: LeaseState = itemId === null || !wanted ? { kind: 'none' } : at.itemId === itemId ? at.lease : { kind: 'asking' }
  return { ...keeper, lease }
}

/** 128 bits at random. Not `randomUUID`, which pages that came over plain HTTP do not have. */
const newVisit = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
