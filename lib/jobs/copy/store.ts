import type { Tx } from '@/lib/db/transaction'
import type { Subject } from '../privacy/store'
import type { NoteRow } from './notes'
import type { SubjectCopy } from './types'

const iso = (at: Date): string => at.toISOString()
const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null

export type PersonRow = { name: string; side: string; createdAt: Date; labels: string[] }

export async function personRow(tx: Tx, workspaceId: string, id: string): Promise<PersonRow> {
  const row = await tx.person.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id } }, include: { aliases: { orderBy: { id: 'asc' } } } })
  return { name: row.name, side: row.side, createdAt: row.createdAt, labels: [...new Set([row.name, ...row.aliases.map(({ label }) => label)])] }
}

export type TurnRow = { interactionId: string; accountId: string; type: string; title: string; /** Null while nobody has said it. */ at: Date | null; kept: Date; extractor: string | null; extractorVersion: string | null; index: number; turnAt: Date | null; text: string }

/** Every turn of theirs, with the conversation that it stands in. */
export async function turnsOf(tx: Tx, workspaceId: string, personId: string): Promise<TurnRow[]> {
  return tx.$queryRaw<TurnRow[]>`
    SELECT i.id AS "interactionId", i."accountId", i.type::text AS type, i.title, i."occurredAt" AS at,
      -- What nobody had dated was kept all the same.
      least(i."ingestedAt", (SELECT min(f."createdAt") FROM "ImportFile" f WHERE f."workspaceId" = i."workspaceId" AND f."interactionId" = i.id AND f.status <> 'duplicate')) AS kept, i.extractor, i."extractorVersion", t.index, t.at AS "turnAt", t.text
    FROM "Speaker" s JOIN "Interaction" i ON i."workspaceId" = s."workspaceId" AND i.id = s."interactionId"
      JOIN "Segment" t ON t."workspaceId" = s."workspaceId" AND t."interactionId" = s."interactionId" AND t.speaker = s.label
    WHERE s."workspaceId" = ${workspaceId}::uuid AND s."personId" = ${personId}::uuid ORDER BY i."occurredAt", i.id, t.index`
}

export type ReadingRow = {
  interactionId: string; at: Date; own: boolean; quote: string; statement: string; holderKey: string; kind: string; dimension: string; stance: string; certainty: string
  reading: number; extractor: string; extractorVersion: string; status: string; title: string; type: string
}

/** What was read and stands, out of their words or about them. */
export async function readingsOf(tx: Tx, workspaceId: string, { personId, holderKey, saidKeys, accountIds }: Subject): Promise<ReadingRow[]> {
  return tx.$queryRaw<ReadingRow[]>`
    SELECT o."interactionId", o."eventAt" AS at, coalesce(o."speakerPersonId" = ${personId}::uuid, false) AS own, o.quote, o.statement, o."holderKey", o.kind::text AS kind, o.dimension::text AS dimension,
      o.stance::text AS stance, o.certainty::text AS certainty, o.reading, o.extractor, o."extractorVersion", o.status::text AS status, i.title, i.type::text AS type
    FROM "Observation" o JOIN "Interaction" i ON i."workspaceId" = o."workspaceId" AND i.id = o."interactionId"
    WHERE o."workspaceId" = ${workspaceId}::uuid AND o."accountId" = ANY(${[...accountIds]}::uuid[]) AND o."closedAt" IS NULL AND o.status IN ('active', 'rejected')
      AND (o."speakerPersonId" = ${personId}::uuid OR o."holderKey" = ANY(${[holderKey, ...saidKeys]}::text[])) ORDER BY o."eventAt", o.id`
}

/** Rulings on what they hold, without the words of whoever ruled. */
export async function rulingsOn(tx: Tx, workspaceId: string, { holderKey, saidKeys, accountIds }: Subject): Promise<SubjectCopy['rulings']> {
  const rows = await tx.decision.findMany({
    where: { workspaceId, OR: [{ holderKey }, { holderKey: { in: [...saidKeys] }, accountId: { in: [...accountIds] } }] }, orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { at: true, action: true, reason: true, statement: true, correction: true, undoneAt: true },
  })
  return rows.map(({ at, action, reason, statement, correction, undoneAt }) => ({
    at: iso(at), action, reason, statement, corrected: correction !== null && typeof correction === 'object' && !Array.isArray(correction) ? Object.keys(correction).sort() : [], takenBack: undoneAt !== null,
  }))
}

