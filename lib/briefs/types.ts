import type { MeetingView } from '@/lib/meetings/types'

export const BRIEF_KINDS = ['meeting', 'handoff'] as const
export type BriefKind = (typeof BRIEF_KINDS)[number]

/** How long a link can be read, in days. */
export const LINK_DAYS = [1, 7, 30] as const

/** What a sentence rests on, by what opens it; a turn of an interaction by its `segment`. */
export type BriefCite = { kind: 'belief' | 'interaction' | 'deal' | 'meeting' | 'review'; id: string; segment?: number }

/** One sentence; it cites at least one thing. */
export type BriefSentence = { text: string; cites: BriefCite[] }

/** Sentences under a name, or under none. */
export type BriefBlock = { heading: string | null; sentences: BriefSentence[] }

export const SECTION_KEYS = ['standing', 'attendees', 'changed', 'ask', 'bring', 'promised', 'waits', 'history', 'commitments', 'limits', 'objections', 'people', 'moves', 'material'] as const
export type SectionKey = (typeof SECTION_KEYS)[number]

export type BriefSection = { key: SectionKey; title: string; blocks: BriefBlock[] }

/** Something cited, as it is listed under its number. */
export type BriefSource = { n: number; cite: BriefCite; label: string }

/** What a handoff still needs before it is written: what there is, and how much it takes. */
export type BriefGate = { conversations: [number, number]; people: [number, number]; beliefs: [number, number] }

export type Attendee = { personId: string; name: string; role: string; chosen: boolean }

/** Who writes: rules, or the workspace's model; and why it was refused where it was. */
export type WrittenBy = { by: 'rules' | 'model'; model: string | null; refused: string | null }

export type Brief = {
  kind: BriefKind
  account: { id: string; name: string; owner: string | null }
  /** When it was made; ISO. */
  at: string
  sections: BriefSection[]
  sources: BriefSource[]
  /** Everybody who could be there, in order of how likely; of a meeting. */
  attendees: Attendee[]
  /** Null where there is enough to write it. */
  gate: BriefGate | null
  /** Observations behind it. */
  evidence: number
  /** How many came in since its reader last opened it, where that is a fifth or more. */
  news: { since: string; added: number } | null
  /** The planned meeting that it is for; null where it is for whoever is likely. */
  meeting: MeetingView | null
  /** Who owned the account before, until when; of a handoff. */
  handedOver: { from: string | null; at: string } | null
  written: WrittenBy
}

export type BriefPage = {
  brief: Brief
  /** The model that could rewrite it; null where none is chosen. */
  model: string | null
  links: { allowed: boolean; mayAllow: boolean; mayMake: boolean; /** Who could allow them, where they are off and the reader cannot. */ admins: string[]; open: BriefLinkView[] }
}

export type BriefLinkView = { id: string; kind: BriefKind; createdBy: string; createdAt: string; expiresAt: string; opens: number; openedAt: string | null }

/** What a reader from outside is told. */
export type SharedBrief = { status: 'open'; brief: Brief; expiresAt: string } | { status: 'gone' } | { status: 'busy' }
