import { confidenceOf } from '@/lib/beliefs/pure'
import { contributionsOf, massesOf, type DimensionWeights, type Masses } from './figure'
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
  const came = after.filter((item) => later.get(identity(item)) === item && earlier.get(identity(item))?.toward !== item.toward)
  const went = before.filter((item) => earlier.get(identity(item)) === item && !later.has(identity(item)))
  const masses = massesOf(after, weights)
  return movementsOf({ all: moversOf(came, went, masses, weights), before: massesOf(before, weights), after: masses }, weights)
}

/**
 * What moved it most between two moments: the first of `movedBetween`, without a line for each of the others; null where nothing
 * did. `before` and `after` are of the same voices.
 */
export function movedMost({ before, after, from, to }: { before: readonly Heard[]; after: readonly Heard[]; from: Date; to: Date }, weights: DimensionWeights): Movement | null {
  // Whoever was heard at both moments moved nothing; their times tell without a look at each other.
  const came = after.filter(({ voice }) => voice.from > from.getTime())
  const went = before.filter(({ voice }) => voice.until <= to.getTime())
  const movers = { all: moversOf(came, went, massesOf(after, weights), weights), before: massesOf(before, weights), after: massesOf(after, weights) }
  let most = LEAST
  for (const { delta } of movers.all) most = Math.max(most, Math.abs(delta))
  return movementsOf({ ...movers, all: movers.all.filter(({ delta }) => Math.abs(delta) === most) }, weights)[0] ?? null
}

/** A smaller change is none. */
const LEAST = 1e-9

type Mover = { item: Heard; came: boolean; delta: number }
type Movers = { all: Mover[]; before: Masses; after: Masses }

/** What began and what ceased to count, each with what it changes in the later figure by being there or not. */
function moversOf(came: readonly Heard[], went: readonly Heard[], { toward, away }: Masses, weights: DimensionWeights): Mover[] {
  const level = confidenceOf(toward, away)
  return [
    ...came.map((item): Mover => {
      const mass = massOf(item, weights)
      return { item, came: true, delta: level - (item.toward ? confidenceOf(Math.max(0, toward - mass), away) : confidenceOf(toward, Math.max(0, away - mass))) }
    }),
    ...went.map((item): Mover => {
      const mass = massOf(item, weights)
      return { item, came: false, delta: level - (item.toward ? confidenceOf(toward + mass, away) : confidenceOf(toward, away + mass)) }
    }),
  ]
}

const massOf = ({ mass, voice }: Heard, weights: DimensionWeights): number => mass * (weights[voice.dimension] ?? 1)

function movementsOf({ all, before, after }: Movers, weights: DimensionWeights): Movement[] {
  return [true, false].flatMap((came) => {
    const movers = new Map(all.filter((mover) => mover.came === came).map((mover) => [identity(mover.item), mover]))
    const rows = contributionsOf([...movers.values()].map(({ item }) => item), weights, came ? after : before)
    return rows.flatMap((row) => { const mover = movers.get(row.observationId); return mover ? [movement(row, mover)] : [] })
  })
    .filter(({ delta }) => Math.abs(delta) > LEAST)
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || a.contribution.at.getTime() - b.contribution.at.getTime())
}

function movement(contribution: Contribution, { item, delta }: Mover): Movement {
  const { observation, interaction } = item.voice.evidence
  return { contribution, delta, statement: observation.statement, interactionTitle: interaction.title }
}
