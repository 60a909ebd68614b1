import type { Ended } from '@/lib/alignment/pure'
import type { PersonRef, TimelineView } from '@/lib/beliefs/types'
import type { BeliefStatus, Dimension, InteractionType, Kind, Stance } from '@/lib/shared/vocabulary'

/** What the account page shows beside beliefs and alignment. Dates are ISO strings: these objects cross the wire as JSON. */

/** What a clause rests on, by what opens it. */
export type Cite = { kind: 'belief' | 'interaction' | 'deal'; id: string }

/** A run of words; with `cite` it opens what it says. */
export type ClausePart = { text: string; cite?: Cite; /** Their own words, or ours about a proof point. */ quoted?: true }

export type ClauseTopic = 'outcome' | 'direction' | 'moved' | 'decision_maker' | 'turned' | 'unanswered' | 'for' | 'against' | 'dissent' | 'stale' | 'next'

/** One sentence of where an account stands; at least one of its parts is cited. */
export type Clause = { about: ClauseTopic; parts: ClausePart[] }

export type TurnSide = { beliefId: string; statement: string }

/** A moment at which somebody changed their mind: from what, and to what; one of them may be unknown. */
export type TurnView = { at: string; holder: string } & ({ from: TurnSide | null; to: TurnSide } | { from: TurnSide; to: null })

/**
 * A fact of the CRM beside what its people say. `differs` is marked; of what is `unclear` nothing speaks for or against it, `unheard` is where
 * nobody has said anything of it, `only_said` where the CRM has no place for it.
 */
export type CrmRow = {
  id: string
  field: string
  crm: { text: string; from: string }
  model: { text: string; cites: { words: string; cite: Cite }[] } | null
  verdict: 'agrees' | 'differs' | 'unclear' | 'unheard' | 'only_said'
  /** Why they differ, in one sentence; null where they do not. */
  why: string | null
}

/** How one belief changed between two instants. */
export type BeliefChange = {
  beliefId: string
  statement: string
  holder: PersonRef
  stance: Stance
  dimension: Dimension
  /** `passed`: it came and ended between the two days. */
  kind: 'appeared' | 'passed' | 'ended' | 'turned' | 'strengthened' | 'weakened' | 'faded'
  /** Confidence then and now; null while one conversation stood behind it, or where it was not there. */
  from: number | null
  to: number | null
  /** Conversations behind it then and now. */
  observations: [number, number]
  /** How it ended, and what took its place. */
  ended: Ended | null
  by: { beliefId: string; statement: string } | null
  /** When it was said last before the first day; null for what came later. */
  saidAt: string | null
  /** When the last words were said that changed it; null for ageing. */
  at: string | null
}

export type BeliefComparison = { from: string; to: string; changes: BeliefChange[]; unchanged: number }

/** One belief through time. Times are milliseconds, so that five hundred lines stay small. */
export type TimelineLine = {
  id: string
  statement: string
  holder: string
  dimension: Dimension
  kind: Kind
  stance: Stance
  status: BeliefStatus
  /** Null while one conversation stands behind it: then `words` says it. */
  confidence: number | null
  interval: [number, number] | null
  words: string
  observations: number
  from: number
  to: number
  closed: boolean
  /** Time, confidence, low and high of the 90 % interval. */
  points: [t: number, confidence: number, low: number, high: number][]
  marks: { t: number; kind: TimelineView['marks'][number]['kind']; interactionId: string | null }[]
}

export type AccountTimeline = {
  accountId: string
  asOf: string
  live: boolean
  /** The whole span of the account: its first interaction, and now. */
  span: [from: number, to: number]
  holders: PersonRef[]
  /** In the order of the beliefs. */
  lines: TimelineLine[]
  interactions: { id: string; title: string; type: InteractionType; t: number }[]
  /** When interactions after `asOf` took place; what was said there is not told. */
  later: number[]
}

/** Something that somebody did to an account. `fields` are machine words and numbers; names are resolved beside it. */
export type ActivityRow = {
  id: string
  at: string
  actor: string | null
  verb: string
  fields: Record<string, string | number | boolean>
  subject: { statement: string; beliefId: string | null } | { title: string; interactionId: string } | { name: string } | null
}

export type ActivityPage = { rows: ActivityRow[]; nextCursor: string | null }
