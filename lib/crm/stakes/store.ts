import { ask, jsonQuestion, type Question } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

/** Marked by hand, else by the policy: a segment, or an open deal of so much in its currency; one in a currency without a rate is none. */
export const HIGH_STAKES = Prisma.sql`coalesce(a."highStakes", a.segment = ANY(p."highStakesSegments") OR EXISTS (
  SELECT 1 FROM "Deal" d WHERE d."workspaceId" = a."workspaceId" AND d."accountId" = a.id AND d.outcome IS NULL
    AND d."amountMinor" * CASE WHEN d.currency IS NULL OR upper(d.currency) = p.currency THEN 1 ELSE (p.rates->>upper(d.currency))::float8 END >= p."highStakesAmountMinor"), false)`

type AccountStakes = { high: boolean; since: Date | null }

/** Is much at stake at an account, by the policy of the workspace or by hand, and since when was it found so? */
export const stakesOfAccount = (workspaceId: string, accountId: string): Question<AccountStakes> => jsonQuestion(Prisma.sql`coalesce((
  SELECT json_build_object('high', ${HIGH_STAKES}, 'since', date_part('epoch', a."highStakesSince") * 1000)
  FROM "Account" a LEFT JOIN "ReviewPolicy" p ON p."workspaceId" = a."workspaceId" WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id = ${accountId}::uuid), '{"high": false, "since": null}')`,
  ({ high, since }: { high: boolean; since: number | null }) => ({ high, since: since === null ? null : new Date(Math.round(since)) }))

export const isHighStakes = async (tx: Tx, workspaceId: string, accountId: string): Promise<boolean> => (await ask(tx, stakesOfAccount(workspaceId, accountId))).high

/** Keeps since when much is at stake at an account: from `now` where it is for the first time, and no more where it is not. */
export async function keepStakesSince(tx: Tx, workspaceId: string, accountId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Account" t SET "highStakesSince" = CASE WHEN s.high THEN ${now}::timestamptz END
    FROM (SELECT a.id, ${HIGH_STAKES} AS high FROM "Account" a LEFT JOIN "ReviewPolicy" p ON p."workspaceId" = a."workspaceId" WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id = ${accountId}::uuid) s
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t.id = s.id AND s.high <> (t."highStakesSince" IS NOT NULL)`
}

type StakesRow = { id: string; name: string; segment: string | null; marked: boolean | null; high: boolean }

/** Accounts where much is at stake, and those that were marked by hand as ones where not, by name. */
export async function highStakesAccounts(tx: Tx, workspaceId: string): Promise<StakesRow[]> {
  return tx.$queryRaw<StakesRow[]>`
    SELECT a.id, a.name, a.segment, a."highStakes" AS marked, ${HIGH_STAKES} AS high FROM "Account" a LEFT JOIN "ReviewPolicy" p ON p."workspaceId" = a."workspaceId"
    WHERE a."workspaceId" = ${workspaceId}::uuid AND (a."highStakes" IS NOT NULL OR ${HIGH_STAKES}) ORDER BY a.name, a.id`
}

/** Marks an account by hand; null leaves it to the policy. */
export async function markHighStakes(tx: Tx, workspaceId: string, accountId: string, highStakes: boolean | null): Promise<void> {
  await tx.account.update({ where: { workspaceId_id: { workspaceId, id: accountId } }, data: { highStakes } })
}
