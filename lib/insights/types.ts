export type * from './coverage/types'
import type { AlignmentFigure, TrendFigure } from '@/lib/alignment/types'
import type { BeliefLine, PersonRef, SegmentView } from '@/lib/beliefs/types'
import type { AccountMeetings, MeetingView } from '@/lib/meetings/types'
import type { Dimension, InteractionType, Side, Trend } from '@/lib/shared/vocabulary'

export type * from './pipeline-review/types'
export type * from './pipeline/types'
export type { NotePipelineDealInput } from './pipeline-review/input'
export type { WarningSettingsInput } from './warnings/input'
export type * from './warnings/types'
export type { AccountWeek } from './account/week-types'
import type { Clause, CrmRow, TurnView } from './account/types'
import type { OpenAction } from './pipeline/types'
import type { WarningView } from './warnings/types'

export type * from './account/types'

export type { ChurnPage, ChurnView } from './churn/types'
export type { Band } from './lead-score/bands'
export type { Comparison as LeadScoreComparison } from './lead-score/compare'
export type { Basis, EndedDeal, LeadScoreQuery, LeadScoreView, OutcomeKind, ScoringSegment } from './lead-score/types'
export type { CommitteePerson, CommitteeView, PersonAlert, PersonInAccount, PersonPage } from './people/types'
export type { SearchView } from './search/types'
export type { ThemeExample, ThemesView, ThemeView } from './themes/types'
export type { PilotAccountView, PilotReport, PilotWeekView } from './pilot/types'
export type { PickedAccount, SetUpNote, SetUpStep, SetUpStepKey, SetUpView } from './set-up/types'
export type { TourKey, TourState, TourStop, TourView } from './tour/types'

/**
 * What the pages read, across rooms. Dates are ISO strings: these objects cross the wire as JSON.
 */

export type TrendView = Omit<TrendFigure, 'silentSince'> & { silentSince: string | null }

export type SparkPoint = { at: string; value: number | null }

/** A change of alignment in one sentence, with the evidence behind it. */
export type MovedView = { delta: number; beliefId: string; interactionId: string; statement: string; holder: string; interactionTitle: string; at: string }

export type DealView = {
  id: string
  name: string
  type: 'new' | 'renewal' | 'expansion'
  stage: string
  stageSince: string | null
  amountMinor: number | null
  currency: string | null
  closeDate: string | null
  forecastCategory: string | null
  leadScore: { score: number; at: string } | null
  outcome: 'won' | 'lost' | 'renewed' | 'expanded' | 'churned' | null
  outcomeAt: string | null
}

export type AccountRow = {
  id: string
  slug: string
  name: string
  domain: string | null
  segment: string | null
  parentName: string | null
  owner: { id: string; name: string } | null
  /** May the reader give it to somebody else? */
  mayEdit: boolean
  followed: boolean
  overall: number | null
  interval: [number, number] | null
  trend: Trend
  clear: boolean
  slope: number | null
  silentSince: string | null
  spark: SparkPoint[]
  moved: MovedView | null
  topOpposing: { beliefId: string; statement: string; holder: string } | null
  lastInteraction: { id: string; at: string; type: InteractionType; title: string } | null
  /** The next meeting that is planned, or is going on. */
  nextMeeting: Pick<MeetingView, 'id' | 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'allDay'> | null
  deal: DealView | null
  /** Its segment is ordered by alignment in place of lead score. */
  scoredByAlignment: boolean
  decisionMaker: { name: string; value: number | null; heard: boolean } | null
  /** What is different since the day that was asked for, else since the reader's last visit; null where they have never been. */
  changed: ChangedView | null
  beliefs: number
  /** Live beliefs whose evidence has aged out unrefreshed. */
  stale: number
}

/** What changed of an account since an instant. Alignment only where something new was said. */
export type ChangedView = {
  since: string
  alignment: { from: number | null; to: number | null } | null
  /** What moved it most, where it was said since; null where that was earlier. */
  most: { statement: string; holder: string } | null
  beliefs: number
  settled: number
  /** With a word of theirs. What we wrote and they have not answered, and what they only did, is told apart. */
  conversations: number
  ours: number
  usage: number
}

/** An account whose understanding fades, and the first beliefs that go. */
export type DecayRow = {
  id: string
  slug: string
  name: string
  ownerName: string | null
  silentSince: string | null
  /** Live beliefs gone stale, or that will within 30 days; and how many are shown at all. */
  fading: number
  shown: number
  overall: number | null
  beliefs: { id: string; statement: string; staleAt: string; lastSeen: string; stale: boolean }[]
}

/** An objection that nobody has answered, and what we could bring. */
export type UnchallengedView = {
  beliefId: string
  statement: string
  holder: PersonRef
  interactions: number
  since: string
  /** Its last conversations in a row, after each of which it was surer. */
  strengthened: number
  proposition: string | null
  proofPoints: { id: string; statement: string }[]
}

/** A subject on which people of the account hold opposite views, each with what they are sure of. */
export type DissentView = {
  statement: string
  opinion: { confidence: number; interval: [number, number] }
  parts: { beliefId: string; statement: string; holder: PersonRef; agrees: boolean; confidence: number | null }[]
}

export type ComponentView = { dimension: Dimension; figure: AlignmentFigure; moved: MovedView | null }

