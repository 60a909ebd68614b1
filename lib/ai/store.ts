import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { ModelFaultKind, Purpose } from '@/lib/shared/ask'
import type { Budget, Provider, UsageFigure } from './types'
import { nextTry, type WaitingReason } from './waiting'

export type SettingsRow = NonNullable<Awaited<ReturnType<typeof findModelSettings>>>

export const findModelSettings = (tx: Tx, workspaceId: string) => tx.modelSettings.findUnique({ where: { workspaceId } })

export async function saveModelRow(tx: Tx, workspaceId: string, now: Date, data: Omit<SettingsRow, 'workspaceId' | 'updatedAt'>): Promise<void> {
  const row = { ...data, updatedAt: now }
  await tx.modelSettings.upsert({ where: { workspaceId }, create: { ...row, workspaceId }, update: row })
}

// ── What was spent ───────────────────────────────────────────────────────────────────────────────────────────

export type Spending = { tokens: number; costMicros: number }

/** The UTC day of an instant, as the accounts keep it. */
export const dayOf = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()))

/**
 * Sets aside what a call may use, unless the day's limit is reached already. One statement: of several callers at once each
 * sees what the others set aside, so that all together go over a limit by at most the one call that was let in last.
 */
export async function reserve(tx: Tx, workspaceId: string, day: Date, amount: Spending, { dailyTokens, dailyCostMicros }: Budget): Promise<boolean> {
  if (dailyTokens === 0 || dailyCostMicros === 0) return false
  const rows = await tx.$queryRaw<{ tokens: bigint }[]>`
    INSERT INTO "ModelDay" ("workspaceId", day, tokens, "costMicros") VALUES (${workspaceId}::uuid, ${day}::date, ${amount.tokens}, ${amount.costMicros})
    ON CONFLICT ("workspaceId", day) DO UPDATE
      SET tokens = "ModelDay".tokens + EXCLUDED.tokens, "costMicros" = "ModelDay"."costMicros" + EXCLUDED."costMicros"
      WHERE "ModelDay".tokens < COALESCE(${dailyTokens}::bigint, 9223372036854775807)
        AND "ModelDay"."costMicros" < COALESCE(${dailyCostMicros}::bigint, 9223372036854775807)
    RETURNING tokens`
  return rows.length === 1
}

/** Replaces what was set aside by what was used. */
export async function settle(tx: Tx, workspaceId: string, day: Date, reserved: Spending, used: Spending): Promise<void> {
  await tx.modelDay.update({
    where: { workspaceId_day: { workspaceId, day } },
    data: { tokens: { increment: used.tokens - reserved.tokens }, costMicros: { increment: used.costMicros - reserved.costMicros } },
  })
}

export type NewCall = {
  at: Date; interactionId: string | null; purpose: Purpose; provider: Provider; model: string
  inputTokens: number; outputTokens: number; costMicros: number; attempts: number; outcome: 'ok' | ModelFaultKind
}

export async function insertCall(tx: Tx, workspaceId: string, call: NewCall): Promise<void> {
  await tx.modelCall.create({ data: { ...call, workspaceId, id: newId(call.at.getTime()) } })
}

const NO_USAGE: UsageFigure = { calls: 0, failed: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 }

/** Sums of the calls from `from` on, by UTC day, oldest first; days without a call have no row. */
export async function usageByDay(tx: Tx, workspaceId: string, from: Date): Promise<(UsageFigure & { day: string })[]> {
  const rows = await tx.$queryRaw<{ day: string; calls: number; failed: number; input: bigint; output: bigint; cost: bigint }[]>`
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*)::int AS calls, count(*) FILTER (WHERE outcome <> 'ok')::int AS failed,
      sum("inputTokens")::bigint AS input, sum("outputTokens")::bigint AS output, sum("costMicros")::bigint AS cost
    FROM "ModelCall" WHERE "workspaceId" = ${workspaceId}::uuid AND at >= ${from}::timestamptz GROUP BY 1 ORDER BY 1`
  return rows.map(({ day, calls, failed, input, output, cost }) => ({ day, calls, failed, inputTokens: Number(input), outputTokens: Number(output), costMicros: Number(cost) }))
}

