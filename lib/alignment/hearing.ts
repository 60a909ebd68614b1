import { ALIGNMENT_FLOOR, distinctInteractions } from '@/lib/beliefs/pure'
import type { Instant, Ledger, LedgerInteraction, Standing } from '@/lib/beliefs/types'
import type { Dimension } from '@/lib/shared/vocabulary'
import { figureOf, floorOf, massesBy, massesOf, NO_MASSES, type DimensionWeights, type Floor, type Masses } from './figure'
import { heldBack } from './held-back'
import { heardAt, voicesOf, type Heard, type Voice } from './voices'
import type { AlignmentFigure } from './types'

/** What of an account is heard at an instant: everything that its alignment figures are made of. */
export type Hearing = {
  interactions: LedgerInteraction[]
  voices: Voice[]
  /** The last word from the customer, at which figures are evaluated, and how long ago that was. */
  moment: Date
  idleMs: number
  heard: Heard[]
  floor: Floor
  /** The beliefs that count: without those that are held back until somebody has reviewed them. */
  standing: Standing
}

/** Of whom or what alignment is asked: the whole account where neither is named. */
export type Scope = { dealId?: string; holderKey?: string }

/** What is heard at an instant; `projection` is the ledger's at the same instant, `scope` what it is narrowed to. */
export function hearingAt(ledger: Ledger, projection: Standing, at: Instant, scope: Scope = {}): Hearing {
  const { dealId: deal, holderKey } = scope
  const isMeant = ({ dealId }: LedgerInteraction): boolean => deal === undefined || dealId === deal
  const distinct = distinctInteractions(ledger, at)
  const held = heldBack(ledger, projection, distinct, at)
  const standing = held.size === 0 ? projection : { beliefs: projection.beliefs.filter(({ key }) => !held.has(key)) }
  const all = voicesOf(ledger, standing)
  const voices = deal === undefined && holderKey === undefined
    ? all : all.filter(({ belief, evidence }) => (holderKey === undefined || belief.holder.key === holderKey) && isMeant(evidence.interaction))
  const heardIn = new Set(holderKey === undefined ? [] : voices.map(({ evidence }) => evidence.interaction.hash))
  const interactions = distinct.filter((interaction) => isMeant(interaction) && (holderKey === undefined || heardIn.has(interaction.hash)))
  const moment = momentOf(interactions, voices, at)
  const heard = heardAt(voices, moment)
  return { interactions, voices, moment, idleMs: at.asOf.getTime() - moment.getTime(), heard, floor: floorOf(heard, peopleNeeded(scope)), standing }
}

/** How many must have been heard: one person is enough for their own alignment. */
export const peopleNeeded = ({ holderKey }: Scope): number | undefined => (holderKey === undefined ? undefined : 1)

/** The last interaction with the customer, or what a colleague reported after it; the instant itself when neither is. */
function momentOf(interactions: readonly LedgerInteraction[], voices: readonly Voice[], { asOf }: Instant): Date {
  let last = -Infinity
  for (const { fromCustomer, occurredAt } of interactions) if (fromCustomer) last = Math.max(last, occurredAt.getTime())
  for (const { from } of voices) last = Math.max(last, from)
  return last === -Infinity ? asOf : new Date(last)
}

/** Alignment over everything that is heard, with the workspace's dimension weights. */
export function overallFigure({ heard, floor, idleMs }: Hearing, weights: DimensionWeights): AlignmentFigure {
  const masses = massesOf(heard, weights)
  return figureOf(masses, floor.met && masses.toward + masses.away >= ALIGNMENT_FLOOR.mass, idleMs)
}

/** Alignment in one dimension. */
export const componentFigure = (hearing: Hearing, dimension: Dimension): AlignmentFigure =>
  componentOf(hearing, massesOf(hearing.heard.filter(({ voice }) => voice.dimension === dimension)))

/** Alignment in each dimension. */
export function componentFigures(hearing: Hearing): (dimension: Dimension) => AlignmentFigure {
  const masses = massesBy(hearing.heard, ({ voice }) => voice.dimension)
  return (dimension) => componentOf(hearing, masses.get(dimension) ?? NO_MASSES)
}

function componentOf({ floor, idleMs }: Hearing, masses: Masses): AlignmentFigure {
  return figureOf(masses, floor.met && masses.toward + masses.away >= ALIGNMENT_FLOOR.componentMass, idleMs)
}

/** One holder's own alignment, over all dimensions alike. One person is enough for it; their words must weigh enough. */
export const holderFigure = (hearing: Pick<Hearing, 'heard' | 'idleMs'>, holderKey: string): AlignmentFigure =>
  ownFigure(hearing, massesOf(hearing.heard.filter(({ voice }) => voice.belief.holder.key === holderKey)))

/** The same of everybody who was heard, by holder key, in the order in which they come. */
export const holderFigures = (hearing: Pick<Hearing, 'heard' | 'idleMs'>): [holderKey: string, figure: AlignmentFigure][] =>
  [...massesBy(hearing.heard, ({ voice }) => voice.belief.holder.key)].map(([key, masses]) => [key, ownFigure(hearing, masses)])

function ownFigure({ idleMs }: Pick<Hearing, 'idleMs'>, masses: Masses): AlignmentFigure {
  return figureOf(masses, masses.toward + masses.away >= ALIGNMENT_FLOOR.componentMass, idleMs)
}
