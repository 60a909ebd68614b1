import type { Certainty, CommitteeRole, SourceType } from '@/lib/shared/vocabulary'

/** Every constant of the arithmetic (DESIGN §3), with its reason. Nothing here reads a clock or a database. */

/** Milliseconds in a day. Ages are measured in days of 24 hours, never in calendar days, so that no time zone matters. */
export const DAY_MS = 86_400_000

/** How much a wording commits its speaker. `stated` is the unit; a commitment costs the speaker most to take back. */
export const STRENGTH: Record<Certainty, number> = {
  implied: 0.5, hedged: 0.6, stated: 1, emphatic: 1.4, committed: 1.8,
}

/** How near the words are to the holder. Our own words are never evidence of a customer's belief (law 5). */
export const SOURCE: Record<SourceType, number> = {
  first_person: 1,
  // The person's own correction or declaration: said on purpose, to be kept.
  own_correction: 1.5,
  ticket: 0.9,
  colleague_report: 0.6,
  our_note: 0.4,
  // "Yes" to our leading question: the words were ours.
  assent: 0.4,
  usage: 0.5,
  ours: 0,
}

/** Precision (n·p̂ + 8)/(n + 10): a prior of ten reviews, eight of them accepted, until real reviews outweigh it. */
export const PRECISION_PRIOR = { accepted: 8, total: 10 } as const

/** A reviewer who accepts an observation has read the quote: nothing is left to discount. */
export const ACCEPTED_PRECISION = 1

/** A reviewer asserting the belief itself: about four plain statements, and it ages three times slower while nothing opposes it. */
export const ASSERTION = { weight: 4, halfLifeFactor: 3 } as const

/** Correlated evidence: the k-th heaviest of one cluster counts ½^(k−1), so a cluster never exceeds twice its best. */
export const DAMPING = 0.5

/** Non-informative prior mass and base rate of subjective logic: no evidence reads ½ with u = 1. */
export const W = 2
export const BASE_RATE = 0.5

/** Half-lives in days: plans with a date age fastest, standing needs slowest. */
export const HALF_LIFE = { dated: 45, opinion: 120, standing: 365 } as const

/** Mass of the interval that is shown. */
export const INTERVAL_MASS = 0.9

/** Label thresholds (first that holds is shown). */
export const LABEL = {
  /** 2·min(r,s)/(r+s) at or above this, with at least this mass, is contested. */
  contestedShare: 0.5,
  contestedMass: 2,
  /** Above: tentative, or stale when age alone brought it there. */
  tentativeUncertainty: 0.5,
  /** Nothing is stale before its last word has aged for this share of its half-life: what barely weighed enough would sink within days. */
  staleAfter: 0.25,
  establishedUncertainty: 0.35,
  establishedClusters: 3,
  establishedDays: 2,
} as const

/** A split without words needs this Bayes factor: "strong" on Jeffreys' scale; four stated against four give 10.75. */
export const MIND_CHANGE_BAYES_FACTOR = 10

/** Drift is flagged when it is both large and likely. */
export const DRIFT = { delta: 0.1, probability: 0.85 } as const

/**
 * Reading at or above `shown` enters the model; between the two it is folded away; below, dropped and counted. Exactly `folded` is
 * what a reader gives to what must not be shown however sure it is, and exactly `shown` to what must be: no calibration moves them.
 */
export const ADMISSION = { shown: 0.8, folded: 0.79, possiblyHeard: 0.5 } as const

/**
 * The reading of an observation that a language model found, before reviewers have decided on any of its: what a model says
 * of its own certainty saturates near one, so it only orders. What can be checked decides: plain words of the customer's own
 * side, said for themselves and found in the text character by character, are nearly always accepted as said and meant, and
 * are shown; what is reported, implied, agreed to, or quoted inexactly, waits among what was possibly heard.
 */
export const MODEL_READING = { plain: 0.85, other: 0.65 } as const

/** A decision binds later observations that cover this share of the shorter span (law 3). */
export const DECISION_COVERAGE = 0.6