/** What reading one interaction has used so far, all readings together; null when no model was ever asked. */
export async function usageOfInteraction(tx: Tx, workspaceId: string, interactionId: string): Promise<UsageFigure | null> {
  const rows = await tx.modelCall.findMany({ where: { workspaceId, interactionId } })
  if (rows.length === 0) return null
  return rows.reduce((sum, row) => add(sum, { calls: 1, failed: row.outcome === 'ok' ? 0 : 1, inputTokens: row.inputTokens, outputTokens: row.outputTokens, costMicros: Number(row.costMicros) }), NO_USAGE)
}

export const add = (a: UsageFigure, b: UsageFigure): UsageFigure => ({
  calls: a.calls + b.calls, failed: a.failed + b.failed, inputTokens: a.inputTokens + b.inputTokens,
  outputTokens: a.outputTokens + b.outputTokens, costMicros: a.costMicros + b.costMicros,
})

export const total = (figures: readonly UsageFigure[]): UsageFigure => figures.reduce(add, NO_USAGE)

// ── What waits to be read again ──────────────────────────────────────────────────────────────────────────────

/** Notes that an interaction waits for the model; asked again, only the reason and the next attempt change. */
export async function putInWaiting(tx: Tx, workspaceId: string, interactionId: string, now: Date, reason: WaitingReason): Promise<void> {
  const known = await tx.rereading.findUnique({ where: { workspaceId_interactionId: { workspaceId, interactionId } } })
  const tries = (known?.tries ?? 0) + 1
  const row = { reason, tries, nextAt: nextTry(reason, tries, now) }
  await tx.rereading.upsert({ where: { workspaceId_interactionId: { workspaceId, interactionId } }, create: { workspaceId, interactionId, since: now, ...row }, update: row })
}

export async function endWaiting(tx: Tx, workspaceId: string, interactionIds?: string[]): Promise<void> {
  await tx.rereading.deleteMany({ where: { workspaceId, ...(interactionIds && { interactionId: { in: interactionIds } }) } })
}

/** Interactions whose next attempt is due, the longest waiting first. */
export async function dueForReading(tx: Tx, workspaceId: string, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.rereading.findMany({ where: { workspaceId, nextAt: { lte: now } }, orderBy: [{ since: 'asc' }, { interactionId: 'asc' }], take: limit, select: { interactionId: true } })
  return rows.map((row) => row.interactionId)
}

/** Makes the next attempt of these not due before `until`, so that a job under way is not sent twice. */
export async function postpone(tx: Tx, workspaceId: string, interactionIds: string[], until: Date): Promise<void> {
  await tx.rereading.updateMany({ where: { workspaceId, interactionId: { in: interactionIds } }, data: { nextAt: until } })
}

/** Everything that waits is due at once: the model was chosen anew, or an admin asks. */
export async function hurryWaiting(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  await tx.rereading.updateMany({ where: { workspaceId }, data: { nextAt: now } })
}

export const waitingOf = (tx: Tx, workspaceId: string, interactionId: string) =>
  tx.rereading.findUnique({ where: { workspaceId_interactionId: { workspaceId, interactionId } } })

export const countWaiting = (tx: Tx, workspaceId: string): Promise<number> => tx.rereading.count({ where: { workspaceId } })

/** The first of those that wait, with where they stand. */
export const waitingRows = (tx: Tx, workspaceId: string, limit: number) =>
  tx.rereading.findMany({
    where: { workspaceId }, orderBy: [{ since: 'asc' }, { interactionId: 'asc' }], take: limit,
    include: { interaction: { select: { title: true, accountId: true, account: { select: { name: true } } } } },
  })
