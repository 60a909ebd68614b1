import { confidenceOf, uncertaintyOf } from '@/lib/beliefs/pure'
import { massesOf } from './figure'
import type { ConsensusPair } from './explanation-types'
import type { Heard } from './voices'

/** A holder's own alignment with their power and uncertainty. */
export type HolderView = { key: string; power: number; alignment: number; uncertainty: number }

/** Every holder who was heard, with their own alignment over all dimensions. Sorted by key. */
export function holderViews(heard: readonly Heard[]): HolderView[] {
  const byHolder = new Map<string, Heard[]>()
  for (const item of heard) {
    const own = byHolder.get(item.voice.belief.holder.key)
    if (own) own.push(item)
    else byHolder.set(item.voice.belief.holder.key, [item])
  }
  return [...byHolder]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const { toward, away } = massesOf(own)
      return { key, power: own[0]?.voice.power ?? 1, alignment: confidenceOf(toward, away), uncertainty: uncertaintyOf(toward, away) }
    })
}

/** 1 − Σ ω|A_i − A_j| / Σ ω over pairs, ω = π_i π_j (1−u_i)(1−u_j). In 0..1; null under two holders. */
export function consensusOf(views: readonly HolderView[]): number | null {
  const pairs = pairsOf(views)
  return pairs === null ? null : pairs.reduce((left, { takes }) => left - takes, 1)
}

/** What makes a consensus: each pair of holders and what it takes from 1, the most first; null under two holders. */
export function pairsOf(views: readonly HolderView[]): ConsensusPair[] | null {
  const pairs = views.flatMap((a, index) => views.slice(index + 1).map((b) => ({ a, b, weight: a.power * b.power * (1 - a.uncertainty) * (1 - b.uncertainty) })))
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
  if (total <= 0) return null
  return pairs
    .map(({ a, b, weight }) => ({ a: a.key, b: b.key, alignments: [a.alignment, b.alignment] as [number, number], weight: weight / total, takes: (weight / total) * Math.abs(a.alignment - b.alignment) }))
    .sort((x, y) => y.takes - x.takes)
}
