/** Positions of two nodes among those that were asked about. */
export type PairAt<V> = { a: number; b: number; verdict: V }

/** So many nodes are remembered, over all holders; what was asked for longest ago goes first. */
const MOST_NODES = 50_000
/** Fewer are related anew sooner than they are looked up. */
const FEW = 8

/**
 * Remembers how the nodes of a holder stand to each other: a page that is read again asks about the very same words. `texts` are all
 * that a verdict hangs on, one for each node; equal texts in equal order give what was found for them.
 */
export function keptPairs<V>(): (texts: readonly string[], find: () => PairAt<V>[]) => readonly PairAt<V>[] {
  const held = new Map<string, { nodes: number; pairs: readonly PairAt<V>[] }>()
  let nodes = 0
  const drop = (key: string): void => {
    nodes -= held.get(key)?.nodes ?? 0
    held.delete(key)
  }
  return (texts, find) => {
    if (texts.length < FEW) return find()
    const key = texts.join('\u0003')
    const known = held.get(key)
    const kept = known ?? { nodes: texts.length, pairs: find() }
    drop(key)
    held.set(key, kept)
    nodes += kept.nodes
    for (const [oldest] of held) {
      if (nodes <= MOST_NODES || oldest === key) break
      drop(oldest)
    }
    return kept.pairs
  }
}
