import type { Holder, Instant, Ledger, LedgerInteraction, LedgerObservation } from './ledger-types'
import type { BeliefLabel, BeliefStatus, Dimension, Kind, Polarity, Stance } from '@/lib/shared/vocabulary'

/** The projection: what the ledger says at an instant. */

export type Opinion = {
  /** Decayed supporting and contradicting mass, ≥ 0. */
  r: number
  s: number
  /** Belief, disbelief, uncertainty: b + d + u = 1. */
  b: number
  d: number
  u: number
  /** (r + aW)/(r + s + W), in 0..1. */
  confidence: number
  /** 90 % interval of Beta(r + aW, s + (1−a)W). */
  interval: [number, number]
}

/** One factor of a weight, so that a waterfall can say "stated 1.0 × ticket .9 × precision .8". */
export type WeightFactor = { name: 'strength' | 'source' | 'precision'; of: string; value: number }

export type WeighedEvidence = {
  observation: LedgerObservation
  interaction: LedgerInteraction
  /** strength × source × precision, before damping and decay. */
  weight: number
  factors: WeightFactor[]
  /** ½^(k−1) by rank inside its cluster. */
  damping: number
  /** Does it support the affirmative proposition as displayed? */
  supports: boolean
  accepted: boolean
}

export type EvidenceCluster = {
  key: string
  /** Latest event time in the cluster at or before the instant. */
  at: Date
  supports: boolean
  /** Σ w(k)·½^(k−1), undecayed. */
  mass: number
  /** 2^(−Δt/h) with h in days. */
  decay: number
  halfLifeDays: number
  evidence: WeighedEvidence[]
}

export type Admission = 'shown' | 'possibly_heard'

export type ProjectedBelief = {
  /** Content key: the same ledger gives the same key, whatever the row ids and arrival order. */
  key: string
  holder: Holder
  subject: string
  /** Displayed proposition; affirmative unless the contradicting side is heavier. Of what was taken back, as it had been held. */
  statement: string
  polarity: Polarity
  kind: Kind
  dimension: Dimension
  stance: Stance
  admission: Admission
  status: BeliefStatus
  label: BeliefLabel
  opinion: Opinion
  /** Number of clusters ("observations: n" on screen) and of raw mentions. */
  observations: number
  mentions: number
  firstSeen: Date
  lastSeen: Date
  validFrom: Date
  validTo: Date | null
  /** Key of the belief that took its place, and why it closed. */
  supersededBy: string | null
  closedBecause: 'functional_update' | 'mind_change' | 'withdrawn' | 'by_hand' | null
  /** The observation that closed it; a withdrawn worry's closing words count toward us. */
  closedBy?: string | null
  clusters: EvidenceCluster[]
  valuePropositionId: string | null
  /** What the matcher grouped it with, by the first of them in content order; a functional attribute's track else. */
  group: string
  /** Turns of mind in its evidence; none where absent. */
  turns?: TurnTrace[]
}

/** Of a turn of mind: its observation, when it was said (ms), and in what words, as numbers; null where it may mean any belief. */
export type TurnTrace = { observation: string; at: number; words: readonly number[] | null }

/**
 * A belief as its cached numbers tell it: enough for alignment, rank and the queue. Of a cached one all words are empty; a
 * projected belief is one, too.
 */
export type WordlessBelief = Omit<ProjectedBelief, 'opinion' | 'label'> & {
  opinion: Pick<Opinion, 'r' | 's' | 'u'>
  /** Of a kept belief all its evidence, the very same list at whatever instant; see `evidenceOf`. */
  said?: readonly WeighedEvidence[] | undefined
}

/** A cached belief, with the numbers by which the matcher finds it again (`postedOf`). */
export type CachedBelief = WordlessBelief & { posted: readonly number[] }

/** Beliefs as they stand at an instant, with or without words. */
export type Standing = { beliefs: readonly WordlessBelief[] }

export type Projection = {
  at: Instant
  /** Sorted by content, so that two equal ledgers print byte for byte the same. */
  beliefs: ProjectedBelief[]
  /** Interactions that count once: each group of copies with the primary one first. */
  copies: string[][]
  /** Pairs the matcher would not decide; they go to review. */
  /** By observation, `b` a decision where a tombstone differs; `likeness` is the share of their words, 0..1. */
  ambiguous: { a: string; b: string; why: string; likeness?: number }[]
}

/** An account's beliefs after its cache was brought up to date, and what later rooms derive from. */
export type KeptModel = {
  at: Instant
  /** Facts, rulings and interactions of the account; observations only as far as they had to be read. */
  ledger: Ledger
  /** Interactions that count, by time; copies of one call are one. */
  interactions: LedgerInteraction[]
  beliefs: (WordlessBelief & { id: string })[]
  ambiguous: Projection['ambiguous']
}

/** A point of a belief's timeline: its opinion right after an interaction, or at a grid date between them. */
export type TimelinePoint = { at: Date; opinion: Opinion; interactionId: string | null }
