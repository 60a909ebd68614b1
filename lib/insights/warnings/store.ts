import { nameOfHolder } from '@/lib/beliefs'
import { Prisma, type WarningSettings } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { hasLeft } from '../account/store'
import { DEFAULT_THRESHOLDS } from './policy'
import { WARNING_KINDS, type FormerDeal, type Thresholds, type Warning, type WarningKind } from './types'
import { namedEvidence, type WarningNames } from './words'

const isKind = (kind: string): kind is WarningKind => WARNING_KINDS.some((known) => known === kind)

/** From when on a workspace is warned; the defaults before anybody changed them. */
export async function loadThresholds(tx: Tx, workspaceId: string): Promise<Thresholds> {
  const [row] = await tx.$queryRaw<WarningSettings[]>`SELECT * FROM "WarningSettings" WHERE "workspaceId" = ${workspaceId}::uuid`
  if (!row) return DEFAULT_THRESHOLDS
  const { darkDays, darkFactor, singlePeople, singleDays, buyerDays, conversations, objectionInteractions, slipWindowDays, slipDays, budgetShare, renewalDays, off } = row
  return { darkDays, darkFactor, singlePeople, singleDays, buyerDays, conversations, objectionInteractions, slipWindowDays, slipDays, budgetShare, renewalDays, off: off.filter(isKind) }
}

export async function saveThresholds(tx: Tx, workspaceId: string, now: Date, thresholds: Thresholds): Promise<void> {
  const data = { ...thresholds, updatedAt: now }
  await tx.warningSettings.upsert({ where: { workspaceId }, create: { ...data, workspaceId }, update: data })
}

