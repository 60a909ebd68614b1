import type { BeliefStatus, CommitteeRole, Dimension } from '@/lib/shared/vocabulary'
import type { Ended } from './ended'
import type { AlignmentFigure } from './types'

/**
 * What makes an alignment figure, as pages, the command line and REST answers show it. Dates are ISO strings: these objects
 * cross the wire as JSON.
 */

/** Which figure: over everything, of one dimension, the decision maker's own, or that of the holder of a key. */
export type FigureOf = { kind: 'overall' } | { kind: 'component'; dimension: Dimension } | { kind: 'decision_maker' } | { kind: 'holder'; key: string }

/** One factor of a mass: "stated 1 × first person 1 × precision .8 × economic buyer 3 × aged .71". */
export type ExplainedFactor = {
  name: 'strength' | 'source' | 'precision' | 'damping' | 'power' | 'need' | 'decay' | 'dimension'
  of: string
  value: number
}

/** One observation: the product of its factors is `mass`, which moves the figure by `share`. */
export type ExplainedStatement = {
  observationId: string
  interactionId: string
  interactionTitle: string
  quote: string
  speaker: string
  at: string
  dimension: Dimension
  toward: boolean
  factors: ExplainedFactor[]
  mass: number
  share: number
}

/** One step of the waterfall: what one belief's statements move the figure by; `from` + `share` = `to`. */
export type ExplainedBelief = {
  beliefKey: string
  beliefId: string | null
  statement: string
  status: BeliefStatus
  /** How it ended; null while it stands. */
  ended: Ended | null
  holder: { key: string; name: string; role: CommitteeRole | 'company' }
  from: number
  to: number
  share: number
  /** Largest share first. */
  statements: ExplainedStatement[]
}

/**
 * One thing that moved a figure: what was said, what ended, or what turned. `from` + `delta` = `to`. `several` are small ones that
 * came one after the other, told as one: they have no words, are dated by the last, and are each found under `each`.
 */
export type ExplainedChange = {
  kind: 'said' | 'ended' | 'turned' | 'several'
  /** How the belief ended, where it is that it ended. */
  ended: Ended | null
  beliefKey: string
  beliefId: string | null
  statement: string
  holder: string
  /** Where the words were said; of what ended, those that ended it, where somebody said so. */
  interactionId: string
  interactionTitle: string
  at: string
  mentions: number
  from: number
  to: number
  delta: number
  /** Of several those that they are, one after the other: Σ of their `delta` is its own. */
  each?: ExplainedChange[]
}

/** From the figure at a date to the one now: first what was known fades, then each change moves it, in order of time. */
export type AlignmentChange = {
  since: string
  /** The last word from the customer by then, at which the earlier figure is evaluated. */
  evaluatedAt: string
  /** The earlier figure; its `value` is null where it lay under the evidence floor. */
  before: AlignmentFigure
  /** What ageing alone did. It is no movement, but without it the steps would not add up. */
  fading: number
  changes: ExplainedChange[]
}

export type AlignmentExplanation = {
  of: FigureOf
  /** The deal or the person that it was narrowed to; neither for the whole account. */
  scope: { dealId?: string; holderKey?: string }
  asOf: string
  /** The last word from the customer, at which the figure is evaluated. */
  evaluatedAt: string
  figure: AlignmentFigure
  /** ½, where nothing is known. */
  start: number
  /** The beliefs that count, largest share first: `start` + Σ `share` (+ `rest.share`) = `figure.unfloored`. */
  beliefs: ExplainedBelief[]
  /** The small ones together, where only the largest were asked for; one by one under `each`, without what each statement weighs. */
  rest: { beliefs: number; statements: number; from: number; to: number; share: number; each: (Omit<ExplainedBelief, 'statements'> & { statements: number })[] } | null
  since: AlignmentChange | null
}

/** Two holders, by key or by name, and how much of the distance between them counts. */
export type ConsensusPair = {
  a: string
  b: string
  alignments: [number, number]
  /** Share of this pair's weight in all of them, in 0..1. */
  weight: number
  /** weight × |difference|: what the pair takes from 1. */
  takes: number
}

/** 1 − Σ takes = `consensus`; null under two holders. */
export type ConsensusExplanation = { asOf: string; consensus: number | null; pairs: ConsensusPair[] }
