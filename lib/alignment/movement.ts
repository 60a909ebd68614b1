import { confidenceOf } from '@/lib/beliefs/pure'
import { contributionsOf, massesOf, type DimensionWeights } from './figure'
import type { Heard } from './voices'
import type { Contribution, Movement } from './types'

const identity = ({ voice }: Heard): string => voice.evidence.observation.id

/**
 * What moved alignment between two moments, largest first: each observation that began or ceased to count (or turned),
 * with what it changes in the later figure by being there or not. Ageing is never credited: an observation that counted
 * at both moments moved nothing.
 */
export function movedBetween(before: readonly Heard[], after: readonly Heard[], weights: DimensionWeights): Movement[] {
  const earlier = new Map(before.map((item) => [identity(item), item]))
  const later = new Map(after.map((item) => [identity(item), item]))
  const { toward, away } = massesOf(after, weights)
  const level = confidenceOf(toward, away)
  const came = after.filter((item) => later.get(identity(item)) === item && earlier.get(identity(item))?.toward !== item.toward)
  const went = before.filter((item) => earlier.get(identity(item)) === item && !later.has(identity(item)))
  return [
    ...contributionsOf(came, weights, { toward, away }).map((row) => movement(row, later.get(row.observationId), level - without(toward, away, row))),
    ...contributionsOf(went, weights, massesOf(before, weights)).map((row) => movement(row, earlier.get(row.observationId), level - withIt(toward, away, row))),
  ]
    .filter(({ delta }) => Math.abs(delta) > 1e-9)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || a.contribution.at.getTime() - b.contribution.at.getTime())
}

const massOf = ({ mass, dimensionWeight }: Contribution): number => mass * dimensionWeight

const without = (toward: number, away: number, row: Contribution): number =>
  row.toward ? confidenceOf(Math.max(0, toward - massOf(row)), away) : confidenceOf(toward, Math.max(0, away - massOf(row)))

const withIt = (toward: number, away: number, row: Contribution): number =>
  row.toward ? confidenceOf(toward + massOf(row), away) : confidenceOf(toward, away + massOf(row))

function movement(contribution: Contribution, heard: Heard | undefined, delta: number): Movement {
  const { observation, interaction } = heard?.voice.evidence ?? {}
  return { contribution, delta, statement: observation?.statement ?? '', interactionTitle: interaction?.title ?? '' }
}