/** What the ids that warnings name stand for, in four statements at most. */
export async function warningNames(tx: Tx, workspaceId: string, warnings: readonly Warning[]): Promise<WarningNames> {
  const ids = (of: (warning: Warning) => string[]): string[] => [...new Set(warnings.flatMap(of))]
  const beliefIds = ids(({ evidence, facts }) => [...namedEvidence(evidence).beliefIds, ...('beliefId' in facts && facts.beliefId !== null ? [facts.beliefId] : [])])
  // What moved an account most may be what a person asserted, which stands in no interaction.
  const interactionIds = ids(({ evidence }) => namedEvidence(evidence).interactionIds).filter(isId)
  const pointIds = ids(({ facts }) => (facts.kind === 'objection' ? facts.proofPointIds : []))
  const beliefs = beliefIds.length === 0 ? [] : await tx.belief.findMany({ where: { workspaceId, id: { in: beliefIds } }, select: { id: true, statement: true, holderKey: true, account: { select: { name: true } } } })
  const holders = beliefs.flatMap(({ holderKey }) => (holderKey.startsWith('person:') ? holderKey.slice(7) : []))
  const personIds = [...new Set([...holders, ...ids(({ evidence }) => evidence.personIds)])]
  const people = new Map(personIds.length === 0 ? [] : (await tx.person.findMany({ where: { workspaceId, id: { in: personIds } }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]))
  const interactions = interactionIds.length === 0 ? [] : await tx.interaction.findMany({ where: { workspaceId, id: { in: interactionIds } }, select: { id: true, title: true, occurredAt: true } })
  const points = pointIds.length === 0 ? [] : await tx.proofPoint.findMany({ where: { workspaceId, id: { in: pointIds } }, select: { id: true, statement: true } })
  return {
    people, interactions: new Map(interactions.flatMap(({ id, title, occurredAt }) => (occurredAt ? [[id, { title, at: occurredAt }] as const] : []))), proofPoints: new Map(points.map(({ id, statement }) => [id, statement])),
    beliefs: new Map(beliefs.map(({ id, statement, holderKey, account }) => [id, { statement, holder: nameOfHolder(holderKey, account.name, people) }])),
  }
}

export type DealAt = {
  id: string
  name: string
  type: 'new' | 'renewal' | 'expansion'
  closeDate: Date | null
  amountMinor: number | null
  currency: string | null
  outcome: string | null
  outcomeAt: Date | null
  former: FormerDeal | null
}

type Version = { until: string; closeDate: string | null; amountMinor: number | null; currency: string | null }

/** The deals of an account as the CRM had them at an instant, and what they were `windowDays` before. */
export async function dealsAt(tx: Tx, workspaceId: string, accountId: string, asOf: Date, windowDays: number): Promise<DealAt[]> {
  const rows = await tx.$queryRaw<(Omit<DealAt, 'former' | 'amountMinor'> & { amountMinor: bigint | null; versions: Version[] })[]>`
    SELECT d.id, d.name, d.type::text AS type, d."closeDate", d."amountMinor", d.currency, d.outcome::text AS outcome, d."outcomeAt",
      (SELECT coalesce(json_agg(json_build_object('until', v.until, 'closeDate', v."closeDate", 'amountMinor', v."amountMinor", 'currency', v.currency) ORDER BY v.until), '[]')
        FROM "DealVersion" v WHERE v."workspaceId" = d."workspaceId" AND v."dealId" = d.id) AS versions
    FROM "Deal" d WHERE d."workspaceId" = ${workspaceId}::uuid AND d."accountId" = ${accountId}::uuid ORDER BY d."closeDate" ASC NULLS LAST, d.id`
  const from = new Date(asOf.getTime() - windowDays * 86_400_000)
  return rows.map(({ versions, amountMinor, ...deal }) => {
    const kept = versions.map((version) => ({ ...version, until: new Date(version.until), closeDate: version.closeDate === null ? null : new Date(version.closeDate) }))
    const then = kept.find(({ until }) => until > asOf)
    const state = then ?? { closeDate: deal.closeDate, amountMinor: amountMinor === null ? null : Number(amountMinor), currency: deal.currency }
    const former = kept.find(({ until }) => until > from && until <= asOf) ?? null
    const decided = deal.outcome !== null && (deal.outcomeAt === null || deal.outcomeAt <= asOf)
    return { ...deal, closeDate: state.closeDate, amountMinor: state.amountMinor, currency: state.currency, outcome: decided ? deal.outcome : null, outcomeAt: decided ? deal.outcomeAt : null, former }
  })
}

const days = (now: Date, many: number): Prisma.Sql => Prisma.sql`${new Date(now.getTime() - many * 86_400_000)}::timestamptz`

/** What a deal was when the window of slips began; goes with `warningKinds`. */
export const formerDeal = (now: Date, { slipWindowDays }: Thresholds): Prisma.Sql => Prisma.sql`LEFT JOIN LATERAL (
  SELECT v.until, v."closeDate", v."amountMinor", v.currency FROM "DealVersion" v
  WHERE v."workspaceId" = d."workspaceId" AND v."dealId" = d.id AND v.until > ${days(now, slipWindowDays)} ORDER BY v.until LIMIT 1
) former ON true`

/** The kinds of warning that stand against deal `d` of an account with summary `s` and signs `g`, as `warningsOf` decides them. */
export function warningKinds(t: Thresholds, now: Date): Prisma.Sql {
  const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE 'UTC')::date`
  const slip = Prisma.sql`jsonb_to_recordset(g.slips) AS slip(of text, by float8, at timestamptz) WHERE slip.at >= ${days(now, t.slipWindowDays)}`
  const conditions: Record<WarningKind, Prisma.Sql> = {
    going_dark: Prisma.sql`s."lastContactAt" < ${now}::timestamptz - greatest(${t.darkDays}::float8, ${t.darkFactor}::float8 * coalesce(g."usualGapDays", 0)) * interval '1 day'`,
    buyer_unheard: Prisma.sql`g.conversations >= ${t.conversations} AND (g."buyersKnown" = 0 OR (jsonb_array_length(g.buyers) > 0 AND (g."buyerHeardAt" IS NULL OR g."buyerHeardAt" < ${days(now, t.buyerDays)})))`,
    objection: Prisma.sql`EXISTS (SELECT 1 FROM jsonb_to_recordset(g.objections) AS o(interactions int) WHERE o.interactions >= ${t.objectionInteractions})`,
    renewal_diverging: Prisma.sql`d.type = 'renewal' AND s.trend = 'diverging' AND s.clear AND d."closeDate" <= ${today} + ${t.renewalDays}::int`,
    single_threaded: Prisma.sql`g.conversations >= ${t.conversations} AND (SELECT count(*) FROM jsonb_to_recordset(g.heard) AS h(at timestamptz) WHERE h.at >= ${days(now, t.singleDays)}) BETWEEN 1 AND ${t.singlePeople - 1}`,
    budget_slipped: Prisma.sql`EXISTS (SELECT 1 FROM ${slip} AND slip.of = 'budget' AND slip.by >= ${t.budgetShare}::float8)
      OR (former.currency IS NOT DISTINCT FROM d.currency AND former."amountMinor" > 0 AND d."amountMinor" <= former."amountMinor" * (1 - ${t.budgetShare}::float8))`,
    date_slipped: Prisma.sql`d."closeDate" < ${today} OR d."closeDate" - former."closeDate" >= ${t.slipDays}::int OR EXISTS (SELECT 1 FROM ${slip} AND slip.of = 'date' AND slip.by >= ${t.slipDays}::float8)`,
  }
  const parts = WARNING_KINDS.filter((kind) => !t.off.includes(kind)).map((kind) => Prisma.sql`CASE WHEN ${conditions[kind]} THEN ${kind}::text END`)
  return parts.length === 0 ? Prisma.sql`'{}'::text[]` : Prisma.sql`array_remove(ARRAY[${Prisma.join(parts)}], NULL)`
}

const LEFT = hasLeft({ workspaceId: Prisma.sql`a."workspaceId"`, id: Prisma.sql`a.id` })

/** The kinds of warning that stand on accounts, whichever of their open deals they are of; as `accountWarnings` tells them on each page. */
export async function warningsOfAccounts(tx: Tx, workspaceId: string, thresholds: Thresholds, now: Date, accountIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = accountIds.length === 0 ? [] : await tx.$queryRaw<{ id: string; kinds: string[] }[]>`
    SELECT a.id, coalesce(array_agg(DISTINCT k.kind) FILTER (WHERE k.kind IS NOT NULL), '{}') AS kinds
    FROM "Account" a
      LEFT JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
      LEFT JOIN "AccountSigns" g ON g."workspaceId" = a."workspaceId" AND g."accountId" = a.id
      LEFT JOIN "Deal" d ON d."workspaceId" = a."workspaceId" AND d."accountId" = a.id AND d.outcome IS NULL
      ${formerDeal(now, thresholds)}
      LEFT JOIN LATERAL unnest(${warningKinds(thresholds, now)}) AS k(kind) ON d.id IS NOT NULL OR (k.kind IN ('going_dark', 'objection') AND NOT ${LEFT})
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id = ANY(${[...accountIds]}::uuid[]) GROUP BY a.id`
  return new Map(rows.map(({ id, kinds }) => [id, kinds]))
}
