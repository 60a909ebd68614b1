import type {
  BeliefLabel, BeliefStatus, Certainty, CommitteeRole, Dimension, InteractionType, Kind,
  ObservationStatus, Polarity, RejectReason, Side, SourceType, Stance,
} from '@/lib/shared/vocabulary'

export type * from './view-types'

// ── What an extractor is given and gives back ────────────────────────────────────────────────────────────────

export type ReadableSegment = {
  index: number
  /** The speaker's label in the file. */
  speaker: string
  side: Side
  /** The room or shared microphone of an account: holder becomes "Someone at <account>". */
  shared: boolean
  text: string
}

export type KnownPerson = { key: string; name: string; aliases: string[]; title?: string; side: Side }

/** A belief that the account's model holds already, told to a reader that can say whether it is spoken of again. */
export type KnownBelief = { holder: string; statement: string }

export type ExtractorInput = {
  interactionType: InteractionType
  /** The customer's name, so that "Halden believes…" is read as the company. */
  account: string
  /** Our names, products and domains: claims about "you" are about us. */
  us: string[]
  people: KnownPerson[]
  segments: ReadableSegment[]
  /** What others of the account's interactions taught; only readers that ask a model look at it. */
  known?: KnownBelief[]
}

/** Who holds the belief, as the text says it; resolved to a person by `resolveHolder` afterwards. */
export type HolderRef =
  | { kind: 'speaker' }
  | { kind: 'company' }
  /** A person's name or role as said ("our CTO", "Marisa"). */
  | { kind: 'named'; as: string }

/** A functional attribute a statement sets; a different value later supersedes the former one. */
export type Attribute = { name: 'budget' | 'go_live' | 'decision_maker' | 'decision_date' | 'seat_count' | 'contract_term'; value: string }

/** What the words do to an earlier belief of the same holder, when they say so themselves. */
export type Turnabout = 'mind_change' | 'withdraws'

/** The extractor says that this is the same subject as a known belief with that statement, and how the two stand. */
export type Match = { statement: string; relation: 'same' | 'refines' | 'contradicts' | 'supersedes' | 'resolves' }

export type Reading = {
  /** Segment index, and the exact span `text.slice(start, end) === quote` in UTF-16 code units. */
  turn: number
  quote: string
  start: number
  end: number
  speaker: string
  holder: HolderRef
  reported: boolean
  /** Third person, without the holder, at most 15 words: "Thinks 13,000 is too high for a 2004 truck". */
  statement: string
  kind: Kind
  dimension: Dimension
  stance: Stance
  polarity: Polarity
  certainty: Certainty
  /** No question of ours in the preceding turn asked for it. */
  unprompted: boolean
  /** Explicit assent to our leading question, with no words of their own: source `assent`. */
  assent: boolean
  /** The quoted "because…" / "ever since…", a substring of the same segment; null if none is given. */
  reason: string | null
  attribute: Attribute | null
  turnabout: Turnabout | null
  /** By content, never by row id, so that it is ledger input like the rest; absent where the reader knows no beliefs. */
  matches?: Match | null
  /** Uncalibrated score in 0..1 and the calibrated probability that a reviewer would accept this observation. */
  rawReading: number
  reading: number
  /** The rule that read it, for the counts per rule. */
  rule: string
}

export type ExtractorOutput = {
  readings: Reading[]
  /** What was seen and left out, by reason: `seller_side`, `special_category`, `low_reading`, `not_grounded`, … */
  dropped: Record<string, number>
  /** Segments in a language the reader does not know. */
  unread: { language: string; segments: number[] }[]
}

export interface Extractor {
  id: string
  version: string
  /** How many known beliefs it wants to be told; none where absent. */
  knows?: number
  read(input: ExtractorInput): ExtractorOutput | Promise<ExtractorOutput>
}

// ── The ledger: immutable input of the projection ────────────────────────────────────────────────────────────

/** Anyone who can hold a belief in an account. Keys are stable across re-imports: `person:<id>`, `company`, `someone`. */
export type Holder = {
  key: string
  personId: string | null
  name: string
  role: CommitteeRole | 'company'
  /** False when consent is objected or withdrawn: their observations never enter a model. */
  modelled: boolean
}

export type LedgerInteraction = {
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
  /** Erased or deleted at this system time; null while it stands. */
  removedAt: Date | null
}

export type LedgerObservation = {
  id: string
  interactionId: string
  segment: number
  start: number
  end: number
  quote: string
  speaker: string
  speakerPersonId: string | null
  holderKey: string
  reported: boolean
  statement: string
  kind: Kind
  dimension: Dimension
  stance: Stance
  polarity: Polarity
  certainty: Certainty
  unprompted: boolean
  reason: string | null
  attribute: Attribute | null
  turnabout: Turnabout | null
  /** What the extractor said it matches, by the statement of a known belief (see `Match`). */
  matches?: Match | null
  source: SourceType
  extractor: string
  extractorVersion: string
  reading: number
  eventAt: Date
  ingestedAt: Date
  status: ObservationStatus
  /** System time at which a newer extraction or a removal closed this row; null while it stands. */
  closedAt: Date | null
}

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
}

export type Correction = Partial<
  // The last three move the quoted span inside its segment, and come together. `attribute` is what the statement sets.
  Pick<LedgerObservation, 'statement' | 'holderKey' | 'kind' | 'dimension' | 'stance' | 'polarity' | 'certainty' | 'attribute' | 'start' | 'end' | 'quote'>
>

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

// ── The projection: what the ledger says at an instant ───────────────────────────────────────────────────────

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
  /** Displayed proposition; affirmative unless the contradicting side is heavier. */
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
export type WordlessBelief = Omit<ProjectedBelief, 'opinion' | 'label'> & { opinion: Pick<Opinion, 'r' | 's' | 'u'> }

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
