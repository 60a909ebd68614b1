/**
 * Seconds that a person looked at one item: time while the page is in sight and somebody moves. After `IDLE_MS` without a sign
 * of life it stands still, so that a lunch break counts as half a minute. Pure: the caller brings the clock.
 */
export type Stopwatch = { itemId: string | null; countedMs: number; /** Last sign of life; null while the page is hidden. */ since: number | null }

export const IDLE_MS = 30_000

export const STOPPED: Stopwatch = { itemId: null, countedMs: 0, since: null }

/** The watch for an item that comes on screen at `now`; the one that runs already goes on. */
export const startWatch = (watch: Stopwatch, itemId: string | null, now: number): Stopwatch =>
  watch.itemId === itemId ? watch : { itemId, countedMs: 0, since: itemId === null ? null : now }

/** A key, a touch or a scroll. */
export const stirWatch = (watch: Stopwatch, now: number): Stopwatch =>
  watch.itemId === null ? watch : { ...watch, countedMs: countedMs(watch, now), since: now }

/** The page was hidden. */
export const pauseWatch = (watch: Stopwatch, now: number): Stopwatch => ({ ...watch, countedMs: countedMs(watch, now), since: null })

const countedMs = ({ countedMs: counted, since }: Stopwatch, now: number): number =>
  since === null ? counted : counted + Math.min(Math.max(0, now - since), IDLE_MS)

/** What the watch shows for an item, to a tenth of a second; null where it does not measure that item. */
export const readWatch = (watch: Stopwatch, itemId: string, now: number): number | null =>
  watch.itemId === itemId ? Math.round(countedMs(watch, now) / 100) / 10 : null
