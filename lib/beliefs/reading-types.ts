import type { Certainty, Dimension, InteractionType, Kind, Polarity, Side, Stance } from '@/lib/shared/vocabulary'

/** What an extractor is given and gives back. */

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
  /** Third person, without the holder, about 15 words at most: "Thinks 13,000 is too high for a 2004 truck". */
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
