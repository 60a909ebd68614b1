import { snapshotOf } from '../pipeline/card'
import { changesOf } from '../pipeline/changes'
import type { DealCard, DealSnapshot, PipelineRow } from '../pipeline/types'
import type { DealStanding } from './types'

/** How a deal stands; of a review that ended, how it stood then, whatever became of it since. */
export function standingOf(row: PipelineRow, card: DealCard, ended: DealSnapshot | null, now: Date): DealStanding {
  const base = snapshotOf(row)
  if (ended) {
    return {
      stage: ended.stage, amountMinor: ended.amountMinor, currency: ended.currency, closeDate: ended.closeDate?.toISOString().slice(0, 10) ?? null, overall: ended.overall, since: base?.at.toISOString() ?? null,
      warnings: ended.warnings.map((kind) => ({ kind, sentence: card.warnings.find((warning) => warning.kind === kind)?.sentence ?? null })), changes: base ? changesOf(base, ended, now) : [],
    }
  }
  return {
    stage: card.stage, amountMinor: card.amountMinor, currency: card.currency, closeDate: card.closeDate, overall: card.alignment.overall, since: card.changes?.since ?? null,
    warnings: card.warnings.map(({ kind, sentence }) => ({ kind, sentence })), changes: card.changes?.list ?? [],
  }
}