export type AlignmentPointView = {
  interactionId: string
  title: string
  at: string
  overall: number | null
  interval: [number, number] | null
  components: Partial<Record<Dimension, number | null>>
  /** 90 % intervals of the components that have a number. */
  intervals: Partial<Record<Dimension, [number, number]>>
}

export type AlignmentView = {
  overall: AlignmentFigure
  components: ComponentView[]
  consensus: number | null
  trend: TrendView
  /** The fitted line that the slope is of; null under the floor. */
  trendLine: { from: { at: string; value: number }; to: { at: string; value: number } } | null
  series: AlignmentPointView[]
  decisionMaker: { holderKey: string; name: string; figure: AlignmentFigure; heard: boolean } | null
  blockedBy: { name: string; beliefId: string } | null
  movedBy: MovedView[]
}

export type InteractionRow = {
  id: string
  type: InteractionType
  title: string
  at: string
  fileName: string
  speakers: string[]
  shown: number
  possiblyHeard: number
  status: 'queued' | 'reading' | 'done' | 'failed'
  /** The other delivery of the same call, when this one is a copy and counts nothing. */
  copyOf: string | null
  /** When the customer's side was last heard in it; null where it said nothing. */
  heardAt: string | null
}

export type PersonRow = PersonRef & { side: Side; title: string | null; lastHeard: string | null; /** The interaction in which that was. */ lastHeardIn: string | null; /** Those that hold still. */ beliefs: number; modelled: boolean; consent: string; /** Their own alignment; null where nothing of theirs counts. */ figure: AlignmentFigure | null; /** The belief of theirs that stands first. */ topBeliefId: string | null }

export type AccountPage = {
  account: { id: string; slug: string; name: string; segment: string | null; domain: string | null; parent: { id: string; name: string } | null; owner: { id: string; name: string } | null }
  /** May this member decide on beliefs here, and change or delete the account? */
  may: { decide: boolean; edit: boolean; delete: boolean }
  asOf: string
  /** True when `asOf` is now. */
  live: boolean
  alignment: AlignmentView
  /** Where it stands, in a paragraph of which every clause is cited; empty where nothing was heard. */
  standing: Clause[]
  /** What speaks against its open deals, by deal; without an open one what would cost the next. */
  warnings: { deal: { id: string; name: string } | null; warnings: WarningView[] }[]
  /** When their people changed their minds. */
  turns: TurnView[]
  /** What the CRM says beside what they say. */
  crm: CrmRow[]
  /** All shown beliefs, ranked; the page opens with the first twelve. */
  beliefs: BeliefLine[]
  possiblyHeard: BeliefLine[]
  /** Objections that nobody has answered, the most pressing first. */
  unchallenged: UnchallengedView[]
  /** Subjects on which its people disagree. */
  dissent: DissentView[]
  /** Live beliefs whose evidence has aged out, or will within 30 days. */
  fading: { beliefId: string; staleAt: string; stale: boolean }[]
  people: PersonRow[]
  deals: DealView[]
  interactions: InteractionRow[]
  /** When the first conversation took place that is known by now, also of a page as of an earlier day; usage is none. */
  firstAt: string | null
  /** Meetings that are planned, and what became of those of late; none as of another day. */
  meetings: AccountMeetings
  /** What somebody of ours took on for it in a review and has not done, what is due first coming first; none as of another day. */
  actions: (OpenAction & { /** "due on 30 Nov, after “Quarterly review” of 28 Nov"; null where it has no day. */ due: string | null })[]
  openReviews: number
  /** Which reader read this account, and what share of what it shows reviewers accept, as measured last on so many observations. */
  reader: { name: string; version: string; acceptance: number | null; reviewed: number }
}

/** `name` is that of the person whom the label is known to be, where only their side is missing; `sample` their longest words. */
export type UnplacedSpeaker = { label: string; name: string | null; turns: number; sample: string }

export type InteractionPage = {
  interaction: {
    id: string
    accountId: string
    accountName: string
    type: InteractionType
    title: string
    fileName: string
    format: string
    /** Null while nobody has said on which day it was. */
    occurredAt: string | null
    /** What it came in with, where that is kept. */
    importId: string | null
    status: 'queued' | 'reading' | 'done' | 'failed'
    error: string | null
    copyOf: { id: string; title: string } | null
    dropped: Record<string, number>
    unread: { language: string; segments: number[] }[]
    /** Who read it last, and what a model used for it in all; null before it was read. */
    reader: { name: string; version: string; tokens: number; costMicros: number } | null
    /** The built-in reader read in a model's place: why, and when it is tried again. */
    waiting: { reason: string; nextAt: string } | null
  }
  may: { decide: boolean; edit: boolean; delete: boolean }
  /** Speakers of whom nobody has said whose side they are on, and whom they may be. Only for those who may say it. */
  unplaced: { speakers: UnplacedSpeaker[]; people: { id: string; name: string; side: Side }[]; members: { id: string; name: string }[] } | null
  segments: SegmentView[]
  beliefs: BeliefLine[]
  usage: { event: string; count: number; first: string; last: string }[]
}

export const accountSorts = ['name', 'alignment', 'trend', 'last', 'next', 'close', 'score'] as const
export type AccountSort = (typeof accountSorts)[number]

export type AccountListPage = { rows: AccountRow[]; total: number; nextCursor: string | null; segments: string[] }
