import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { SAID } from '@/lib/ingest'
import type { InteractionType, Side } from '@/lib/shared/vocabulary'
import { seen, type Visible } from './visible/store'

/** Live, shown beliefs whose evidence has aged out by `horizon`, or will have. */
export const fadingSql = (horizon: Date): Prisma.Sql =>
  Prisma.sql`(b."staleAt" < ${horizon}::timestamptz AND b.admission = 'shown' AND b.status IN ('active', 'contested'))`

export const silentSql = (now: Date): Prisma.Sql =>
  Prisma.sql`(s."lastContactAt" IS NOT NULL AND s."lastContactAt" + s."silentAfterDays" * interval '1 day' < ${now}::timestamptz)`

export async function segmentsInUse(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.account.findMany({ where: { workspaceId, segment: { not: null } }, select: { segment: true }, distinct: ['segment'], orderBy: { segment: 'asc' } })
  return rows.flatMap((row) => row.segment ?? [])
}

export async function beliefsById(tx: Tx, workspaceId: string, ids: string[]) {
  return tx.belief.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, statement: true, holderKey: true, status: true, kind: true, stance: true } })
}

export async function personNames(tx: Tx, workspaceId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.person.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}

export async function interactionHeads(tx: Tx, workspaceId: string, ids: string[]) {
  const rows = await tx.interaction.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, title: true, occurredAt: true } })
  return new Map(rows.flatMap(({ occurredAt, ...row }) => (occurredAt ? [[row.id, { ...row, occurredAt }] as const] : [])))
}

export async function dealsById(tx: Tx, workspaceId: string, ids: string[]) {
  return tx.deal.findMany({ where: { workspaceId, id: { in: ids } }, include: { leadScores: { orderBy: { at: 'desc' } } } })
}

export type AccountInteraction = {
  id: string; type: InteractionType; title: string; fileName: string; occurredAt: Date; ingestedAt: Date; readAt: Date | null; counts: unknown
  /** By the name of whoever they are taken for, else as the file calls them, with when each spoke in a ticket or mail. */
  speakers: { name: string; side: Side; personId: string | null; words: Date[] }[]
}
type SpeakerTuple = [name: string, side: Side, personId: string | null, words: number[]]
type InteractionTuple = [id: string, type: InteractionType, title: string, fileName: string, occurredAt: number, ingestedAt: number, readAt: number | null, counts: unknown, speakers: SpeakerTuple[]]

