/** What the browser knows of its session: that it has ended, once the server said so. */
export function createSessionEnd() {
  const listeners = new Set<() => void>()
  let ended = false
  const set = (next: boolean) => {
    if (next === ended) return
    ended = next
    for (const listener of listeners) listener()
  }
  return {
    ended: () => ended,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** The server refused because nobody is signed in: it is asked nothing more. */
    over: () => set(true),
    /** Somebody signed in again, perhaps in another tab. */
    back: () => set(false),
  }
}

export const sessionEnd = createSessionEnd()
