import type { AlignmentFigure } from '@/lib/alignment/types'
import type { PersonAnswer } from '../own-page/types'
import type { ConsentEntry } from '../privacy/types'

/** What is kept of one person, for them to read (GDPR 15, 20). Nobody else's words; dates are ISO strings. */
export type SubjectCopy = {
  requestId: string
  generatedAt: string
  /** Who keeps it. */
  controller: string
  person: {
    id: string
    name: string
    side: string
    since: string
    labels: string[]
    legalHold: boolean
    employments: { account: string; title: string | null; role: string; from: string | null; to: string | null }[]
    changes: { at: string; account: string; what: string; before: string | null; after: string | null }[]
  }
  consents: Omit<ConsentEntry, 'id'>[]
  modelled: boolean
  conversations: { id: string; account: string; type: string; title: string; at: string | null; kept: string; turns: number; readBy: string | null }[]
  words: { conversation: string; at: string | null; turn: number; text: string }[]
  /** What was read out of their words, and out of what others told of them. */
  readings: {
    conversation: string
    at: string
    /** In their own words; null where somebody else told it: those words are not theirs to hand out. */
    quote: string | null
    /** What was understood; null where it is about somebody else. */
    statement: string | null
    about: 'them' | 'company' | 'somebody else'
    kind: string
    dimension: string
    stance: string
    certainty: string
    /** Probability that it was said and meant, 0..1. */
    reading: number
    reader: string
    status: string
  }[]
  beliefs: {
    account: string
    statement: string
    kind: string
    dimension: string
    stance: string
    status: string
    label: string
    shown: boolean
    confidence: number
    interval: [number, number]
    /** Decayed weight for it and against it. */
    toward: number
    against: number
    firstSeen: string
    lastSeen: string
    until: string | null
    evidence: { at: string; conversation: string; quote: string | null; told: 'by them' | 'by somebody else' | 'by a member'; supports: boolean; weight: number; halfLifeDays: number; confirmed: boolean }[]
  }[]
  alignment: { account: string; power: number; figure: AlignmentFigure | null }[]
  rulings: { at: string; action: string; reason: string | null; statement: string | null; corrected: string[]; takenBack: boolean }[]
  /** What members said in passing of a belief of theirs. */
  remarks: { at: string; verdict: string; reason: string | null; state: string }[]
  /** What they said on their own page, and what became of it. */
  answers: Omit<PersonAnswer, 'id'>[]
  /** What members wrote that is about them: on what they hold, or naming them. */
  notes: { at: string; by: string | null; account: string; on: 'account' | 'review' | 'ruling' | 'remark'; text: string }[]
  usage: { at: string; event: string; properties: Record<string, unknown> }[]
  meetings: { at: string; account: string | null; title: string }[]
  served: {
    /** Members who had the page of an account open, or a brief, and when last. */
    members: { name: string; what: string; account: string; times: number | null; last: string }[]
    links: { account: string; kind: string; made: string; ends: string; opens: number; last: string | null }[]
    models: { provider: string; model: string; requests: number; last: string }[]
    messages: { channel: string; kind: string; sent: number; last: string }[]
  }
  /** What was done about them, by kind and day. */
  log: { at: string; what: string }[]
}