/** What members said in passing of beliefs that they hold. */
export async function remarksOn(tx: Tx, workspaceId: string, { holderKey, saidKeys, accountIds }: Subject): Promise<SubjectCopy['remarks']> {
  const rows = await tx.$queryRaw<{ at: Date; verdict: string; reason: string | null; state: string }[]>`
    SELECT DISTINCT c.id, c.at, c.verdict::text AS verdict, c.reason, c.state::text AS state FROM "Correction" c
      JOIN "Observation" o ON o."workspaceId" = c."workspaceId" AND o.id = ANY(c."observationIds")
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."accountId" = ANY(${[...accountIds]}::uuid[]) AND o."holderKey" = ANY(${[holderKey, ...saidKeys]}::text[]) ORDER BY c.at, c.id`
  return rows.map(({ at, verdict, reason, state }) => ({ at: iso(at), verdict, reason, state }))
}

/** Everything that members wrote in these accounts, with what of it is on something that the person holds. */
export async function writtenIn(tx: Tx, workspaceId: string, { holderKey, saidKeys, accountIds }: Subject): Promise<NoteRow[]> {
  const [accounts, keys] = [[...accountIds], [holderKey, ...saidKeys]]
  return tx.$queryRaw<NoteRow[]>`
    WITH held AS (SELECT o.id FROM "Observation" o WHERE o."workspaceId" = ${workspaceId}::uuid AND o."accountId" = ANY(${accounts}::uuid[]) AND o."holderKey" = ANY(${keys}::text[])),
    items AS (SELECT r.id, r."accountId", r."observationId" IN (SELECT id FROM held) OR r."otherObservationId" IN (SELECT id FROM held) AS held FROM "ReviewItem" r WHERE r."workspaceId" = ${workspaceId}::uuid AND r."accountId" = ANY(${accounts}::uuid[])),
    written AS (
      SELECT n.id, n.at, n."authorId", n."accountId", 'account' AS "on", n.text, false AS held FROM "AccountNote" n WHERE n."workspaceId" = ${workspaceId}::uuid AND n."accountId" = ANY(${accounts}::uuid[])
      UNION ALL SELECT n.id, n.at, n."authorId", i."accountId", 'review', n.text, i.held FROM "ReviewNote" n JOIN items i ON i.id = n."itemId" WHERE n."workspaceId" = ${workspaceId}::uuid
      UNION ALL SELECT v.id, v.at, v."actorId", i."accountId", 'review', v.note, i.held FROM "ReviewVerdict" v JOIN items i ON i.id = v."itemId" WHERE v."workspaceId" = ${workspaceId}::uuid AND v.note <> ''
      UNION ALL SELECT d.id, d.at, d."actorId", d."accountId", 'ruling', d.note, d."holderKey" = ANY(${keys}::text[]) FROM "Decision" d WHERE d."workspaceId" = ${workspaceId}::uuid AND d."accountId" = ANY(${accounts}::uuid[]) AND d.note <> ''
      UNION ALL SELECT c.id, c.at, c."memberId", c."accountId", 'remark', c.note, c."observationIds" && ARRAY(SELECT id FROM held) FROM "Correction" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."accountId" = ANY(${accounts}::uuid[]) AND c.note <> ''
    )
    SELECT w.at, m.name AS by, w."accountId", w."on", w.text, coalesce(w.held, false) AS held FROM written w LEFT JOIN "Member" m ON m."workspaceId" = ${workspaceId}::uuid AND m.id = w."authorId" ORDER BY w.at, w.id`
}

/** Product usage under one of their addresses. */
export async function usageOf(tx: Tx, workspaceId: string, labels: readonly string[]): Promise<SubjectCopy['usage']> {
  const rows = await tx.usageEvent.findMany({ where: { workspaceId, userId: { in: [...labels], mode: 'insensitive' } }, orderBy: [{ at: 'asc' }, { messageId: 'asc' }], select: { at: true, event: true, properties: true } })
  return rows.map(({ at, event, properties }) => ({ at: iso(at), event, properties: properties as Record<string, unknown> }))
}

