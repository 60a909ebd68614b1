import type { Tx } from '@/lib/db/transaction'
import type { Signs } from './signs/types'
import type { Summary } from './summary'

/** The summary and the signs of an account, in one statement with a text for each: they are written after every interaction. */
export async function saveTold(tx: Tx, workspaceId: string, accountId: string, now: Date, { summary, signs }: { summary: Summary; signs: Signs }): Promise<void> {
  await tx.$executeRaw`
    WITH summed AS (
      INSERT INTO "AccountSummary" SELECT * FROM json_populate_record(NULL::"AccountSummary", ${JSON.stringify({ ...summary, workspaceId, accountId, projectedAt: now })}::json)
      ON CONFLICT ("workspaceId", "accountId") DO UPDATE SET
        overall = excluded.overall, low = excluded.low, high = excluded.high, trend = excluded.trend, clear = excluded.clear, slope = excluded.slope,
        "lastContactAt" = excluded."lastContactAt", "silentAfterDays" = excluded."silentAfterDays", "lastInteractionAt" = excluded."lastInteractionAt",
        interactions = excluded.interactions, beliefs = excluded.beliefs, spark = excluded.spark, moved = excluded.moved, "topOpposingId" = excluded."topOpposingId",
        "decisionMaker" = excluded."decisionMaker", "projectedAt" = excluded."projectedAt")
    INSERT INTO "AccountSigns" SELECT * FROM json_populate_record(NULL::"AccountSigns", ${JSON.stringify({ ...signs, workspaceId, accountId })}::json)
    ON CONFLICT ("workspaceId", "accountId") DO UPDATE SET
      conversations = excluded.conversations, "firstWordAt" = excluded."firstWordAt", "lastWordId" = excluded."lastWordId", "usualGapDays" = excluded."usualGapDays",
      heard = excluded.heard, "buyersKnown" = excluded."buyersKnown", buyers = excluded.buyers, "buyerHeardAt" = excluded."buyerHeardAt",
      objections = excluded.objections, slips = excluded.slips`
}

/** Where the cached summary is not this one: one line for each field. */
export async function summaryDifferences(tx: Tx, workspaceId: string, accountId: string, summary: Summary): Promise<string[]> {
  const row = await tx.accountSummary.findUnique({ where: { workspaceId_accountId: { workspaceId, accountId } } })
  if (!row) return ['the summary is missing in the cache']
  const cached: Record<string, unknown> = row
  return Object.entries(summary)
    .filter(([field, value]) => text(value) !== text(cached[field]))
    .map(([field]) => `the summary's ${field} differs from the ledger`)
}

/** JSON with sorted keys: a JSON column keeps no order of its own. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part)
}
