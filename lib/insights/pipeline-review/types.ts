import type { Trend } from '@/lib/shared/vocabulary'
import type { ChangeView, DealCard, PipelineQuery } from '../pipeline/types'
import type { WarningKind } from '../warnings/types'

/** Why a deal stands on the agenda where it stands. */
export type AgendaReason = 'warning' | 'changed' | 'disagreement' | 'action_due'

export type ActionView = {
  id: string
  text: string
  owner: { id: string; name: string }
  /** `YYYY-MM-DD` */
  dueOn: string | null
  doneAt: string | null
  /** Taken on in an earlier review. */
  earlier: boolean
}

/** How a deal stands, or stood when the review ended, and what had changed since the one before. */
export type DealStanding = {
  stage: string
  amountMinor: number | null
  currency: string | null
  closeDate: string | null
  overall: number | null
  interval: [number, number] | null
  trend: Trend
  clear: boolean
  /** Where the CRM tells another story than the customer, in a sentence. */
  disagreement: string | null
  warnings: { kind: WarningKind; sentence: string | null }[]
  changes: ChangeView[]
  since: string | null
}

export type ReviewDealView = {
  card: DealCard
  reasons: AgendaReason[]
  discussedAt: string | null
  note: string
  decision: string
  actions: ActionView[]
  stood: DealStanding
  /** What speaks against us where no warning stands, the first few; null where one does, and of a review that ended. */
  opposing: { count: number; top: { beliefId: string; statement: string; holder: string }[] } | null
}

export type PipelineReviewView = {
  id: string
  member: { id: string; name: string }
  /** May the reader write in it? Only who started it may, until it ends. */
  mine: boolean
  scope: string
  startedAt: string
  endedAt: string | null
  deals: ReviewDealView[]
  /** Deals that are on its agenda but not for this reader to see. */
  hidden: number
  members: { id: string; name: string }[]
}

export type PipelineReviewHead = { id: string; member: { id: string; name: string }; mine: boolean; scope: string; startedAt: string; endedAt: string | null; deals: number; discussed: number }

/** What a review was narrowed to. Words that were searched are not kept: they may be somebody's name. */
export type ReviewScope = Omit<PipelineQuery, 'q' | 'by' | 'sort'>
