import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { likeEscaped } from '@/lib/shared/like'
import type { ConsentEntry, PersonHeld } from './types'

/** What was noted of a person's consent to being modelled, the latest first, with who noted it. */
export async function consentsOf(tx: Tx, workspaceId: string, personId: string): Promise<ConsentEntry[]> {
  const rows = await tx.consent.findMany({ where: { workspaceId, personId, purpose: 'inference' }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  const members = await tx.member.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } }, select: { id: true, name: true } })
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return rows.map(({ id, state, at, actorId, basis }) => ({ id, state, at: at.toISOString(), by: names.get(actorId ?? '') ?? null, note: basis }))
}

/** Whose traces are counted: a person by id, and the keys under which others spoke of them, in these accounts. */
export type Subject = { personId: string; holderKey: string; saidKeys: readonly string[]; accountIds: readonly string[] }

/** Counts what there is of a person. A quote that several readers found is one. */
export async function countHeld(tx: Tx, workspaceId: string, { personId, holderKey, saidKeys, accountIds }: Subject): Promise<Omit<PersonHeld, 'labels'>> {
  const accounts = [...accountIds]
  const [row] = await tx.$queryRaw<Omit<PersonHeld, 'labels'>[]>`
    WITH spoken AS (
      SELECT s."interactionId", s.label FROM "Speaker" s JOIN "Interaction" i ON i."workspaceId" = s."workspaceId" AND i.id = s."interactionId"
      WHERE s."workspaceId" = ${workspaceId}::uuid AND s."personId" = ${personId}::uuid AND i."accountId" = ANY(${accounts}::uuid[])
    ), evidence AS (
      SELECT o.id, o."interactionId", o.segment, o."spanStart", o."spanEnd", o."speakerPersonId" = ${personId}::uuid AS own FROM "Observation" o
      WHERE o."workspaceId" = ${workspaceId}::uuid AND o."accountId" = ANY(${accounts}::uuid[]) AND o."closedAt" IS NULL AND o.status IN ('active', 'rejected')
        AND (o."speakerPersonId" = ${personId}::uuid OR o."holderKey" = ANY(${[holderKey, ...saidKeys]}::text[]))
    )
    SELECT
      (SELECT count(DISTINCT "interactionId") FROM spoken)::int AS conversations,
      (SELECT count(DISTINCT "interactionId") FROM spoken WHERE NOT EXISTS (
        SELECT 1 FROM "Speaker" other WHERE other."workspaceId" = ${workspaceId}::uuid AND other."interactionId" = spoken."interactionId" AND other.side = 'customer' AND other."personId" IS DISTINCT FROM ${personId}::uuid))::int AS alone,
      (SELECT count(*) FROM spoken JOIN "Segment" t ON t."workspaceId" = ${workspaceId}::uuid AND t."interactionId" = spoken."interactionId" AND t.speaker = spoken.label)::int AS turns,
      (SELECT count(DISTINCT ("interactionId", segment, "spanStart", "spanEnd")) FROM evidence WHERE own)::int AS quotes,
      (SELECT count(DISTINCT ("interactionId", segment, "spanStart", "spanEnd")) FROM evidence WHERE own IS NOT TRUE)::int AS reported,
      (SELECT count(*) FROM "Belief" b WHERE b."workspaceId" = ${workspaceId}::uuid AND b."accountId" = ANY(${accounts}::uuid[]) AND b."holderKey" = ${holderKey}
        AND b.admission = 'shown' AND b.status IN ('active', 'contested'))::int AS beliefs,
      (SELECT count(*) FROM "Belief" b WHERE b."workspaceId" = ${workspaceId}::uuid AND b."accountId" = ANY(${accounts}::uuid[]) AND b."holderKey" <> ${holderKey}
        AND b.admission = 'shown' AND b.status IN ('active', 'contested') AND b.evidence && (SELECT coalesce(array_agg(id::text), '{}') FROM evidence WHERE own))::int AS others`
  return row ?? { conversations: 0, alone: 0, turns: 0, quotes: 0, reported: 0, beliefs: 0, others: 0 }
}

