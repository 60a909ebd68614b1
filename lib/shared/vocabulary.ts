/**
 * The closed vocabularies of the product, as DESIGN §1 and the labelling guidelines name them.
 * Browser-safe; Prisma's enums carry the same values (a test compares the two).
 */

export const KINDS = ['priority', 'concern', 'expectation', 'evaluation', 'constraint', 'intent'] as const
export type Kind = (typeof KINDS)[number]

export const DIMENSIONS = ['value', 'product', 'integration', 'trust', 'price', 'timing', 'relationship'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const STANCES = ['positive', 'negative', 'neutral'] as const
export type Stance = (typeof STANCES)[number]

export const POLARITIES = ['affirmed', 'negated'] as const
export type Polarity = (typeof POLARITIES)[number]

export const CERTAINTIES = ['implied', 'hedged', 'stated', 'emphatic', 'committed'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const SIDES = ['customer', 'us', 'partner', 'unknown'] as const
export type Side = (typeof SIDES)[number]

export const COMMITTEE_ROLES = [
  'economic_buyer', 'champion', 'blocker', 'technical_evaluator', 'legal', 'user', 'unknown',
] as const
export type CommitteeRole = (typeof COMMITTEE_ROLES)[number]

export const INTERACTION_TYPES = ['call', 'ticket', 'email', 'usage', 'event', 'note'] as const
export type InteractionType = (typeof INTERACTION_TYPES)[number]
/** What one calls them, on pages and in briefs alike. */
export const INTERACTION_WORDS: Readonly<Record<InteractionType, string>> = { call: 'call', ticket: 'ticket', email: 'e-mail', usage: 'usage', event: 'event', note: 'note' }

export const MEMBER_ROLES = ['rep', 'manager', 'reviewer', 'admin'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const VISIBILITIES = ['own', 'team', 'all'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export const OBSERVATION_STATUSES = ['active', 'rejected', 'erased', 'superseded'] as const
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number]

export const BELIEF_LABELS = [
  'superseded', 'resolved', 'validated', 'contested', 'stale', 'tentative', 'established', 'corroborated',
] as const
export type BeliefLabel = (typeof BELIEF_LABELS)[number]

/** Lifecycle of a belief, beside its label: does it still count (`active`), and if not, why not. */
export const BELIEF_STATUSES = ['active', 'contested', 'resolved', 'superseded'] as const
export type BeliefStatus = (typeof BELIEF_STATUSES)[number]

export const TRENDS = ['converging', 'diverging', 'stable', 'not_enough_evidence', 'silent'] as const
export type Trend = (typeof TRENDS)[number]

/** Where an observation's words come from; the factor of each stands in `lib/beliefs/policy.ts`. */
export const SOURCE_TYPES = [
  'first_person', 'own_correction', 'ticket', 'colleague_report', 'our_note', 'assent', 'usage', 'ours',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

export const REJECT_REASONS = [
  'not_said', 'wrong_holder', 'wrong_meaning', 'not_a_belief', 'ours', 'sensitive', 'other',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]