/** Two recordings of one call start within this many hours of each other (time zones, late uploads). */
export const COPY_WINDOW_HOURS = 36

/** Power π of a committee role: who can say no counts more. The holder `company` counts as one voice. */
export const ROLE_POWER: Record<CommitteeRole | 'company', number> = {
  economic_buyer: 3, champion: 2, blocker: 2, technical_evaluator: 1.5, legal: 1, user: 1, unknown: 1, company: 1,
}

/** Alignment looks at what was said lately: half-life in days. */
export const ALIGNMENT_HALF_LIFE = 60

/** Needing something is not yet agreeing that we give it: a `priority` counts half. */
export const NEED_FACTOR = 0.5

/** Under this, a figure is "not enough evidence yet". Masses are R + S. */
export const ALIGNMENT_FLOOR = { interactions: 3, holders: 2, days: 14, mass: 2, componentMass: 1 } as const

/** Trend: slope per 30 days of the recency-weighted line through the points. Fitted on seven labelled histories. */
export const TREND = {
  halfLife: 90, perDays: 30, threshold: 0.014, minPoints: 4,
  /** Silent after max(days, factor × the account's median gap) without a word from the customer. */
  silentDays: 30, silentFactor: 2,
  /**
   * The line must agree with its ends: from the first point of so many days (two half-lives) to the last one at least this share
   * of what the slope says. A dip and a recovery to where it stood is no movement, however the points between lie.
   */
  endsDays: 180, endsShare: 0.5,
} as const

/**
 * How often the built-in reader takes words that pull one way to pull the other way, and some way where they pull none: 237 and 85 of
 * 739 in ten labelled account histories, rounded. People say most of what they mean indirectly, and it does not know the world. What
 * a reviewer has accepted is as it was meant; of language models nothing is measured here.
 */
export const MISREAD = { opposite: 0.3, none: 0.1 } as const

/**
 * Matching of statements by their content stems (Dice coefficient). Likeness only proposes; guards veto, and short
 * statements must be contained in each other. Set for few wrong merges: a duplicate costs a click, a wrong merge trust.
 */
export const MATCH = {
  /** Pairs below are never looked at again. */
  propose: 0.34,
  /** At least this many stems in common, unless the words are the very same. */
  leastCommon: 2,
  /** A statement of this many stems has room for other words round the same claim. */
  longStems: 4,
  /** Dice coefficient for one proposition: in general, and for long statements of one kind and dimension. */
  same: 0.5,
  sameLong: 0.45,
  /** Above this, in one dimension, a person looks at what the rules do not merge. */
  ambiguous: 0.5,
} as const

/** What sharing a term says of two statements being about one thing: a word that names a subject says 1. */
export const LIKENESS = {
  weak: 0.3, judgement: 0.6,
  // A name in every second statement ("Kettle") tells less than what is said of it.
  name: 0.4,
  concept: 1, quantity: 0.8, date: 0.5,
  /** Words of the quote that the statement left out. */
  quoted: 0.7,
  /** From this weight on a term names a subject. */
  subject: 0.7,
  /**
   * Share of the terms in common (weighted Dice) that makes one subject, by how many of dimension, kind and stance agree.
   * Set for few wrong merges; below `merge` down to `ask` a person looks.
   */
  merge: [0.75, 0.6, 0.36, 0.2], ask: [0.6, 0.5, 0.42, 0.35],
  /** The least share where the two name but one thing in common: "all shops on it", "close a shop for a day". */
  loneSubject: 0.6,
  /** A longer quote is about too much to compare by, in characters. */
  longestQuote: 400,
} as const

/**
 * Of one interaction at most so many readings are kept, the likeliest: a day's workshop has about five hundred, and every one is
 * compared with what else its holder said.
 */
export const MOST_READINGS = 600

/** Pages open with at most this many beliefs. */
export const FIRST_BELIEFS = 12

/**
 * What a further belief of the same holder counts of its rank, per belief of theirs before it: whoever has most power and spoke last
 * would fill a page alone, and a committee decides. A quarter less leaves about half of twelve to one voice at equal rank.
 */
export const SAME_HOLDER_SHARE = 0.75