export async function meetingsOf(tx: Tx, workspaceId: string, personId: string, emails: readonly string[]) {
  const rows = await tx.meeting.findMany({
    where: { workspaceId, attendees: { some: { OR: [{ personId }, { email: { in: [...emails], mode: 'insensitive' } }] } } }, orderBy: { startsAt: 'asc' }, select: { startsAt: true, title: true, accountId: true, account: { select: { name: true } } },
  })
  return rows.map(({ startsAt, title, accountId, account }) => ({ at: iso(startsAt), title, accountId, account: account?.name ?? null }))
}

/** Who was shown what is believed in these accounts, as far as it is known. */
export async function servedOf(tx: Tx, workspaceId: string, { personId, accountIds }: Subject): Promise<SubjectCopy['served']> {
  const accounts = [...accountIds]
  const members = await tx.$queryRaw<{ name: string; what: string; account: string; times: number | null; last: Date }[]>`
    SELECT m.name, 'page' AS what, a.name AS account, NULL::int AS times, v.at AS last FROM "AccountVisit" v
      JOIN "Member" m ON m."workspaceId" = v."workspaceId" AND m.id = v."memberId" JOIN "Account" a ON a."workspaceId" = v."workspaceId" AND a.id = v."accountId"
      WHERE v."workspaceId" = ${workspaceId}::uuid AND v."accountId" = ANY(${accounts}::uuid[])
    UNION ALL SELECT m.name, b.kind::text, a.name, count(*)::int, max(b.at) FROM "BriefOpening" b
      JOIN "Member" m ON m."workspaceId" = b."workspaceId" AND m.id = b."memberId" JOIN "Account" a ON a."workspaceId" = b."workspaceId" AND a.id = b."accountId"
      WHERE b."workspaceId" = ${workspaceId}::uuid AND b."accountId" = ANY(${accounts}::uuid[]) GROUP BY 1, 2, 3 ORDER BY 1, 3, 2`
  const links = await tx.briefLink.findMany({ where: { workspaceId, accountId: { in: accounts } }, orderBy: { createdAt: 'asc' }, include: { account: { select: { name: true } } } })
  const models = await tx.$queryRaw<{ provider: string; model: string; requests: number; last: Date }[]>`
    SELECT c.provider::text AS provider, c.model, count(*)::int AS requests, max(c.at) AS last FROM "ModelCall" c
    WHERE c."workspaceId" = ${workspaceId}::uuid AND EXISTS (SELECT 1 FROM "Speaker" s WHERE s."workspaceId" = c."workspaceId" AND s."interactionId" = c."interactionId" AND s."personId" = ${personId}::uuid)
    GROUP BY 1, 2 ORDER BY 1, 2`
  const messages = await tx.$queryRaw<{ channel: string; kind: string; sent: number; last: Date }[]>`
    SELECT channel::text AS channel, kind, count(*)::int AS sent, max("sentAt") AS last FROM "Delivery"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ANY(${accounts}::uuid[]) AND state = 'sent' AND "sentAt" IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`
  return {
    members: members.map(({ last, ...row }) => ({ ...row, last: iso(last) })),
    links: links.map(({ account, kind, createdAt, expiresAt, revokedAt, opens, openedAt }) => ({ account: account.name, kind, made: iso(createdAt), ends: iso(revokedAt ?? expiresAt), opens, last: isoOrNull(openedAt) })),
    models: models.map(({ last, ...row }) => ({ ...row, last: iso(last) })),
    messages: messages.map(({ last, ...row }) => ({ ...row, last: iso(last) })),
  }
}

/** What the audit tells of a person. */
export async function logOf(tx: Tx, workspaceId: string, personId: string): Promise<SubjectCopy['log']> {
  const rows = await tx.auditEntry.findMany({ where: { workspaceId, objectType: 'person', objectId: personId }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { at: true, verb: true } })
  return rows.map(({ at, verb }) => ({ at: iso(at), what: verb }))
}

/** Copies that were made in this workspace since an instant. */
export const copiesSince = (tx: Tx, workspaceId: string, since: Date): Promise<number> => tx.auditEntry.count({ where: { workspaceId, verb: 'person.copy', at: { gt: since } } })
