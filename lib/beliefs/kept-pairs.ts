import { bounded } from '@/lib/shared/bounded'

/** Positions of two nodes among those that were asked about. */
export type PairAt<V> = { a: number; b: number; verdict: V }

/** So many nodes are remembered, over all holders. */
const MOST_NODES = 50_000
/** Fewer are related anew sooner than they are looked up. */
const FEW = 8

/**
 * Remembers how the nodes of a holder stand to each other: a page that is read again asks about the very same words. `texts` are all
 * that a verdict hangs on, one for each node; equal texts in equal order give what was found for them.
 */
export function keptPairs<V>(): (texts: readonly string[], find: () => PairAt<V>[]) => readonly PairAt<V>[] {
  const held = bounded<{ nodes: number; pairs: readonly PairAt<V>[] }>(MOST_NODES, ({ nodes }) => nodes)
  return (texts, find) => {
    if (texts.length < FEW) return find()
    const key = texts.join('\u0003')
    const known = held.get(key)
    if (known) return known.pairs
    const pairs = find()
    held.put(key, { nodes: texts.length, pairs })
    return pairs
  }
}
