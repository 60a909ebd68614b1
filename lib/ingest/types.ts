import type { InteractionType, Side } from '@/lib/shared/vocabulary'

export type { DealChange, DealImportRecord, DealImportView, DealUndoPreview, LineFault, StayReason } from './deals/types'

/** Formats the importer recognises by content (never by extension alone). */
export const FILE_FORMATS = [
  'zoom_vtt', 'teams_vtt', 'vtt', 'srt', 'otter_txt', 'transcript_txt', 'gong_json',
  'zendesk_json', 'ticket_csv', 'eml', 'segment_jsonl', 'plain_text',
] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** One label under which somebody speaks in a file, with what the file itself says of them. */
export type ParsedSpeaker = {
  /** The label as the file has it, unique in the interaction: `Yusra Haddadin (Guest)`, `ravi.t@x.example`, `Speaker 2`. */
  label: string
  /** The label's name part, cleaned of company suffixes, times and brackets. */
  name: string
  email?: string
  /** The address that the mail's own header lines give for this name, where its words stand under the name alone: it proposes a side, and is no evidence of who it is. */
  listedAs?: string
  title?: string
  /** Company named by the label itself: `Ana Ruiz | Halden` → `Halden`. */
  company?: string
  /** What the file says: Gong `affiliation`, Zendesk role `agent`/`end-user`. `unknown` when it does not say. */
  side: Side
  /** A meeting room, a shared microphone or a shared mailbox: its words are never put into one named person's mouth. */
  shared: boolean
}

/** One turn (adjacent cues of one speaker are merged). `text` has its whitespace squeezed; quotes are substrings of it. */
export type ParsedSegment = {
  index: number
  speaker: string
  text: string
  /** Milliseconds from the start of the recording. */
  startMs?: number
  endMs?: number
  /** The instant at which this was said, where it differs from the interaction's (a forwarded mail, a ticket comment). */
  at?: Date
}

/** A usage call in Segment's form, reduced to what the rules of a later step read. */
export type ParsedUsageEvent = {
  messageId: string
  at: Date
  userId?: string
  event: string
  properties: Record<string, string | number | boolean | null>
}

export type ParsedInteraction = {
  type: InteractionType
  title: string | null
  /** Null when the file does not say; the importer then asks, or uses what the account file says. */
  occurredAt: Date | null
  /** The source system's id (ticket id, Gong call id, Message-ID), for the audit trail. */
  externalId: string | null
  /** Mails of one thread and comments of one ticket share it (References / In-Reply-To root, ticket id). */
  threadId: string | null
  /** Name of the customer organisation if the file carries it (Zendesk organisation, Segment group). */
  accountHint: string | null
  speakers: ParsedSpeaker[]
  segments: ParsedSegment[]
  usage: ParsedUsageEvent[]
}

/** What was left out and why: `private_comment`, `unclear_privacy`, `quoted_mail`, `signature`, `bot_author`, `duplicate_message`, `bad_line`, … */
export type Skipped = {
  reason: string
  count: number
  detail?: string
  /** The words that are missing, by the line of the file: the first few, shortened, once they are stored; none where something of them may not be. */
  lost?: { line: number; text: string }[]
}

export type ParsedFile = {
  format: FileFormat
  /** Said on screen: "Zoom transcript, 42 turns, 3 speakers". */
  summary: string
  interactions: ParsedInteraction[]
  skipped: Skipped[]
}

// ── What the import page and the command line show ──────────────────────────────────────────────────────────

export const IMPORT_FILE_STATUSES = ['needs_answers', 'queued', 'reading', 'done', 'duplicate', 'failed', 'left_out'] as const
export type ImportFileStatus = (typeof IMPORT_FILE_STATUSES)[number]

/** A label that the importer does not know, with the default it offers. Asked once per label and upload. */
export type SpeakerQuestion = {
  label: string
  /** What it would be taken for if nobody answers. */
  suggestion: SpeakerAnswer
  /** Why it is asked: `unknown`, or `guess` when it looks like a misspelt known person. */
  why: 'unknown' | 'guess'
  /** The side that its talk sounds like, where nothing else tells: shown, and counts only once somebody took it. */
  sounds?: 'us' | 'customer'
  /** A few words that this label said, to recognise them by. */
  sample: string
}

export type SpeakerAnswer =
  | { as: 'member'; memberId: string }
  | { as: 'person'; personId: string }
  | { as: 'new_person'; name: string; side: Side }
  /** A room or shared microphone of the customer: "Someone at <account>". */
  | { as: 'someone' }
  | { as: 'us' }
  /** A voice without a name that may be anybody's, even ours: nothing that it says is evidence. */
  | { as: 'nobody' }

/** By what it is known when it was: who sent it, its own words, its name, its last change as the sender's machine has it, or an answer. */
export const DATED_BY = ['sender', 'text', 'name', 'file', 'answer'] as const
export type DatedBy = (typeof DATED_BY)[number]

export type ImportFileView = {
  id: string
  fileName: string
  bytes: number
  format: FileFormat | null
  /** "Zoom transcript, 42 turns, 3 speakers" */
  summary: string | null
  status: ImportFileStatus
  error: string | null
  remedy: string | null
  /** Nothing says on which day it was: `occurredAt` is a guess that somebody should confirm or correct before it is read, or null. */
  undated: boolean
  interactionId: string | null
  title: string | null
  occurredAt: string | null
  /** Null while nobody knows, and for files of before this was kept. */
  datedBy: DatedBy | null
  counts: { shown: number; possiblyHeard: number; dropped: Record<string, number>; unread: string[]; skipped: Skipped[] } | null
  /** The beliefs that this file gave evidence for, as they come. */
  beliefs: { id: string; statement: string; holder: string }[]
  /** How many there are beside those listed. */
  moreBeliefs: number
}

export type ImportView = {
  id: string
  account: { id: string; name: string } | null
  createdAt: string
  /** Its lines in each state, also those that are not listed. */
  counts: Record<ImportFileStatus, number>
  /** Files of many conversations of which more are to come. */
  coming: { id: string; fileName: string; received: number; total: number }[]
  files: ImportFileView[]
  /** True while something still comes in, is queued or being read. */
  working: boolean
  /** It is taken back: when that began and ended, by whom, and how many of its conversations still wait for it. */
  undo: { since: string; doneAt: string | null; by: string | null; total: number; left: number } | null
  may: { undo: boolean }
}

/** What must be known before the files of an import are read. */
export type ImportQuestionsView = {
  files: (Pick<ImportFileView, 'id' | 'fileName' | 'summary' | 'title' | 'undated' | 'occurredAt'> & { questions: SpeakerQuestion[] })[]
  people: { id: string; name: string; side: Side }[]
  members: { id: string; name: string }[]
}

/** What undoing an import takes away. */
export type ImportUndoPreview = {
  interactions: number
  observations: number
  /** Shown beliefs that rest on nothing else, and those that lose some of their evidence. */
  beliefs: number
  weakened: number
  /** Rulings of people on what was read from it: they stay, and bind again when the same words come back. */
  decisions: number
  /** Files of other imports that were not stored because these were there. */
  copies: number
  /** People whom it made: nobody else uses them, or somebody does. */
  peopleGo: string[]
  peopleStay: string[]
  accounts: string[]
}

/** An import as the history lists it: conversations into an account, or a file of deals. */
export type ImportHead = { id: string; at: string; by: string | null; undone: boolean } & (
  | { of: 'conversations'; account: { id: string; name: string }; files: number; asking: number }
  | { of: 'deals'; fileName: string; created: number; changed: number }
)