/** Accounts of the workspace in which one of these names or addresses stands: in what was said, in a title, or in what members wrote. */
export async function accountsNaming(tx: Tx, workspaceId: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const like = names.map((name) => `%${likeEscaped(name.trim()).replace(/\s+/g, '%')}%`)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT id::text AS id FROM (
      SELECT i."accountId" AS id FROM "Segment" t JOIN "Interaction" i ON i."workspaceId" = t."workspaceId" AND i.id = t."interactionId"
        WHERE t."workspaceId" = ${workspaceId}::uuid AND t.text ILIKE ANY(${like}::text[])
      UNION SELECT i."accountId" FROM "UsageEvent" u JOIN "Interaction" i ON i."workspaceId" = u."workspaceId" AND i.id = u."interactionId"
        WHERE u."workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', u."userId", u.properties::text) ILIKE ANY(${like}::text[])
      UNION SELECT "accountId" FROM "Interaction" WHERE "workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', title, "fileName") ILIKE ANY(${like}::text[])
      UNION SELECT "accountId" FROM "ImportFile" WHERE "workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', "fileName", error, question::text, counts::text) ILIKE ANY(${like}::text[])
      UNION SELECT "accountId" FROM "Observation" WHERE "workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', statement, reason, replace("holderKey", 'said:', '')) ILIKE ANY(${like}::text[])
      UNION SELECT "accountId" FROM "Decision" WHERE "workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', statement, note, correction::text, parts::text) ILIKE ANY(${like}::text[])
      UNION SELECT "accountId" FROM "AccountNote" WHERE "workspaceId" = ${workspaceId}::uuid AND text ILIKE ANY(${like}::text[])
      UNION SELECT "accountId" FROM "Correction" WHERE "workspaceId" = ${workspaceId}::uuid AND note ILIKE ANY(${like}::text[])
      UNION SELECT coalesce(s."accountId", e."accountId") FROM "PersonAnswer" s LEFT JOIN "Employment" e ON e."workspaceId" = s."workspaceId" AND e."personId" = s."personId"
        WHERE s."workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', s.statement, s.text, s.reply) ILIKE ANY(${like}::text[])
      UNION SELECT r."accountId" FROM "ReviewNote" n JOIN "ReviewItem" r ON r."workspaceId" = n."workspaceId" AND r.id = n."itemId" WHERE n."workspaceId" = ${workspaceId}::uuid AND n.text ILIKE ANY(${like}::text[])
      UNION SELECT "accountId" FROM "Deal" WHERE "workspaceId" = ${workspaceId}::uuid AND name ILIKE ANY(${like}::text[])
      UNION SELECT d."accountId" FROM "ImportedDeal" r JOIN "Deal" d ON d."workspaceId" = r."workspaceId" AND d.id = r."dealId" WHERE r."workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', r.was->>'name', r.became->>'name') ILIKE ANY(${like}::text[])
      UNION SELECT d."accountId" FROM "PipelineReviewDeal" p JOIN "Deal" d ON d."workspaceId" = p."workspaceId" AND d.id = p."dealId" WHERE p."workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', p.note, p.decision) ILIKE ANY(${like}::text[])
      UNION SELECT d."accountId" FROM "PipelineAction" p JOIN "Deal" d ON d."workspaceId" = p."workspaceId" AND d.id = p."dealId" WHERE p."workspaceId" = ${workspaceId}::uuid AND p.text ILIKE ANY(${like}::text[])
      UNION SELECT v."accountId" FROM "ValueProposition" v LEFT JOIN "ProofPoint" p ON p."workspaceId" = v."workspaceId" AND p."valuePropositionId" = v.id
        WHERE v."workspaceId" = ${workspaceId}::uuid AND concat_ws(' ', v.statement, p.statement, p.source) ILIKE ANY(${like}::text[])
      UNION SELECT coalesce(h."accountId", e."accountId") FROM "LegalHold" h LEFT JOIN "Employment" e ON e."workspaceId" = h."workspaceId" AND e."personId" = h."personId"
        WHERE h."workspaceId" = ${workspaceId}::uuid AND h.reason ILIKE ANY(${like}::text[])
      UNION SELECT "accountId" FROM "Meeting" WHERE "workspaceId" = ${workspaceId}::uuid AND title ILIKE ANY(${like}::text[])
    ) found WHERE id IS NOT NULL`
  return rows.map(({ id }) => id)
}

/** The audit row of a person's erasure, with who did it. */
export async function erasureOf(tx: Tx, workspaceId: string, personId: string): Promise<{ at: Date; by: string | null; fields: unknown } | null> {
  const row = await tx.auditEntry.findFirst({ where: { workspaceId, objectType: 'person', objectId: personId, verb: 'person.erase' }, orderBy: { at: 'desc' } })
  if (!row) return null
  const member = row.actorId === null ? null : await tx.member.findUnique({ where: { workspaceId_id: { workspaceId, id: row.actorId } }, select: { name: true } })
  return { at: row.at, by: member?.name ?? null, fields: row.fields }
}

export type RequestRow = {
  id: string; at: Date; verb: string; objectType: string; objectId: string; fields: Record<string, unknown>; by: string | null; person: string | null; accountId: string | null; account: string | null; isLatest: boolean
}

const REQUESTS = ['person.set_consent', 'person.erase', 'person.copy', 'person.link', 'person.answer', 'interaction.erase', 'review.subject_request']

/** What was done because somebody asked for it, the latest first, from before `after` on. What they say of their beliefs they ask of whoever decides on these. */
export async function requestRows(tx: Tx, workspaceId: string, after: { at: Date; id: string } | null, limit: number): Promise<RequestRow[]> {
  const before = after ? Prisma.sql`AND (e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty
  return tx.$queryRaw<RequestRow[]>`
    SELECT e.id, e.at, e.verb, e."objectType", e."objectId", e.fields, m.name AS by, p.name AS person, a.id AS "accountId", a.name AS account,
      NOT EXISTS (SELECT 1 FROM "AuditEntry" later WHERE later."workspaceId" = e."workspaceId" AND later."objectType" = e."objectType" AND later."objectId" = e."objectId"
        AND later.verb IN ('person.set_consent', 'person.erase') AND (later.at, later.id) > (e.at, e.id)) AS "isLatest"
    FROM "AuditEntry" e LEFT JOIN "Member" m ON m."workspaceId" = e."workspaceId" AND m.id = e."actorId"
      LEFT JOIN "Person" p ON e."objectType" = 'person' AND p."workspaceId" = e."workspaceId" AND p.id::text = e."objectId"
      LEFT JOIN "Account" a ON a."workspaceId" = e."workspaceId" AND a.id::text = e.fields->>'accountId'
    WHERE e."workspaceId" = ${workspaceId}::uuid AND e.verb = ANY(${REQUESTS}::text[]) AND coalesce(e.fields->>'kind', '') NOT IN ('right', 'not_right') ${before} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`
}

/** How many people are not modelled, and how many fingerprints keep people and conversations out. */
export async function standingOf(tx: Tx, workspaceId: string): Promise<{ notModelled: number; people: number; conversations: number }> {
  const [row] = await tx.$queryRaw<{ notModelled: number; people: number; conversations: number }[]>`
    SELECT (SELECT count(*) FROM (SELECT DISTINCT ON ("personId") state FROM "Consent" WHERE "workspaceId" = ${workspaceId}::uuid AND purpose = 'inference' ORDER BY "personId", at DESC, id DESC) last
        WHERE state IN ('objected', 'withdrawn'))::int AS "notModelled",
      (SELECT count(*) FROM "Suppression" WHERE "workspaceId" = ${workspaceId}::uuid AND kind = 'person')::int AS people,
      (SELECT count(*) FROM "Suppression" WHERE "workspaceId" = ${workspaceId}::uuid AND kind = 'interaction')::int AS conversations`
  return row ?? { notModelled: 0, people: 0, conversations: 0 }
}
