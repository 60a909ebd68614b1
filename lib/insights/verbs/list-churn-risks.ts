import { visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { churnSigns } from '../churn/rank'
import { accountsAtRisk, type ChurnRow } from '../churn/store'
import type { ChurnPage, ChurnView } from '../churn/types'
import { STALE_WITHIN_DAYS } from './list-decay'

const DAY_MS = 86_400_000
/** Accounts that are ranked; the page names the first hundred. */
const RANKED = 5_000
const NAMED = 100

/** Accounts of the actor's that drift away, fade or are silent, those to call first on top: the signs times the nearness of the renewal. */
export async function listChurnRisks(ctx: Ctx): Promise<ChurnPage> {
  const horizon = new Date(ctx.now.getTime() + STALE_WITHIN_DAYS * DAY_MS)
  const visible = visibleTo(ctx)
  const found = await inWorkspace(ctx.workspaceId, (tx) => accountsAtRisk(tx, ctx.workspaceId, visible, ctx.now, horizon, RANKED))
  const rows = found.map((row) => viewOf(row, ctx.now)).sort((a, b) => b.signs.risk - a.signs.risk || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  return { rows: rows.slice(0, NAMED), total: rows.length, asOf: ctx.now.toISOString() }
}

function viewOf({ opposingId, opposing, dealId, dealName, renewalAt, amountMinor, currency, lastContactAt, ...row }: ChurnRow, now: Date): ChurnView {
  return {
    ...row, lastContactAt: lastContactAt?.toISOString() ?? null, signs: churnSigns({ ...row, lastContactAt, renewalAt }, now),
    opposing: opposingId && opposing !== null ? { beliefId: opposingId, statement: opposing } : null,
    renewal: dealId && dealName !== null ? { dealId, name: dealName, at: renewalAt?.toISOString().slice(0, 10) ?? null, amountMinor: amountMinor === null ? null : Number(amountMinor), currency } : null,
  }
}
