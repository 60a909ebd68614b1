import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { hasLeft } from '@/lib/insights'

export type Visible = { owners: string[] | 'all'; unowned: boolean }

const seen = ({ owners, unowned }: Visible): Prisma.AccountWhereInput => (owners === 'all' ? {} : { OR: [{ ownerId: { in: owners } }, ...(unowned ? [{ ownerId: null }] : [])] })

export type DigestAccount = { id: string; name: string }

/** Whose accounts a digest is of: all that its member sees, or those that they own or follow, and those of the team that they lead. */
export type DigestScope = { all: true } | { all: false; memberId: string; team: readonly string[] }

/** Accounts that a member sees, by name, each with whether it is told of only because somebody of their team owns it. */
export async function digestAccounts(tx: Tx, workspaceId: string, visible: Visible, scope: DigestScope): Promise<(DigestAccount & { ofTeam: boolean })[]> {
  const own: Prisma.AccountWhereInput = scope.all ? {} : { OR: [{ ownerId: scope.memberId }, { follows: { some: { memberId: scope.memberId } } }] }
  const find = (where: Prisma.AccountWhereInput) => tx.account.findMany({ where: { AND: [{ workspaceId }, seen(visible), where] }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const mine = await find(own)
  const known = new Set(mine.map(({ id }) => id))
  const theirs = scope.all || scope.team.length === 0 ? [] : (await find({ ownerId: { in: [...scope.team] } })).filter(({ id }) => !known.has(id))
  return [...mine.map((account) => ({ ...account, ofTeam: false })), ...theirs.map((account) => ({ ...account, ofTeam: true }))]
}

/** How many conversations of a span each account had; those that came in late are of their own week as well. */
export async function conversationsIn(tx: Tx, workspaceId: string, ids: readonly string[], from: Date, to: Date): Promise<Map<string, number>> {
  const span = { gt: from, lte: to }
  const rows = await tx.interaction.groupBy({
    by: ['accountId'], where: { workspaceId, accountId: { in: [...ids] }, OR: [{ occurredAt: span }, { ingestedAt: span, occurredAt: { lte: to } }] }, _count: { _all: true },
  })
  return new Map(rows.map(({ accountId, _count }) => [accountId, _count._all]))
}

/** Warnings that began in a span, and those that ended; what stood at the first look began at no known time. */
export async function spansIn(tx: Tx, workspaceId: string, ids: readonly string[], from: Date, to: Date) {
  const span = { gt: from, lte: to }
  return tx.warningSpan.findMany({ where: { workspaceId, accountId: { in: [...ids] }, OR: [{ since: span, found: false }, { until: span }] }, orderBy: [{ since: 'asc' }, { kind: 'asc' }] })
}

const LEFT = hasLeft({ workspaceId: Prisma.sql`g."workspaceId"`, id: Prisma.sql`g."accountId"` })

export type OpenObjection = { accountId: string; beliefId: string; statement: string; holderKey: string; since: string; interactions: number }

/** Objections that nobody has answered, of beliefs that are shown, but of accounts that have left; those of the most conversations first. */
export async function openObjections(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<OpenObjection[]> {
  return ids.length === 0 ? [] : tx.$queryRaw<OpenObjection[]>`
    SELECT g."accountId", b.id AS "beliefId", b.statement, b."holderKey", o.since, o.interactions
    FROM "AccountSigns" g CROSS JOIN LATERAL jsonb_to_recordset(g.objections) AS o("beliefId" uuid, since text, interactions int)
      JOIN "Belief" b ON b."workspaceId" = g."workspaceId" AND b.id = o."beliefId" AND b.admission = 'shown' AND b."validTo" IS NULL
    WHERE g."workspaceId" = ${workspaceId}::uuid AND g."accountId" = ANY(${[...ids]}::uuid[]) AND NOT ${LEFT} ORDER BY o.interactions DESC, o.since, b.id`
}

/** Open renewals until `before` of accounts that clearly drift away. */
export async function driftingRenewals(tx: Tx, workspaceId: string, ids: readonly string[], from: Date, before: Date) {
  return tx.deal.findMany({
    where: { workspaceId, accountId: { in: [...ids] }, type: 'renewal', outcome: null, closeDate: { gte: from, lte: before }, account: { summary: { is: { trend: 'diverging', clear: true } } } },
    select: { id: true, name: true, closeDate: true, accountId: true, account: { select: { name: true, summary: { select: { slope: true, overall: true, moved: true } } } } },
    orderBy: [{ closeDate: 'asc' }, { id: 'asc' }],
  })
}

/** The words of beliefs that are shown, by id. */
export async function shownStatements(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = ids.length === 0 ? [] : await tx.belief.findMany({ where: { workspaceId, id: { in: [...ids] }, admission: 'shown' }, select: { id: true, statement: true } })
  return new Map(rows.map(({ id, statement }) => [id, statement]))
}

export async function holderNames(tx: Tx, workspaceId: string, keys: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(keys.flatMap((key) => (key.startsWith('person:') ? key.slice('person:'.length) : [])))]
  const rows = ids.length === 0 ? [] : await tx.person.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What a member took on in reviews of the pipeline and has not done, in accounts that they see. */
export const openActions = (tx: Tx, workspaceId: string, visible: Visible, memberId: string) =>
  tx.pipelineAction.findMany({
    where: { workspaceId, ownerId: memberId, doneAt: null, deal: { is: { account: { is: seen(visible) } } } },
    select: { id: true, text: true, dueOn: true, reviewId: true, deal: { select: { account: { select: { id: true, name: true } } } } }, orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }], take: 50,
  })

/** Meetings of a member in a span: with accounts of theirs, and those that they come to. */
export const meetingsIn = (tx: Tx, workspaceId: string, visible: Visible, memberId: string, from: Date, to: Date) =>
  tx.meeting.findMany({
    where: {
      workspaceId, cancelledAt: null, startsAt: { gt: from, lte: to }, accountId: { not: null },
      AND: [{ account: { is: seen(visible) } }, { OR: [{ organiserId: memberId }, { attendees: { some: { memberId } } }, { account: { is: { ownerId: memberId } } }] }],
    },
    select: { id: true, title: true, startsAt: true, allDay: true, account: { select: { id: true, name: true } } }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: 50,
  })

export type DealThenAndNow = {
  id: string; name: string; accountId: string; accountName: string; outcome: string | null; outcomeAt: Date | null
  before: Snapshot | null; after: Snapshot | null
}
export type Snapshot = { at: string; stage: string; amountMinor: number | null; currency: string | null; closeDate: string | null; forecastCategory: string | null; overall: number | null; trend: 'converging' | 'diverging' | 'stable' | 'not_enough_evidence' | null; clear: boolean; interactions: number; warnings: string[] }

/** Deals of a team as they were kept before a week and at its end; a deal without an owner is its account's owner's. */
export async function teamDeals(tx: Tx, workspaceId: string, visible: Visible, team: readonly string[], from: Date, to: Date): Promise<DealThenAndNow[]> {
  const accounts = (await tx.account.findMany({ where: { AND: [{ workspaceId }, seen(visible)] }, select: { id: true } })).map(({ id }) => id)
  const earliest = new Date(from.getTime() - 8 * 86_400_000)
  return accounts.length === 0 ? [] : tx.$queryRaw<DealThenAndNow[]>`
    SELECT d.id, d.name, a.id AS "accountId", a.name AS "accountName", d.outcome::text AS outcome, d."outcomeAt",
      (SELECT row_to_json(p) FROM "PipelineSnapshot" p WHERE p."workspaceId" = d."workspaceId" AND p."dealId" = d.id AND p."reviewId" IS NULL AND p.at > ${earliest} AND p.at <= ${from} ORDER BY p.at DESC LIMIT 1) AS before,
      (SELECT row_to_json(p) FROM "PipelineSnapshot" p WHERE p."workspaceId" = d."workspaceId" AND p."dealId" = d.id AND p."reviewId" IS NULL AND p.at > ${from} AND p.at <= ${to} ORDER BY p.at DESC LIMIT 1) AS after
    FROM "Deal" d JOIN "Account" a ON a."workspaceId" = d."workspaceId" AND a.id = d."accountId"
    WHERE d."workspaceId" = ${workspaceId}::uuid AND a.id = ANY(${accounts}::uuid[]) AND coalesce(d."ownerId", a."ownerId") = ANY(${[...team]}::uuid[])
      AND (d.outcome IS NULL OR (d."outcomeAt" > ${from} AND d."outcomeAt" <= ${to})) ORDER BY a.name, d.id`
}

/** Weeks of which anything was ever told to a member: since they joined. */
export async function joinedAt(tx: Tx, workspaceId: string, memberId: string): Promise<Date | null> {
  return (await tx.member.findFirst({ where: { workspaceId, id: memberId }, select: { createdAt: true } }))?.createdAt ?? null
}
