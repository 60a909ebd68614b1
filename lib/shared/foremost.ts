/** The first `most` of some things in an order, as if all had been sorted: of equals the earlier first. */
export function foremost<T>(items: Iterable<T>, most: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = []
  for (const item of items) {
    const last = first[most - 1]
    if (last !== undefined && compare(item, last) >= 0) continue
    let [low, high] = [0, first.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(item, first[middle] as T) < 0) high = middle
      else low = middle + 1
    }
    first.splice(low, 0, item)
    if (first.length > most) first.pop()
  }
  return first
}
