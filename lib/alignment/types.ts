import type { WeightFactor } from '@/lib/beliefs/types'
import type { Dimension, Trend } from '@/lib/shared/vocabulary'

export type * from './explanation-types'
export type * from './signs/types'
export type { Touch } from './leverage'

/** Alignment of one dimension, of one holder, or overall, with the masses that made it. */
export type AlignmentFigure = {
  /** (R + aW)/(R + S + W) in 0..1, or null under the evidence floor. */
  value: number | null
  /** The same without the floor: for the trend and the canonical comparison, never for a screen. */
  unfloored: number
  toward: number
  away: number
  interval: [number, number]
}

/** One observation's share in a figure: the rows of the waterfall. They sum to `unfloored − ½` exactly. */
export type Contribution = {
  observationId: string
  beliefKey: string
  interactionId: string
  holderKey: string
  dimension: Dimension
  at: Date
  toward: boolean
  /** Factors of the observation's own weight: strength × source × precision. */
  factors: WeightFactor[]
  /** ½^(k−1) by rank inside its cluster, at the moment of evaluation. */
  damping: number
  /** The product of factors and damping, before decay. */
  weight: number
  power: number
  /** ½ for a need, else 1. */
  need: number
  decay: number
  /** Weight of its dimension in `overall`; components and people's own figures leave it out. */
  dimensionWeight: number
  /** power × need × weight × decay, before the dimension's weight. */
  mass: number
  share: number
}

export type AlignmentPoint = {
  interactionId: string
  at: Date
  overall: AlignmentFigure
  components: Partial<Record<Dimension, AlignmentFigure>>
}

export type TrendFigure = {
  trend: Trend
  /** |slope| > one standard error. Screens say converging or diverging only when it is. */
  clear: boolean
  /** Change of alignment per 30 days; null under the floor. */
  slope: number | null
  /** ± one standard error around the slope: of the fit, and of directions that the reader may have taken the wrong way. */
  interval: [number, number] | null
  /** Is most of that error what may be misread, and not how unevenly the points lie? */
  isMisread: boolean
  silentSince: Date | null
  /** What the trend would be if silence did not outrank it. */
  direction?: Exclude<Trend, 'silent'>
  /** "3 of 3 conversations, 1 of 2 people" — what is still missing under the floor. */
  missing: { conversations: [number, number]; holders: [number, number]; days: [number, number] } | null
}

/** A straight line through time: the value that the fit gives at either end. */
export type TrendLine = { from: { at: Date; value: number }; to: { at: Date; value: number } }

/** What moved alignment between two instants, largest first: something that was said, or a belief that ended, when and where it did. */
export type Movement = { contribution: Contribution; delta: number; ended: boolean; at: Date; statement: string; interactionId: string; interactionTitle: string }

export type Alignment = {
  overall: AlignmentFigure
  components: Record<Dimension, AlignmentFigure>
  consensus: number | null
  trend: TrendFigure
  /** The fitted line that the slope is of, from the first figure that is known to its last point; null under the floor. */
  trendLine: TrendLine | null
  series: AlignmentPoint[]
  /** Each holder who was heard, with their own figure: the loudest first. */
  holders: { holderKey: string; figure: AlignmentFigure }[]
  contributions: Contribution[]
  /** The economic buyer's own alignment; null when there is none or they are unheard. */
  decisionMaker: { holderKey: string; name: string; figure: AlignmentFigure; heard: boolean } | null
  /** "Blocked by …": an economic buyer's live committed refusal. */
  blockedBy: { holderKey: string; name: string; beliefKey: string } | null
  /** What explains the movement of the month leads, the rest follows by size. */
  movedBy: Movement[]
}
