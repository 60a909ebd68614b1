import type { CommitteeRole, Dimension, InteractionType, MemberRole, Side, Visibility } from '@/lib/shared/vocabulary'

/** The sample members by the part they play; `secondRep` has no one-click sign-in. */
export type MemberKey = 'rep' | 'manager' | 'reviewer' | 'admin' | 'secondRep'

export type SampleMember = {
  key: MemberKey
  name: string
  aliases: string[]
  email: string
  title: string
  role: MemberRole
  visibility: Visibility
  manager?: MemberKey
  /** Offered on the sign-in page of the sample workspace. */
  oneClick: boolean
}

/** Someone of ours who speaks in calls and tickets without being a member. */
export type VendorPerson = { name: string; aliases: string[]; email: string; title: string }

export type ValueProposition = {
  dimension: Dimension
  statement: string
  proofPoints: { text: string; source: string }[]
}

/** `from` and `to` are days before the anchor: when the person joined, and when they left. */
export type SamplePerson = {
  name: string
  aliases: string[]
  title: string
  role: CommitteeRole
  side: Side
  email: string
  from?: number
  to?: number
}

export type SampleDeal = {
  name: string
  type: 'new' | 'renewal' | 'expansion'
  stage: string
  stageSinceDaysAgo?: number
  /** Minor units of `currency`. */
  amountMinor: number
  currency: 'EUR' | 'GBP' | 'USD'
  /** Negative when the close date has passed. */
  closeInDays: number
  forecastCategory: 'pipeline' | 'best_case' | 'commit' | 'closed' | 'omitted'
  /** 0 to 100, as a CRM would hold them. */
  leadScores: { daysAgo: number; score: number }[]
  outcome?: 'won' | 'lost' | 'renewed' | 'expanded' | 'churned'
  outcomeDaysAgo?: number
}

type Base = {
  /** Unique in the account; part of the file's name. */
  key: string
  daysAgo: number
  /** UTC, `HH:MM`. */
  time: string
  title: string
  deal?: string
  /** Where the file's format does not tell: a webinar is an event, not a call. */
  type?: InteractionType
}

/**
 * One turn a line, `First name: words`. `rooms` names shared microphones, `labels` overrides how a speaker is labelled in
 * this file, `misheard` is what the recorder made of a word.
 */
type Spoken = Base & { talk: string; rooms?: Record<string, string>; labels?: Record<string, string>; misheard?: Record<string, string> }

export type SpokenInteraction = Spoken & { kind: 'zoom_vtt' | 'teams_vtt' | 'otter_txt' | 'gong_json' | 'transcript_txt' }

export type TicketInteraction = Base & {
  kind: 'zendesk_json'
  ticketId: number
  priority: 'low' | 'normal' | 'high' | 'urgent'
  status: 'open' | 'pending' | 'solved' | 'closed'
  tags: string[]
  /** The first comment is the ticket's description; `private` ones are notes among our agents. */
  comments: { by: string; afterHours: number; body: string; private?: true }[]
}

export type MailInteraction = Base & {
  kind: 'eml'
  from: string
  to: string[]
  cc?: string[]
  body: string
  signature?: string
  /** The mail this one answers, quoted underneath. */
  answers?: { from: string; daysAgo: number; time: string; body: string }
}

export type ForwardInteraction = Base & {
  kind: 'forward_eml'
  from: string
  to: string[]
  body: string
  signature?: string
  forwarded: { from: string; to: string[]; daysAgo: number; time: string; subject: string; body: string }
}

export type UsageInteraction = Base & {
  kind: 'segment_jsonl'
  plan: string
  /** Events per week, oldest week first, the last week ending at `daysAgo`. */
  series: { event: string; who: string[]; weeks: number[]; properties?: Record<string, string | number | boolean> }[]
}

export type SampleInteraction =
  | SpokenInteraction | TicketInteraction | MailInteraction | ForwardInteraction | UsageInteraction

export type SampleAccount = {
  slug: string
  name: string
  domain: string
  segment: 'Enterprise' | 'Mid-market' | 'SMB'
  industry: string
  parentSlug?: string
  owner: MemberKey
  /** Who owned it before, and when that ended. */
  formerOwner?: { name: string; email: string; untilDaysAgo: number }
  people: SamplePerson[]
  deals: SampleDeal[]
  interactions: SampleInteraction[]
}

export type RenderedFile = {
  fileName: string
  bytes: Uint8Array
  type: InteractionType
  occurredAt: Date
  title: string
  dealName?: string
}

export type RenderedDeal = Omit<SampleDeal, 'stageSinceDaysAgo' | 'closeInDays' | 'leadScores' | 'outcomeDaysAgo'> & {
  stageSince?: Date
  closeDate: Date
  leadScores: { at: Date; score: number }[]
  outcomeAt?: Date
}

export type RenderedAccount = {
  slug: string
  name: string
  domain: string
  segment: SampleAccount['segment']
  industry: string
  parentSlug?: string
  owner: MemberKey
  formerOwner?: { name: string; email: string; until: Date }
  people: (Omit<SamplePerson, 'from' | 'to'> & { from?: Date; to?: Date })[]
  deals: RenderedDeal[]
  files: RenderedFile[]
}

export type RenderedSample = {
  vendor: { name: string; domain: string }
  members: SampleMember[]
  vendorPeople: VendorPerson[]
  valuePropositions: ValueProposition[]
  /** A parent stands before its children. */
  accounts: RenderedAccount[]
}
