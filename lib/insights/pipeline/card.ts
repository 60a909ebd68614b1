import type { Trend } from '@/lib/shared/vocabulary'
import { NO_SIGNS } from '../warnings/no-signs'
import type { Thresholds, WarnedDeal, Warning, WarningGround, WarningKind } from '../warnings/types'
import { warningsOf } from '../warnings/warnings'
import { warningView, type WarningNames } from '../warnings/words'
import { changesOf } from './changes'
import { disagreementsOf, disagreementWords, needsTalk, type Told } from './disagreement'
import { ATTENTION_OF } from './policy'
import { ATTENTION } from '../warnings/policy'
import type { DealCard, DealSnapshot, DealState, PipelineRow } from './types'

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

function warnedOf({ id, type, closeDate, amountMinor, currency, former }: PipelineRow): WarnedDeal {
  return { id, type, closeDate: dateOf(closeDate), amountMinor, currency, former: former && { ...former, until: new Date(former.until), closeDate: dateOf(former.closeDate) } }
}

function groundOf({ signs, lastContactAt, trend, clear, slope, moved }: PipelineRow): WarningGround {
  return {
    signs: signs ? { ...signs, firstWordAt: dateOf(signs.firstWordAt), buyerHeardAt: dateOf(signs.buyerHeardAt) } : NO_SIGNS,
    lastWordAt: dateOf(lastContactAt), trend: { direction: trend ?? 'not_enough_evidence', clear, slope }, moved,
  }
}

/** What speaks against the deal of a row. */
export const rowWarnings = (row: PipelineRow, thresholds: Thresholds, now: Date): Warning[] => warningsOf(warnedOf(row), groundOf(row), thresholds, now)

/** A deal as a review compares it. */
export function stateOf(row: PipelineRow, warnings: readonly WarningKind[]): DealState {
  const { stage, amountMinor, currency, closeDate, forecastCategory, overall, trend, clear, interactions } = row
  return { stage, amountMinor, currency, closeDate: dateOf(closeDate), forecastCategory, overall, trend, clear, interactions, warnings: [...warnings] }
}

export const snapshotOf = ({ base }: PipelineRow): DealSnapshot | null => base && { ...base, at: new Date(base.at), closeDate: dateOf(base.closeDate) }

/** Is the customer silent by now? As every list says it. */
function silentSince({ lastContactAt, silentAfterDays }: PipelineRow, now: Date): string | null {
  return lastContactAt !== null && silentAfterDays !== null && now.getTime() - Date.parse(lastContactAt) > silentAfterDays * 86_400_000 ? lastContactAt : null
}

/** What CRM and customer say of the deal of a row. */
export function toldOf({ overall, trend, clear, leadScore, forecastCategory, signs, blocked }: PipelineRow): Told {
  return { overall, trend, clear, leadScore, forecastCategory, unanswered: signs?.objections.length ?? 0, blocked }
}

/** A card of the pipeline from its row. */
export function dealCard(row: PipelineRow, warnings: readonly Warning[], names: WarningNames, now: Date): DealCard {
  const { id, name, type, stage, stageSince, amountMinor, currency, closeDate, forecastCategory, leadScore, overall, low, high, clear, slope, openActions } = row
  const silent = silentSince(row, now)
  const trend: Trend = silent === null ? (row.trend ?? 'not_enough_evidence') : 'silent'
  const base = snapshotOf(row)
  const list = base ? changesOf(base, stateOf(row, warnings.map(({ facts }) => facts.kind)), now) : []
  const told = toldOf(row)
  const differing = disagreementsOf(told)
  const differs = differing[0] ?? null
  return {
    id, name, type, stage, amountMinor, currency, forecastCategory, leadScore, openActions, stageSince, closeDate: closeDate?.slice(0, 10) ?? null,
    account: { id: row.accountId, name: row.accountName }, owner: row.ownerId !== null && row.ownerName !== null ? { id: row.ownerId, name: row.ownerName } : null,
    alignment: { overall, interval: low === null || high === null ? null : [low, high], trend, clear, slope, silentSince: silent === null ? null : new Date(silent).toISOString() },
    warnings: warnings.map((warning) => warningView(warning, names, now)),
    changes: base && { since: base.at.toISOString(), byReview: base.byReview, list },
    differs, disagreement: disagreementWords(differing, told),
    attention: attentionOf(warnings, needsTalk(differs), list.length > 0),
  }
}

/** How much a deal needs to be talked about. */
export const attentionOf = (warnings: readonly Warning[], differs: boolean, changed: boolean): number =>
  warnings.reduce((sum, { severity }) => sum + ATTENTION[severity], 0) + (differs ? ATTENTION_OF.differs : 0) + (changed ? ATTENTION_OF.changed : 0)
