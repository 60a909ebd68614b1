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
  const rows = new Map(contributionsOf(after, weights).map((row) => [row.observationId, row]))
  const gone = new Map(contributionsOf(before, weights).map((row) => [row.observationId, row]))
  const place = new Map([...rows.keys(), ...gone.keys()].map((id, index) => [id, index]))
  const movements: Movement[] = []
  for (const [id, item] of later) {
    const held = earlier.get(id)
    const row = rows.get(id)
    if (!row || (held && held.toward === item.toward)) continue
    movements.push(movement(row, item, level - without(toward, away, row)))
  }
  for (const [id, item] of earlier) {
    const row = gone.get(id)
    if (later.has(id) || !row) continue
    movements.push(movement(row, item, level - withIt(toward, away, row)))
  }
  const placeOf = ({ contribution }: Movement): number => place.get(contribution.observationId) ?? 0
  return movements
    .filter(({ delta }) => Math.abs(delta) > 1e-9)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || a.contribution.at.getTime() - b.contribution.at.getTime() || placeOf(a) - placeOf(b))
}

const massOf = ({ mass, dimensionWeight }: Contribution): number => mass * dimensionWeight

const without = (toward: number, away: number, row: Contribution): number =>
  row.toward ? confidenceOf(Math.max(0, toward - massOf(row)), away) : confidenceOf(toward, Math.max(0, away - massOf(row)))

const withIt = (toward: number, away: number, row: Contribution): number =>
  row.toward ? confidenceOf(toward + massOf(row), away) : confidenceOf(toward, away + massOf(row))

function movement(contribution: Contribution, { voice }: Heard, delta: number): Movement {
  return { contribution, delta, statement: voice.evidence.observation.statement, interactionTitle: voice.evidence.interaction.title }
}
