import { snapshotOf } from '../pipeline/card'
import { changesOf } from '../pipeline/changes'
import { disagreementsOf, disagreementWords } from '../pipeline/disagreement'
import type { DealCard, PipelineRow } from '../pipeline/types'
import type { EndedDeal } from './store'
import type { DealStanding } from './types'

/** How a deal stands; of a review that ended, how it stood then, whatever became of it since. */
export function standingOf(row: PipelineRow, card: DealCard, ended: EndedDeal | null, now: Date): DealStanding {
  const base = snapshotOf(row)
  if (ended) {
    // Of how it stood only warnings are kept.
    const told = { ...ended, unanswered: ended.warnings.includes('objection') ? 1 : 0, blocked: false }
    return {
      stage: ended.stage, amountMinor: ended.amountMinor, currency: ended.currency, closeDate: ended.closeDate?.toISOString().slice(0, 10) ?? null, overall: ended.overall, interval: ended.interval,
      // Whoever has spoken since then was silent all the same.
      trend: card.alignment.trend === 'silent' || ended.warnings.includes('going_dark') ? 'silent' : (ended.trend ?? 'not_enough_evidence'), clear: ended.clear, disagreement: disagreementWords(disagreementsOf(told), told), since: base?.at.toISOString() ?? null,
      warnings: ended.warnings.map((kind) => ({ kind, sentence: card.warnings.find((warning) => warning.kind === kind)?.sentence ?? null })), changes: base ? changesOf(base, ended, now) : [],
    }
  }
  const { overall, interval, trend, clear } = card.alignment
  return {
    overall, interval, trend, clear, disagreement: card.disagreement, stage: card.stage, amountMinor: card.amountMinor, currency: card.currency, closeDate: card.closeDate, since: card.changes?.since ?? null,
    warnings: card.warnings.map(({ kind, sentence }) => ({ kind, sentence })), changes: card.changes?.list ?? [],
  }
}
