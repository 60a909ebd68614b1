import type { Reading } from './reading-types'
import type { CommitteeRole, Dimension, InteractionType, ObservationStatus, Polarity, RejectReason, SourceType } from '@/lib/shared/vocabulary'

/** The ledger: immutable input of the projection. */

/** Anyone who can hold a belief in an account. Keys are stable across re-imports: `person:<id>`, `company`, `someone`. */
export type Holder = {
  key: string
  personId: string | null
  name: string
  role: CommitteeRole | 'company'
  /** False when consent is objected or withdrawn: their observations never enter a model. */
  modelled: boolean
  /** They objected or withdrew their consent: what they say is evidence of nobody's belief, a colleague's or the company's either. */
  objected?: true
}

/** Rows that were read once serve every later page (see `keptRows`), so nothing changes one. */
export type LedgerInteraction = Readonly<{
  id: string
  /** SHA-256 of the canonical content: the identity under laws 1–3. */
  hash: string
  fileName: string
  type: InteractionType
  title: string
  dealId: string | null
  occurredAt: Date
  ingestedAt: Date
  threadId: string | null
  /** MinHash of the words spoken, for finding two copies of one call; empty for types that are never doubled. */
  fingerprint: number[]
  /** Preference among copies: how well the format tells speakers and times apart (higher is better). */
  fidelity: number
  /** Did anyone of the customer's side speak or act in it? */
  fromCustomer: boolean
  /** When the customer's side spoke in it; absent where that was when it took place. */
  words?: readonly Date[]
  /** Erased or deleted at this system time; null while it stands. */
  removedAt: Date | null
}>

/** A reading as the ledger keeps it: with where it stands, whose it is by key, and when it was said and read. */
export type LedgerObservation = Readonly<Omit<Reading, 'turn' | 'holder' | 'assent' | 'rawReading' | 'rule'> & {
  id: string
  interactionId: string
  segment: number
  speakerPersonId: string | null
  holderKey: string
  source: SourceType
  extractor: string
  extractorVersion: string
  eventAt: Date
  ingestedAt: Date
  status: ObservationStatus
  /** System time at which a newer extraction or a removal closed this row; null while it stands. */
  closedAt: Date | null
  /** How the other side of a statement is told, where its holder denied that. */
  wording?: string
}>

/** A person's ruling. Immutable; an undo sets `undoneAt`. Binds by content, so it survives re-extraction and re-import. */
export type LedgerDecision = {
  id: string
  action: 'approve' | 'fix' | 'reject' | 'assert' | 'keep_apart' | 'merge' | 'split' | 'move' | 'supersede'
  at: Date
  undoneAt: Date | null
  actorId: string
  /** The observation it was made on, by content (DESIGN law 3). Null for `assert`. */
  target: DecisionTarget | null
  reason: RejectReason | null
  /** The reviewer's corrected fields for `fix`; the asserted proposition for `assert`. */
  correction: Correction | null
  /**
   * What a merge, split, move, keep_apart or supersede binds, by content. The first part is what was chosen; of `merge`, `split`
   * and `move` it is one belief, of `supersede` the one that ended. Observations of different parts are never one belief.
   */
  parts?: DecisionTarget[][] | null
}

export type DecisionTarget = {
  interactionHash: string
  segment: number
  start: number
  end: number
  holderKey: string
  polarity: Polarity
  statement: string
  /**
   * In a ruling on what belongs together: these words were only possibly heard, and whoever says how they stand to what is shown has read
   * them and holds that they were said.
   */
  accepted?: boolean
}

export type Correction = Partial<
  // The last three move the quoted span inside its segment, and come together. `attribute` is what the statement sets.
  Pick<LedgerObservation, 'statement' | 'holderKey' | 'kind' | 'dimension' | 'stance' | 'polarity' | 'certainty' | 'attribute' | 'start' | 'end' | 'quote'>
> & {
  /** Of `assert`: the holder said it themselves, on purpose, and a member accepted it. */
  declared?: true
  /** … and it is the other side of this, told so. */
  denies?: string
  wording?: string
}

/** Acceptance by extractor version and source type, in force from `publishedAt` (DESIGN §3, precision). */
export type PrecisionRow = {
  extractor: string
  extractorVersion: string
  source: SourceType
  /** Weighted acceptance p̂ in 0..1 and effective sample size n ≥ 0. */
  acceptance: number
  n: number
  publishedAt: Date
}

/**
 * How the readings of an extractor version are corrected, in force from `publishedAt`: σ(slope·logit(reading) + offset), fitted on
 * reviewers' decisions. Slope 1 and offset 0 take an earlier correction back.
 */
export type CalibrationRow = {
  extractor: string
  extractorVersion: string
  slope: number
  offset: number
  /** Effective number of labels behind the fit, ≥ 0. */
  n: number
  publishedAt: Date
}

export type ValueProposition = { id: string; dimension: Dimension; statement: string; proofPoints: { id: string; statement: string }[] }

export type Ledger = {
  account: { id: string; name: string }
  holders: Holder[]
  interactions: LedgerInteraction[]
  observations: LedgerObservation[]
  decisions: LedgerDecision[]
  precisions: PrecisionRow[]
  calibrations: CalibrationRow[]
  valuePropositions: ValueProposition[]
  dimensionWeights: Partial<Record<Dimension, number>>
  /** Much is at stake here: what nobody has reviewed is held back from headlines, warnings and briefs. */
  highStakes?: boolean
  /** Since when; what was read before stays where it is told. Without it, all that nobody has reviewed is held back. */
  highStakesSince?: Date
}

/** Event time and system time at which the model is asked for. */
export type Instant = { asOf: Date; knownAt: Date }
