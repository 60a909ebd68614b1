const MINUTE_MS = 60_000
/** A message is tried so often: over about two hours, which outlasts greylisting and a restart of the other side. */
export const MAX_TRIES = 8
/** Who sends has so long before another may try: a crash is noticed then. */
export const CLAIM_MS = 5 * MINUTE_MS

/** When what failed `tries` times is tried again, at the earliest; null when it is given up. The other side may ask for longer. */
export function nextTry(tries: number, now: Date, askedMs: number | null = null): Date | null {
  if (tries >= MAX_TRIES) return null
  const wait = Math.max(MINUTE_MS * 2 ** (tries - 1), Math.min(askedMs ?? 0, 60 * MINUTE_MS))
  return new Date(now.getTime() + wait)
}
