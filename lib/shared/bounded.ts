/** What is remembered by name, up to some size in all. */
export type Bounded<T> = { get: (name: string) => T | undefined; put: (name: string, value: T) => void }

/**
 * A memory of bounded size: what was put or asked for longest ago goes first, and what is too large by itself is not kept.
 * @param most the size of all that is kept together, in the units of `sizeOf`
 */
export function bounded<T>(most: number, sizeOf: (value: T) => number): Bounded<T> {
  const held = new Map<string, T>()
  let size = 0
  const drop = (name: string): void => {
    const value = held.get(name)
    if (value === undefined) return
    size -= sizeOf(value)
    held.delete(name)
  }
  const put = (name: string, value: T): void => {
    drop(name)
    if (sizeOf(value) > most) return
    held.set(name, value)
    size += sizeOf(value)
    for (const [oldest] of held) {
      if (size <= most) break
      drop(oldest)
    }
  }
  return {
    put,
    get: (name) => {
      const value = held.get(name)
      if (value !== undefined) {
        held.delete(name)
        held.set(name, value)
      }
      return value
    },
  }
}