/** Interactions of an account whose day is known, with their speakers and the state of their reading, newest first; as one text, for there may be hundreds. */
export async function accountInteractions(tx: Tx, workspaceId: string, accountId: string): Promise<AccountInteraction[]> {
  const [row] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce('[' || string_agg(concat('["', i.id, '","', i.type, '",', to_json(i.title), ',', to_json(i."fileName"), ',', date_part('epoch', i."occurredAt") * 1000, ',',
        date_part('epoch', i."ingestedAt") * 1000, ',', coalesce((date_part('epoch', i."readAt") * 1000)::text, 'null'), ',', coalesce(i.counts::text, 'null'), ',', coalesce(s.all, '[]'), ']'),
      ',' ORDER BY i."occurredAt" DESC, i.id DESC) || ']', '[]') AS rows
    FROM "Interaction" i LEFT JOIN (
      SELECT p."interactionId", '[' || string_agg(concat('[', to_json(coalesce(person.name, member.name, p.label)), ',"', p.side, '",', coalesce('"' || p."personId"::text || '"', 'null'), ',', CASE WHEN i.type IN ('ticket', 'email')
          THEN (SELECT json_agg(date_part('epoch', said.at) * 1000)::text FROM ${SAID}) ELSE '[]' END, ']'), ',' ORDER BY p.label) || ']' AS all
      FROM "Speaker" p JOIN "Interaction" i ON i."workspaceId" = p."workspaceId" AND i.id = p."interactionId"
        LEFT JOIN "Person" person ON person."workspaceId" = p."workspaceId" AND person.id = p."personId"
        LEFT JOIN "Member" member ON member."workspaceId" = p."workspaceId" AND member.id = p."memberId"
      WHERE p."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid GROUP BY p."interactionId"
    ) s ON s."interactionId" = i.id
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND i."occurredAt" IS NOT NULL`
  return (JSON.parse(row?.rows ?? '[]') as InteractionTuple[]).map((one) => ({
    id: one[0], type: one[1], title: one[2], fileName: one[3], occurredAt: new Date(Math.round(one[4])), ingestedAt: new Date(Math.round(one[5])),
    readAt: one[6] === null ? null : new Date(Math.round(one[6])), counts: one[7], speakers: one[8].map(([name, side, personId, words]) => ({ name, side, personId, words: words.map((at) => new Date(Math.round(at))) })),
  }))
}

/** The state of the file behind each interaction, where it came from a file. */
export async function fileStates(tx: Tx, workspaceId: string, interactionIds: string[]) {
  const rows = await tx.$queryRaw<{ interactionId: string; importId: string; status: string; error: string | null }[]>`
    SELECT "interactionId", "importId", status::text AS status, error FROM "ImportFile"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "interactionId" = ANY(${interactionIds}::uuid[]) AND status <> 'duplicate'`
  return new Map(rows.map((row) => [row.interactionId, row]))
}

export async function usageCounts(tx: Tx, workspaceId: string, interactionId: string) {
  return tx.usageEvent.groupBy({
    by: ['event'], where: { workspaceId, interactionId }, _count: { _all: true }, _min: { at: true }, _max: { at: true }, orderBy: { _count: { event: 'desc' } },
  })
}

export async function memberName(tx: Tx, workspaceId: string, id: string): Promise<string | null> {
  return (await tx.member.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { name: true } }))?.name ?? null
}

export async function observedInteractions(tx: Tx, workspaceId: string, interactionIds: string[]) {
  return tx.interaction.findMany({ where: { workspaceId, id: { in: interactionIds } }, select: { id: true, title: true, occurredAt: true, ingestedAt: true, counts: true } })
}

/** Accounts that are silent, or with beliefs that go stale by `horizon`: the longest silence first, then most to lose. */
export async function decayingAccounts(
  tx: Tx, workspaceId: string, visible: Visible, now: Date, horizon: Date,
): Promise<{ id: string; slug: string; name: string; ownerName: string | null; silentSince: Date | null; fading: number; shown: number; overall: number | null }[]> {
  return tx.$queryRaw`
    SELECT * FROM (
      SELECT a.id, a.slug, a.name, owner.name AS "ownerName", CASE WHEN ${silentSql(now)} THEN s."lastContactAt" END AS "silentSince",
        (SELECT count(*)::int FROM "Belief" b WHERE b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${fadingSql(horizon)}) AS fading,
        s.beliefs AS shown, s.overall
      FROM "Account" a JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
        LEFT JOIN "Member" owner ON owner."workspaceId" = a."workspaceId" AND owner.id = a."ownerId"
      WHERE ${seen(workspaceId, visible)}
    ) d WHERE d."silentSince" IS NOT NULL OR d.fading > 0 ORDER BY d."silentSince" ASC NULLS LAST, d.fading DESC, d.name, d.id`
}

/** Beliefs of these accounts that go stale by `horizon`, by account, the first to go first. */
export async function fadingBeliefs(tx: Tx, workspaceId: string, accountIds: string[], horizon: Date) {
  const rows = await tx.belief.findMany({
    where: { workspaceId, accountId: { in: accountIds }, staleAt: { lt: horizon }, admission: 'shown', status: { in: ['active', 'contested'] } },
    select: { id: true, accountId: true, statement: true, staleAt: true, lastSeen: true }, orderBy: [{ staleAt: 'asc' }, { id: 'asc' }],
  })
  const found = new Map<string, { id: string; statement: string; staleAt: Date; lastSeen: Date }[]>()
  for (const { accountId, staleAt, ...belief } of rows) if (staleAt) found.set(accountId, [...(found.get(accountId) ?? []), { ...belief, staleAt }])
  return found
}
