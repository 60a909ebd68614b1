import type { SpokeLast } from '@/lib/alignment/types'
import type { DealType } from '@/lib/crm/types'
import type { Trend } from '@/lib/shared/vocabulary'
import type { WarningKind, WarningView } from '../warnings/types'

export const PIPELINE_SCOPES = ['mine', 'team', 'all'] as const
export type PipelineScope = (typeof PIPELINE_SCOPES)[number]
export const PIPELINE_GROUPS = ['stage', 'month'] as const
export type PipelineGroup = (typeof PIPELINE_GROUPS)[number]
export const PIPELINE_SORTS = ['attention', 'amount', 'close', 'alignment', 'name'] as const
export type PipelineSort = (typeof PIPELINE_SORTS)[number]
export const CLOSE_RANGES = ['overdue', '30', '90', '180', 'none'] as const
export type CloseRange = (typeof CLOSE_RANGES)[number]
export const DEAL_TYPES = ['new', 'renewal', 'expansion'] as const

/** What narrows and orders the pipeline; it lives in the URL. */
export type PipelineQuery = {
  scope: PipelineScope
  by: PipelineGroup
  sort: PipelineSort
  q?: string
  owner?: string
  stage?: string
  type?: DealType
  close?: CloseRange
  warning?: WarningKind | 'any'
  /** Only deals of which something has changed since the last review, or on which CRM and customer disagree. */
  only?: 'changed' | 'differs'
}

/** What of a deal a review compares: numbers, ids and the CRM's own words. */
export type DealState = {
  stage: string
  amountMinor: number | null
  currency: string | null
  closeDate: Date | null
  forecastCategory: string | null
  overall: number | null
  trend: Exclude<Trend, 'silent'> | null
  clear: boolean
  interactions: number
  warnings: WarningKind[]
}

/** How it stood at the end of a review, or on a Monday. */
export type DealSnapshot = DealState & { at: Date; byReview: boolean }

/** Something that is different since then, in words. `better` and `worse` are for us. */
export type ChangeView = { of: 'stage' | 'amount' | 'close' | 'forecast' | 'alignment' | 'trend' | 'interactions' | 'warning' | 'cleared'; sentence: string; tone: 'better' | 'worse' | 'neutral' }

/** Where what the CRM says of a deal and what its people believe are two stories. */
export type Disagreement = 'score_high' | 'score_low' | 'forecast_high' | 'forecast_low' | 'stage_blocked' | 'stage_unanswered'

export type DealCard = {
  id: string
  name: string
  account: { id: string; name: string }
  owner: { id: string; name: string } | null
  type: DealType
  stage: string
  stageSince: string | null
  amountMinor: number | null
  currency: string | null
  /** `YYYY-MM-DD` */
  closeDate: string | null
  forecastCategory: string | null
  leadScore: number | null
  alignment: { overall: number | null; interval: [number, number] | null; trend: Trend; clear: boolean; slope: number | null; silentSince: string | null }
  warnings: WarningView[]
  /** Null before anything was kept of the deal. */
  changes: { since: string; byReview: boolean; list: ChangeView[] } | null
  /** The first in which CRM and customer disagree, and all of it in words. */
  differs: Disagreement | null
  disagreement: string | null
  /** Actions that somebody took on in a review and has not done yet. */
  openActions: number
  /** How much it needs to be talked about: 0 where all is well. */
  attention: number
}

/** An action on a deal that somebody took on in a review and has not done yet. */
export type OpenAction = { id: string; text: string; owner: string; /** `YYYY-MM-DD` */ dueOn: string | null; reviewId: string }

/** A card of the board: its first open actions are told. */
export type BoardCard = DealCard & { actions: OpenAction[] }

export type Amount = { amountMinor: number; currency: string | null }

export type PipelineColumn = {
  key: string
  title: string
  deals: number
  /** In the workspace's currency where a rate is known, else in its own. */
  amounts: Amount[]
  rows: BoardCard[]
  nextCursor: string | null
}

export type PipelineBoard = {
  columns: PipelineColumn[]
  deals: number
  amounts: Amount[]
  /** Is there an earlier review or Monday of these deals to compare with? Asked only where what changed is asked for. */
  compared: boolean
  stages: string[]
  owners: { id: string; name: string }[]
}

export type ColumnPage = { rows: BoardCard[]; nextCursor: string | null }

/** A row of the pipeline as it is read: instants are strings, since they come as JSON. */
export type PipelineRow = {
  id: string
  name: string
  accountId: string
  accountName: string
  ownerId: string | null
  ownerName: string | null
  type: DealType
  stage: string
  stageSince: string | null
  amountMinor: number | null
  currency: string | null
  closeDate: string | null
  forecastCategory: string | null
  leadScore: number | null
  overall: number | null
  low: number | null
  high: number | null
  trend: Exclude<Trend, 'silent'> | null
  clear: boolean
  slope: number | null
  lastContactAt: string | null
  silentAfterDays: number | null
  interactions: number
  moved: { beliefId: string; interactionId: string } | null
  /** Does whoever decides refuse it, committed? */
  blocked: boolean
  signs: {
    conversations: number; firstWordAt: string | null; lastWordId: string | null; usualGapDays: number | null; heard: SpokeLast[]; buyersKnown: number
    buyers: { personId: string; at: string | null; interactionId: string | null }[]; buyerHeardAt: string | null
    objections: { beliefId: string; propositionId: string | null; since: string; interactions: number; power: number; proofPointIds: string[] }[]
    slips: { of: 'budget' | 'date'; by: number; at: string; beliefId: string; formerId: string; interactionId: string }[]
  } | null
  former: { until: string; closeDate: string | null; amountMinor: number | null; currency: string | null } | null
  base: (Omit<DealState, 'closeDate'> & { closeDate: string | null; at: string; byReview: boolean }) | null
  openActions: number
  /** As the statement found them, for narrowing and order; a test holds them against the pure rules. */
  kinds: WarningKind[]
  differs: Disagreement | null
  changed: boolean
  attention: number
  column: string
  position: number | string
}
