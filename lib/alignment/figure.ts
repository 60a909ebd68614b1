import { ALIGNMENT_FLOOR, ALIGNMENT_HALF_LIFE, DAY_MS, INTERVAL_MASS, W, betaInterval, confidenceOf, decayOf } from '@/lib/beliefs/pure'
import type { Dimension } from '@/lib/shared/vocabulary'
import type { Heard } from './voices'
import type { AlignmentFigure, Contribution } from './types'

/** Weight of a dimension in `overall`; 1 unless the workspace says otherwise. */
export type DimensionWeights = Partial<Record<Dimension, number>>

export type Masses = { toward: number; away: number }

/** Masses toward us and away, ≥ 0, with dimension weights where they are given. */
export function massesOf(heard: readonly Heard[], weights: DimensionWeights = {}): Masses {
  let toward = 0
  let away = 0
  for (const item of heard) {
    const mass = item.mass * (weights[item.voice.dimension] ?? 1)
    if (item.toward) toward += mass
    else away += mass
  }
  return { toward, away }
}

/** The masses of those that are of one kind, by kind, without dimension weights: one look at each instead of one a kind. */
export function massesBy<K>(heard: readonly Heard[], kindOf: (item: Heard) => K): Map<K, Masses> {
  const masses = new Map<K, Masses>()
  for (const item of heard) {
    const kind = kindOf(item)
    let own = masses.get(kind)
    if (!own) masses.set(kind, (own = { toward: 0, away: 0 }))
    if (item.toward) own.toward += item.mass
    else own.away += item.mass
  }
  return masses
}

export const NO_MASSES: Masses = { toward: 0, away: 0 }

/**
 * (R + aW)/(R + S + W) with its interval; `value` is null unless `enough`. `idleMs` after the moment of evaluation widens
 * the interval around the same value: time without a word is not movement.
 */
export function figureOf({ toward, away }: Masses, enough: boolean, idleMs = 0): AlignmentFigure {
  const unfloored = confidenceOf(toward, away)
  const size = (toward + away) * decayOf(idleMs, ALIGNMENT_HALF_LIFE) + W
  return {
    value: enough ? unfloored : null, unfloored, toward, away,
    interval: betaInterval(unfloored * size, (1 - unfloored) * size, INTERVAL_MASS),
  }
}

export type Floor = { interactions: number; holders: number; days: number; met: boolean }

/**
 * Is enough heard to speak of alignment at all? Masses are asked apart, for overall and components differ. `people` is how many
 * must have been heard: two of an account, one where one is asked about.
 */
export function isHeardEnough({ interactions, holders, days }: Omit<Floor, 'met'>, people: number = ALIGNMENT_FLOOR.holders): boolean {
  return interactions >= ALIGNMENT_FLOOR.interactions && holders >= people && days >= ALIGNMENT_FLOOR.days
}

/** How much has been heard: distinct interactions, holders, and days from first to last word. */
export function floorOf(heard: readonly Heard[], people?: number): Floor {
  const interactions = new Set<string>()
  const holders = new Set<string>()
  let [first, last] = [Infinity, -Infinity]
  let before: string | null = null
  for (const { voice: { evidence, belief: { holder }, from } } of heard) {
    interactions.add(evidence.interaction.hash)
    if (holder.key !== before) holders.add((before = holder.key))
    if (from < first) first = from
    if (from > last) last = from
  }
  const days = heard.length === 0 ? 0 : (last - first) / DAY_MS
  const much = { interactions: interactions.size, holders: holders.size, days }
  return { ...much, met: isHeardEnough(much, people) }
}

/**
 * Rows of the waterfall of a figure over these voices, largest share first: their shares sum to `unfloored − ½` exactly, because
 * each mass moves (aW + R)/(R + S + W) by ±mass / 2(R + S + W). Dimension weights are given for `overall` alone; `whole` where
 * these voices are some of those that make the figure.
 */
export function contributionsOf(heard: readonly Heard[], weights: DimensionWeights = {}, whole: Masses = massesOf(heard, weights)): Contribution[] {
  const { toward, away } = whole
  return heard
    .map((item): { row: Contribution; item: Heard } => {
      const { voice, toward: pulls, weight, decay, mass } = item
      const { observation, weight: own, factors } = voice.evidence
      const dimensionWeight = weights[voice.dimension] ?? 1
      const row = {
        observationId: observation.id, beliefKey: voice.belief.key, interactionId: voice.evidence.interaction.id,
        holderKey: voice.belief.holder.key, dimension: voice.dimension, at: observation.eventAt, toward: pulls,
        factors, damping: own > 0 ? weight / own : 1, weight, power: voice.power, need: voice.need, decay, dimensionWeight, mass,
        share: ((pulls ? 1 : -1) * mass * dimensionWeight) / (2 * (toward + away + W)),
      }
      return { row, item }
    })
    .sort((a, b) => Math.abs(b.row.share) - Math.abs(a.row.share) || a.row.at.getTime() - b.row.at.getTime() || byContent(a.item, b.item))
    .map(({ row }) => row)
}

/** Tells equals apart by content that needs no words, so that the order is the same from the cache and from the ledger. */
function byContent({ voice: a }: Heard, { voice: b }: Heard): number {
  const [x, y] = [a.evidence, b.evidence]
  return (
    compare(a.belief.holder.name, b.belief.holder.name) || compare(x.interaction.hash, y.interaction.hash) ||
    x.observation.segment - y.observation.segment || x.observation.start - y.observation.start || compare(a.belief.key, b.belief.key)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
