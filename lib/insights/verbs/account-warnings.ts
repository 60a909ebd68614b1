import { readSigns } from '@/lib/alignment'
import type { SignModel } from '@/lib/alignment/pure'
import type { Alignment, Signs } from '@/lib/alignment/types'
import { lastWordIn } from '@/lib/beliefs/pure'
import type { Tx } from '@/lib/db/transaction'
import { leftWith } from '../account/last-deal'
import { dealsAt, loadThresholds } from '../warnings/store'
import type { Warning, WarningGround, WarningView } from '../warnings/types'
import { warningsOf, warningsWithoutDeal } from '../warnings/warnings'
import { namesIn, warningView } from '../warnings/words'

/** Warnings of one deal, or of the account where it has no open one (`deal` null). */
export type AccountWarnings = { deal: { id: string; name: string } | null; warnings: WarningView[] }[]

/**
 * What speaks against the open deals of an account at the instant of its model, in words, by deal; for the page of an account. Of an
 * account without an open deal what would cost the next one, and nothing once its last deal was lost. `read`: its signs, where they are at hand.
 */
export async function accountWarnings(tx: Tx, workspaceId: string, model: SignModel, { trend, movedBy }: Pick<Alignment, 'trend' | 'movedBy'>, read?: Signs): Promise<AccountWarnings> {
  const { at: { asOf }, ledger, beliefs, interactions } = model
  const thresholds = await loadThresholds(tx, workspaceId)
  const signs = read ?? (await readSigns(tx, workspaceId, model)).signs
  const ids = new Map(beliefs.map(({ key, id }) => [key, id]))
  const [first] = movedBy
  const last = interactions.find(({ id }) => id === signs.lastWordId)
  const movedId = first && ids.get(first.contribution.beliefKey)
  const ground: WarningGround = {
    signs, lastWordAt: last ? lastWordIn(last, asOf) : null,
    trend: { direction: trend.direction ?? (trend.trend === 'silent' ? 'not_enough_evidence' : trend.trend), clear: trend.clear, slope: trend.slope },
    moved: first && movedId ? { beliefId: movedId, interactionId: first.interactionId } : null,
  }
  const deals = await dealsAt(tx, workspaceId, ledger.account.id, asOf, thresholds.slipWindowDays)
  const open = deals.filter(({ outcome }) => outcome === null)
  const found: { deal: { id: string; name: string } | null; warnings: Warning[] }[] = open.map((deal) => ({ deal: { id: deal.id, name: deal.name }, warnings: warningsOf(deal, ground, thresholds, asOf) }))
  if (open.length === 0 && leftWith(deals) === null) found.push({ deal: null, warnings: warningsWithoutDeal(ground, thresholds, asOf) })
  const names = namesIn(model)
  return found.filter(({ warnings }) => warnings.length > 0).map(({ deal, warnings }) => ({ deal, warnings: warnings.map((warning) => warningView(warning, names, asOf)) }))
}
