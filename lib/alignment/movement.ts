import { confidenceOf } from '@/lib/beliefs/pure'
import { contributionsOf, massesOf, type DimensionWeights, type Masses } from './figure'
import type { Heard } from './voices'
import type { Contribution, Movement } from './types'

const identity = ({ voice }: Heard): string => voice.evidence.observation.id

/**
 * What moved alignment between two moments, largest first: each observation that began to count (or turned), and each belief
 * that ended, with what it changes in the later figure by being there or not. Ageing is never credited: an observation that
 * counted at both moments moved nothing.
 */
export function movedBetween(before: readonly Heard[], after: readonly Heard[], weights: DimensionWeights): Movement[] {
  const earlier = new Map(before.map((item) => [identity(item), item]))
  const later = new Map(after.map((item) => [identity(item), item]))
  const came = after.filter((item) => later.get(identity(item)) === item && earlier.get(identity(item))?.toward !== item.toward)
  const went = before.filter((item) => earlier.get(identity(item)) === item && !later.has(identity(item)))
  const masses = massesOf(after, weights)
  return movementsOf({ all: moversOf(came, went, masses, weights), before: massesOf(before, weights), after: masses }, weights)
}

/** A mover is told from so much on, and a figure that moved by less than half of it is printed as it was. */
export const MOVER_TOLD = 0.01

/** How far a figure stands from where its series had it at the last word up to `since`; from ½ where nothing was said by then. */
export function netSince(overall: Unfloored, series: readonly { at: Date; overall: Unfloored }[], since: Date): number {
  return overall.unfloored - (series.findLast(({ at }) => at <= since)?.overall.unfloored ?? confidenceOf(0, 0))
}

/**
 * The same with what explains the movement first: the largest in the direction of `net`, however large what went the other way. Where
 * the figure did not move, or nothing worth telling went its way, the largest at all leads.
 */
export function leadBy(movements: readonly Movement[], net: number): Movement[] {
  const first = movements.find(({ delta }) => leads(delta, net)) ?? movements[0]
  return first ? [first, ...movements.filter((movement) => movement !== first)] : []
}

const leads = (delta: number, net: number): boolean => Math.abs(net) >= MOVER_TOLD / 2 && Math.abs(delta) >= MOVER_TOLD && Math.sign(delta) === Math.sign(net)

/**
 * What explains best how it moved between two moments: the first of `movedBetween` led by `net`, without a line for each of the others;
 * null where nothing moved it. `before` and `after` are of the same voices.
 */
export function movedMost({ before, after, from, to, net }: { before: readonly Heard[]; after: readonly Heard[]; from: Date; to: Date; net: number }, weights: DimensionWeights): Movement | null {
  // Whoever was heard at both moments moved nothing; their times tell without a look at each other.
  const came = after.filter(({ voice }) => voice.from > from.getTime())
  const went = before.filter(({ voice }) => voice.until <= to.getTime())
  const movers = { all: moversOf(came, went, massesOf(after, weights), weights), before: massesOf(before, weights), after: massesOf(after, weights) }
  const leading = movers.all.filter(({ delta }) => leads(delta, net))
  const among = leading.length > 0 ? leading : movers.all
  let most = LEAST
  for (const { delta } of among) most = Math.max(most, Math.abs(delta))
  return movementsOf({ ...movers, all: among.filter(({ delta }) => Math.abs(delta) === most) }, weights)[0] ?? null
}

/** A smaller change is none. */
const LEAST = 1e-9

type Unfloored = { unfloored: number }
type Mover = { item: Heard; came: boolean; ended: boolean; delta: number }
type Movers = { all: Mover[]; before: Masses; after: Masses }

/**
 * What began and what ceased to count, each with what it changes in the later figure by being there or not. All that a belief lost
 * when it ended is one, with the words that settled it where they are its own.
 */
function moversOf(came: readonly Heard[], went: readonly Heard[], masses: Masses, weights: DimensionWeights): Mover[] {
  const ends = new Map<string, { came: Heard[]; went: Heard[] }>()
  const endOf = ({ voice: { belief: { key } } }: Heard) => {
    const own = ends.get(key) ?? { came: [], went: [] }
    ends.set(key, own)
    return own
  }
  for (const item of went) endOf(item).went.push(item)
  const begun = came.filter((item) => item.voice.belief.validTo === null || (endOf(item).came.push(item), false))
  return [
    ...begun.map((item): Mover => ({ item, came: true, ended: false, delta: changeBy([item], [], masses, weights) })),
    ...[...ends.values()].map((own): Mover => {
      const item = heaviest(own.went.length > 0 ? own.went : own.came)
      return { item, came: own.went.length === 0, ended: true, delta: changeBy(own.came, own.went, masses, weights) }
    }),
  ]
}

const byId = (a: Heard, b: Heard): number => (identity(a) < identity(b) ? -1 : 1)
const heaviest = (items: readonly Heard[]): Heard => [...items].sort((a, b) => b.mass - a.mass || byId(a, b))[0] as Heard

/** The later figure less what it would be without what came and with what went. */
function changeBy(came: readonly Heard[], went: readonly Heard[], { toward, away }: Masses, weights: DimensionWeights): number {
  let [r, s] = [toward, away]
  for (const [items, sign] of [[came, -1], [went, 1]] as const) {
    // In one order, so that the last digit is the same from the cache and from the ledger.
    for (const item of [...items].sort(byId)) {
      if (item.toward) r += sign * massOf(item, weights)
      else s += sign * massOf(item, weights)
    }
  }
  return confidenceOf(toward, away) - confidenceOf(Math.max(0, r), Math.max(0, s))
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

function movement(contribution: Contribution, { item: { voice }, ended, delta }: Mover): Movement {
  const { belief, closer, evidence: { observation, interaction } } = voice
  const where = ended && closer ? closer : interaction
  return {
    contribution, delta, ended, at: ended && belief.validTo ? belief.validTo : observation.eventAt, statement: ended ? belief.statement : observation.statement,
    interactionId: where.id, interactionTitle: where.title,
  }
}
