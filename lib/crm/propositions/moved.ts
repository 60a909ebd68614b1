/** A list with one of its members a place further up (−1) or down (1); the ends hold. */
export function movedBy<T extends { id: string }>(list: readonly T[], id: string, by: -1 | 1): T[] {
  const from = list.findIndex((each) => each.id === id)
  const to = Math.min(list.length - 1, Math.max(0, from + by))
  if (from < 0 || from === to) return [...list]
  const rest = list.filter((each) => each.id !== id)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}
