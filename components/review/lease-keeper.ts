import type { Leased } from '@/lib/review/types'
import { ProblemError } from '@/lib/shared/fetch-json'
import type { LeaseHolder } from '@/lib/shared/errors'
import { isNearlyOver, type LeaseState } from './lease-state'

/** `visit` names one look at an item: what comes of it after its release holds nothing. */
export type LeaseVerbs = {
  /** Rejects with a ProblemError of status 409 that names the holder. */
  take(input: { itemId: string; visit: string; steal?: boolean }): Promise<Leased>
  heartbeat(input: { itemId: string }): Promise<Leased>
  /** Fire and forget: it also works while the page goes away. */
  release(input: { itemId: string; visit: string }): void
}

export type LeaseKeeper = ReturnType<typeof leaseKeeper>

/**
 * Who holds what of the items that a page shows: takes the one that is there, keeps it, and gives back what is left. An item whose
 * decision is on its way is kept until the server has answered, or the page goes away: whatever of it never arrives holds up nobody.
 * @param show told what became of the item on screen, and of no other
 * @param newVisit a name that nobody else gives
 */
export function leaseKeeper(verbs: LeaseVerbs, show: (itemId: string, lease: LeaseState) => void, newVisit: () => string) {
  const visits = new Map<string, string>()
  const taking = new Map<string, Promise<Leased>>()
  // Items that a decision of ours has settled or is settling; the server lets go of them itself.
  const settled = new Set<string>()
  let onScreen: string | null = null
  let theirs = false
  // Between its going and its end a page still hears that its requests were broken off: what waited behind them takes nothing any more.
  let gone = false

  // An answer about an item that is left by now says nothing of the one that is there.
  const tell = (id: string, lease: LeaseState): void => {
    if (onScreen !== id) return
    theirs = lease.kind === 'theirs'
    show(id, lease)
  }

  const take = (id: string, steal = false): Promise<Leased> => {
    if (gone) return Promise.reject(new Error('The page has gone.'))
    const visit = visits.get(id) ?? newVisit()
    visits.set(id, visit)
    const asked = verbs.take({ itemId: id, visit, ...(steal ? { steal } : {}) })
    taking.set(id, asked)
    const isOver = (): boolean => visits.get(id) !== visit
    asked.then(
      ({ leaseUntil }) => { if (!isOver()) tell(id, { kind: 'mine', until: leaseUntil }) },
      (error: unknown) => {
        if (isOver()) return
        taking.delete(id)
        tell(id, refused(holderOf(error)))
      },
    )
    return asked
  }
  // The answer comes later and says so itself; until then the item is looked at.
  const ask = (id: string, steal = false): void => void take(id, steal).catch(() => undefined)

  const giveBack = (id: string): void => {
    const visit = visits.get(id)
    if (visit === undefined) return
    visits.delete(id)
    taking.delete(id)
    verbs.release({ itemId: id, visit })
  }

  return {
    arrive: (id: string): void => {
      onScreen = id
      theirs = false
      settled.delete(id)
      ask(id)
    },
    leave: (id: string): void => {
      if (onScreen === id) onScreen = null
      if (!settled.has(id)) giveBack(id)
    },
    /** The page goes away, perhaps to come back: nothing is kept, whatever is on its way. A decision that arrives later needs no lease. */
    suspend: (): void => {
      gone = true
      for (const id of [...visits.keys()]) giveBack(id)
    },
    /** Holds the item on screen for five minutes more, or asks for it again where a colleague had it. */
    beat: async (): Promise<void> => {
      gone = false
      const id = onScreen
      if (id === null) return
      if (theirs) return ask(id)
      const visit = visits.get(id)
      const isOver = (): boolean => onScreen !== id || visits.get(id) !== visit || settled.has(id)
      try {
        const { leaseUntil } = await verbs.heartbeat({ itemId: id })
        if (!isOver()) tell(id, { kind: 'mine', until: leaseUntil })
      } catch (error) {
        if (isOver()) return
        const holder = holderOf(error)
        if (holder !== null) {
          taking.delete(id)
          tell(id, refused(holder))
        } else if (error instanceof ProblemError && error.status === 409) ask(id)
      }
    },
    /** Resolves once the item is ours; rejects with the server's refusal. */
    held: async (id: string): Promise<void> => {
      const before = await taking.get(id)?.catch(() => null)
      if (before && !isNearlyOver(before.leaseUntil, Date.now())) return
      await take(id)
    },
    retake: async (id: string): Promise<void> => { await take(id) },
    /** Takes the item on screen from the colleague who has it. */
    takeOver: (): void => { if (onScreen !== null) ask(onScreen, true) },
    /** A decision on this item is on its way: it needs no letting go. */
    settle: (id: string): void => void settled.add(id),
    /** The server has the decision, and let go of the item with it. */
    answered: (id: string): void => {
      visits.delete(id)
      taking.delete(id)
    },
    /** The decision was refused or taken back: what is not looked at any more is given back after all. */
    unsettle: (id: string): void => {
      settled.delete(id)
      taking.delete(id)
      if (onScreen !== id) giveBack(id)
    },
  }
}

/** Who holds the item, where that is why the server refused. */
const holderOf = (error: unknown): LeaseHolder | null => (error instanceof ProblemError ? error.holder : null)

/** Without a holder the server could not be asked, or there is nothing to hold: the decision itself will tell. */
const refused = (holder: LeaseHolder | null): LeaseState => (holder === null ? { kind: 'none' } : { kind: 'theirs', holder, until: holder.until })
