const listeners = new Set<() => void>()
let ended = false

function set(next: boolean): void {
  ended = next
  for (const listener of listeners) listener()
}

/** What the browser knows of its session: that it has ended, once the server said so. Every page carries this, so it is no more. */
export const sessionEnd = {
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
