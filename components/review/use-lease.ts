'use client'

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Leased } from '@/lib/review/types'
import type { LeaseHolder } from '@/lib/shared/errors'
import { ProblemError } from '@/lib/shared/fetch-json'
import { HEARTBEAT_MS, isNearlyOver, type LeaseState } from './lease-state'

export type LeaseVerbs = {
  /** Rejects with a ProblemError of status 409 that names the holder. */
  take(input: { itemId: string; steal?: boolean }): Promise<Leased>
  heartbeat(input: { itemId: string }): Promise<Leased>
  /** Fire and forget: it also works while the page goes away. */
  release(itemId: string): void
}

/** Who holds the item, where that is why the server refused. */
const holderOf = (error: unknown): LeaseHolder | null => (error instanceof ProblemError ? error.holder : null)

/**
 * Holds the item on screen for as long as it is there: takes it, keeps it by a heartbeat, gives it back on going on or leaving, and
 * notices when a colleague takes it over. Nothing waits for it on the screen: `held` is for the decision on its way to the server.
 */
export function useLease(itemId: string | null, wanted: boolean, verbs: LeaseVerbs) {
  const [at, setAt] = useState<{ itemId: string | null; lease: LeaseState }>({ itemId: null, lease: { kind: 'none' } })
  // `settled`: items that a decision of ours has settled or is settling; the server lets go of them itself.
  const [{ taking, settled }] = useState(() => ({ taking: new Map<string, Promise<Leased>>(), settled: new Set<string>() }))
  const onScreen = useRef<string | null>(null)

  // An answer about an item that is left by now says nothing of the one that is there.
  const show = useCallback((id: string, lease: LeaseState) => { if (onScreen.current === id) setAt({ itemId: id, lease }) }, [])
  const take = useCallback((id: string, steal = false) => {
    const asked = verbs.take({ itemId: id, ...(steal ? { steal } : {}) })
    taking.set(id, asked)
    asked.then(
      ({ leaseUntil }) => show(id, { kind: 'mine', until: leaseUntil }),
      (error: unknown) => { taking.delete(id); show(id, refused(holderOf(error))) },
    )
    return asked
  }, [verbs, show, taking])

  const beat = useEffectEvent(async () => {
    if (itemId === null || document.visibilityState === 'hidden') return
    if (at.itemId === itemId && at.lease.kind === 'theirs') return void take(itemId).catch(() => undefined)
    try {
      const { leaseUntil } = await verbs.heartbeat({ itemId })
      if (!settled.has(itemId)) show(itemId, { kind: 'mine', until: leaseUntil })
    } catch (error) {
      const holder = holderOf(error)
      if (holder !== null) taking.delete(itemId)
      if (holder !== null) show(itemId, { kind: 'theirs', holder, until: holder.until })
      else if (error instanceof ProblemError && error.status === 409) void take(itemId).catch(() => undefined)
    }
  })

  useEffect(() => {
    if (itemId === null || !wanted) return
    onScreen.current = itemId
    settled.delete(itemId)
    // The answer comes later and says so itself; until then the item is looked at.
    take(itemId).catch(() => undefined)
    const beating = setInterval(() => void beat(), HEARTBEAT_MS)
    const seen = () => { if (document.visibilityState === 'visible') void beat() }
    const letGo = () => { if (!settled.has(itemId)) verbs.release(itemId) }
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('pagehide', letGo)
    return () => {
      clearInterval(beating)
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('pagehide', letGo)
      letGo()
      if (!settled.has(itemId)) taking.delete(itemId)
    }
  }, [itemId, wanted, take, verbs, taking, settled])

  // A colleague's time runs out while one looks on: the item is asked for again then.
  const theirs = at.itemId === itemId && at.lease.kind === 'theirs' ? at.lease.until : null
  useEffect(() => {
    if (theirs === null) return
    const over = setTimeout(() => void beat(), Math.max(1_000, Date.parse(theirs) - Date.now() + 500))
    return () => clearTimeout(over)
  }, [theirs])

  /** Resolves once the item is ours; rejects with the server's refusal. */
  const held = useCallback(async (id: string) => {
    const before = await taking.get(id)?.catch(() => null)
    if (before && !isNearlyOver(before.leaseUntil, Date.now())) return
    await take(id)
  }, [take, taking])

  const retake = useCallback(async (id: string) => { await take(id) }, [take])

  const lease: LeaseState = itemId === null || !wanted ? { kind: 'none' } : at.itemId === itemId ? at.lease : { kind: 'asking' }
  return {
    lease, held, retake,
    /** Takes the item from the colleague who has it. */
    takeOver: () => { if (itemId !== null) take(itemId, true).catch(() => undefined) },
    /** A decision on this item is on its way: it needs no letting go. */
    settle: (id: string) => settled.add(id),
    unsettle: (id: string) => { settled.delete(id); taking.delete(id) },
  }
}

/** Without a holder the server could not be asked, or there is nothing to hold: the decision itself will tell. */
const refused = (holder: LeaseHolder | null): LeaseState => (holder === null ? { kind: 'none' } : { kind: 'theirs', holder, until: holder.until })
