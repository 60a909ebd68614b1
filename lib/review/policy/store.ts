import type { Tx } from '@/lib/db/transaction'
import { minorFactor, rateOf } from '../queue/money'
import { DEFAULT_POLICY, type ReviewPolicy } from '../queue/policy'
import type { UncomparedDeals } from '../queue/types'

/** A policy as it is stored; of one that comes as JSON the amount is a number. */
export type PolicyColumns = Omit<ReviewPolicy, 'highStakesAmountMinor' | 'rates'> & { highStakesAmountMinor: bigint | number | null; rates: unknown }

/** How a workspace reviews by what is stored; the defaults before anybody changed them. */
export function policyOf(row: PolicyColumns | null): ReviewPolicy {
  if (!row) return DEFAULT_POLICY
  const { minutesPerWeek, expiryDays, auditShare, highStakesAmountMinor, currency, rates, highStakesSegments, doubleReview, knownAnswerShare, correctionsAreEvidence } = row
  return {
    minutesPerWeek, expiryDays, auditShare, highStakesAmountMinor: highStakesAmountMinor === null ? null : Number(highStakesAmountMinor), highStakesSegments, doubleReview,
    knownAnswerShare, correctionsAreEvidence, currency, rates: Object.fromEntries(Object.entries(rates as Record<string, number>).map(([from, factor]) => [from, rateOf(factor, from, currency)])),
  }
}

/** How a workspace reviews. */
export async function loadPolicy(tx: Tx, workspaceId: string): Promise<ReviewPolicy> {
  return policyOf(await tx.reviewPolicy.findUnique({ where: { workspaceId } }))
}

export async function savePolicy(tx: Tx, workspaceId: string, now: Date, { highStakesAmountMinor, rates, ...policy }: ReviewPolicy): Promise<void> {
  // In minor units, so that a statement compares amounts as they are stored.
  const factors = Object.fromEntries(Object.entries(rates).map(([from, rate]) => [from, minorFactor(rate, from, policy.currency)]))
  const data = { ...policy, rates: factors, highStakesAmountMinor: highStakesAmountMinor === null ? null : BigInt(highStakesAmountMinor), updatedAt: now }
  await tx.reviewPolicy.upsert({ where: { workspaceId }, create: { ...data, workspaceId }, update: data })
}

/** Where one verdict is enough from now on, nobody waits for a second one that nobody began with. */
export async function askForOneVerdict(tx: Tx, workspaceId: string): Promise<void> {
  await tx.reviewItem.updateMany({ where: { workspaceId, status: 'open', quorum: { gt: 1 }, verdicts: { none: { undoneAt: null } } }, data: { quorum: 1 } })
}

export async function accountIds(tx: Tx, workspaceId: string): Promise<string[]> {
  return (await tx.account.findMany({ where: { workspaceId }, select: { id: true }, orderBy: { id: 'asc' } })).map(({ id }) => id)
}

/** Open deals in currencies that the policy cannot compare. */
export async function uncomparedDeals(tx: Tx, workspaceId: string, { currency, rates }: Pick<ReviewPolicy, 'currency' | 'rates'>): Promise<UncomparedDeals[]> {
  const known = [currency, ...Object.keys(rates)]
  return tx.$queryRaw<UncomparedDeals[]>`
    SELECT upper(currency) AS currency, count(*)::int AS deals FROM "Deal"
    WHERE "workspaceId" = ${workspaceId}::uuid AND outcome IS NULL AND "amountMinor" IS NOT NULL AND currency IS NOT NULL AND upper(currency) <> ALL(${known}::text[])
    GROUP BY 1 ORDER BY 2 DESC, 1`
}

export async function segmentsIn(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.account.findMany({ where: { workspaceId, segment: { not: null } }, select: { segment: true }, distinct: ['segment'], orderBy: { segment: 'asc' } })
  return rows.flatMap(({ segment }) => segment ?? [])
}
