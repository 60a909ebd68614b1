/** A minute on a phone, and no more. */
export const MOST_THINGS = 5

export type Asked = { observationId: string; itemId: string; priority: number }
export type Shown = { observationId: string; beliefId: string; rank: number }

/**
 * What to ask after a call: first what the queue asks anyway, the most pressing first, then the weightiest beliefs that nobody has looked
 * at, one quote of each. Never more than five with what was answered already.
 */
export function thingsToConfirm(asked: readonly Asked[], shown: readonly Shown[], answered: number): { observationId: string; itemId: string | null }[] {
  const chosen = new Map<string, { observationId: string; itemId: string | null }>()
  const room = Math.max(0, MOST_THINGS - answered)
  const add = (thing: { observationId: string; itemId: string | null }) => {
    if (chosen.size < room && !chosen.has(thing.observationId)) chosen.set(thing.observationId, thing)
  }
  for (const { observationId, itemId } of [...asked].sort((a, b) => b.priority - a.priority || (a.itemId < b.itemId ? -1 : 1))) add({ observationId, itemId })
  const beliefs = new Set<string>()
  for (const { observationId, beliefId } of [...shown].sort((a, b) => b.rank - a.rank || (a.observationId < b.observationId ? -1 : 1))) {
    if (beliefs.has(beliefId)) continue
    beliefs.add(beliefId)
    add({ observationId, itemId: null })
  }
  return [...chosen.values()]
}
