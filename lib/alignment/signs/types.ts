import type { OurWords } from '../unchallenged'

/** Somebody of the customer's side who has spoken to us: when last, and where. */
export type SpokeLast = { personId: string; at: string; interactionId: string }

/** An objection that nobody has answered, and which value proposition it is against. `power` is its holder's in the committee. */
export type ObjectionSign = { beliefId: string; propositionId: string | null; since: string; interactions: number; power: number; proofPointIds: string[] }

/** A budget that its holder lowered (`by` a share of 0..1) or a date that they moved back (`by` days). */
export type SlipSign = { of: 'budget' | 'date'; by: number; at: string; beliefId: string; formerId: string; interactionId: string }

/**
 * What warnings rest on that follows from the ledger alone, whatever thresholds hold and whatever day it is: ids, instants and
 * numbers. Lists hold ISO instants, since they are kept as JSON.
 */
export type Signs = {
  /** Distinct interactions in which the customer said something, the first, and the last of them. */
  conversations: number
  firstWordAt: Date | null
  lastWordId: string | null
  /** Median days from one word of theirs to the next; null under two. */
  usualGapDays: number | null
  /** Who of them has spoken, the latest first, at most eight. */
  heard: SpokeLast[]
  /** Economic buyers that are known, and of those who may be modelled when each was heard. */
  buyersKnown: number
  buyers: { personId: string; at: string | null; interactionId: string | null }[]
  buyerHeardAt: Date | null
  objections: ObjectionSign[]
  slips: SlipSign[]
}

/** What signs are made of beside the model. */
export type SignMaterial = {
  /** The last word of each named person of the customer's side. */
  heard: readonly { personId: string; at: Date; interactionId: string }[]
  /** What our side has said since the first objection was voiced. */
  ours: readonly OurWords[]
  /** What objections say of which the model keeps no words, by belief. */
  statements: ReadonlyMap<string, string>
  /** What observations set, where they set an attribute. */
  attributes: ReadonlyMap<string, { name: string; value: string }>
}
