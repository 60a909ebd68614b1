import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

type Made = { id: string; name: string; used: boolean }

/**
 * The people whom an import made, by name. One is used who speaks in or holds anything outside `without`, whom a ruling that stands
 * names (it binds again when the words come back, and needs its holder), or of whom a member or the CRM has said something since.
 */
export async function madePeople(tx: Tx, workspaceId: string, importId: string, without: readonly string[]): Promise<Made[]> {
  return tx.$queryRaw<Made[]>`
    SELECT p.id, p.name, ${used(importId, without)} AS used FROM "Person" p
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."importId" = ${importId}::uuid ORDER BY p.name, p.id`
}

/** Deletes the people whom an import made and nobody uses. */
export async function removeMadePeople(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Person" p WHERE p."workspaceId" = ${workspaceId}::uuid AND p."importId" = ${importId}::uuid AND NOT ${used(importId, [])}`
}

/** The import by which somebody still speaks, the first of several. */
const stillIn = (workspaceId: Prisma.Sql, personId: Prisma.Sql, importId: string): Prisma.Sql => Prisma.sql`(
  SELECT f."importId" FROM "Speaker" s JOIN "ImportFile" f ON f."workspaceId" = s."workspaceId" AND f."interactionId" = s."interactionId"
  WHERE s."workspaceId" = ${workspaceId} AND s."personId" = ${personId} AND f."importId" <> ${importId}::uuid ORDER BY f."createdAt", f.id LIMIT 1)`

/** People whom an import that is gone made and others use belong to the import by which they still speak, or to nobody. */
export async function handOnMadePeople(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Person" p SET "importId" = ${stillIn(Prisma.sql`p."workspaceId"`, Prisma.sql`p.id`, importId)}
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."importId" = ${importId}::uuid`
}

/** Forgets the labels and addresses that an import taught of people; those under which they still speak are from then on what that import taught. */
export async function forgetTaughtLabels(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "PersonAlias" a WHERE a."workspaceId" = ${workspaceId}::uuid AND a."taughtBy" = ${importId}::uuid AND NOT EXISTS (
      SELECT FROM "Speaker" s WHERE s."workspaceId" = a."workspaceId" AND s."personId" = a."personId" AND lower(s.label) = lower(a.label))`
  await tx.$executeRaw`
    UPDATE "PersonAlias" a SET "taughtBy" = ${stillIn(Prisma.sql`a."workspaceId"`, Prisma.sql`a."personId"`, importId)}
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a."taughtBy" = ${importId}::uuid`
}

function used(importId: string, without: readonly string[]): Prisma.Sql {
  const gone = [...without]
  return Prisma.sql`(EXISTS (SELECT FROM "LegalHold" h WHERE h."workspaceId" = p."workspaceId" AND h."personId" = p.id AND h."liftedAt" IS NULL)
    OR EXISTS (SELECT FROM "Speaker" s WHERE s."workspaceId" = p."workspaceId" AND s."personId" = p.id AND s."interactionId" <> ALL(${gone}::uuid[]))
    OR EXISTS (SELECT FROM "Observation" o WHERE o."workspaceId" = p."workspaceId" AND (o."holderKey" = 'person:' || p.id OR o."speakerPersonId" = p.id) AND o."interactionId" <> ALL(${gone}::uuid[]))
    OR EXISTS (SELECT FROM "Decision" d WHERE d."workspaceId" = p."workspaceId" AND d."undoneAt" IS NULL
      AND (d."holderKey" = 'person:' || p.id OR position(p.id::text IN coalesce(d.correction::text, '') || coalesce(d.parts::text, '')) > 0))
    OR EXISTS (SELECT FROM "Employment" e WHERE e."workspaceId" = p."workspaceId" AND (
      e."reportsToId" = p.id OR e."personId" = p.id AND (e.role <> 'unknown' OR e."roleById" IS NOT NULL OR e."reportsToId" IS NOT NULL OR e."fromDate" IS NOT NULL OR e."toDate" IS NOT NULL)))
    OR (SELECT count(*) FROM "Employment" e WHERE e."workspaceId" = p."workspaceId" AND e."personId" = p.id) > 1
    OR EXISTS (SELECT FROM "Consent" c WHERE c."workspaceId" = p."workspaceId" AND c."personId" = p.id)
    OR EXISTS (SELECT FROM "PersonLink" l WHERE l."workspaceId" = p."workspaceId" AND l."personId" = p.id)
    OR EXISTS (SELECT FROM "RoleChange" r WHERE r."workspaceId" = p."workspaceId" AND r."personId" = p.id)
    OR EXISTS (SELECT FROM "MeetingAttendee" m WHERE m."workspaceId" = p."workspaceId" AND m."personId" = p.id)
    OR EXISTS (SELECT FROM "PersonAlias" a WHERE a."workspaceId" = p."workspaceId" AND a."personId" = p.id AND a."taughtBy" IS DISTINCT FROM ${importId}::uuid))`
}

export type Brought = { id: string; accountId: string }

/** Interactions that an import brought and that are still there, account by account. What it only repeats is another's. */
export async function broughtBy(tx: Tx, workspaceId: string, importId: string): Promise<Brought[]> {
  return tx.$queryRaw<Brought[]>`
    SELECT i.id, i."accountId" FROM "Interaction" i WHERE i."workspaceId" = ${workspaceId}::uuid AND EXISTS (
      SELECT FROM "ImportFile" f WHERE f."workspaceId" = i."workspaceId" AND f."interactionId" = i.id AND f."importId" = ${importId}::uuid AND f.status <> 'duplicate')
    ORDER BY i."accountId", i.id`
}

/** Accounts of an import: those of its files, and those of people of whom it taught labels, whose words it may have made others'. */
export async function touchedAccounts(tx: Tx, workspaceId: string, importId: string): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT a.id, a.name FROM "Account" a WHERE a."workspaceId" = ${workspaceId}::uuid AND a.id IN (
      SELECT f."accountId" FROM "ImportFile" f WHERE f."workspaceId" = ${workspaceId}::uuid AND f."importId" = ${importId}::uuid
      UNION SELECT e."accountId" FROM "PersonAlias" p JOIN "Employment" e ON e."workspaceId" = p."workspaceId" AND e."personId" = p."personId"
        WHERE p."workspaceId" = ${workspaceId}::uuid AND p."taughtBy" = ${importId}::uuid)
    ORDER BY a.id`
}

/** Copies in other imports of what goes: they point at what is no longer there, and say so. */
export async function leaveCopiesOut(tx: Tx, workspaceId: string, importId: string, interactionIds: string[], now: Date): Promise<void> {
  await tx.importFile.updateMany({
    where: { workspaceId, interactionId: { in: interactionIds }, importId: { not: importId } },
    data: {
      status: 'left_out', interactionId: null, original: null, counts: {}, finishedAt: now,
      error: 'What it is a copy of was taken back with its import.', remedy: 'Import it again if it should count.',
    },
  })
}

/** The lines of an import that is gone stay, by their names: so that one knows which files to bring again. */
export async function emptyFiles(tx: Tx, workspaceId: string, importId: string, now: Date): Promise<void> {
  await tx.importFile.updateMany({
    where: { workspaceId, importId },
    data: { status: 'left_out', interactionId: null, original: null, question: [], undated: false, counts: {}, error: null, remedy: null, finishedAt: now },
  })
}

export async function markUndoing(tx: Tx, workspaceId: string, id: string, undoing: { undoingAt: Date; undoneById: string | null; undoTotal: number }): Promise<void> {
  await tx.import.update({ where: { workspaceId_id: { workspaceId, id } }, data: undoing })
}

export async function markUndone(tx: Tx, workspaceId: string, id: string, undoneAt: Date): Promise<void> {
  await tx.import.update({ where: { workspaceId_id: { workspaceId, id } }, data: { undoneAt } })
}

export type Resting = { observations: number; beliefs: number; weakened: number; decisions: number; copies: number }

/** What rests on interactions: evidence, shown beliefs with no other evidence and with some, rulings that stand, and copies in other imports. */
export async function restingOn(tx: Tx, workspaceId: string, importId: string, interactionIds: string[]): Promise<Resting> {
  const [row] = await tx.$queryRaw<Resting[]>`
    WITH gone AS (SELECT o.id::text AS id FROM "Observation" o WHERE o."workspaceId" = ${workspaceId}::uuid AND o."interactionId" = ANY(${interactionIds}::uuid[]) AND o."closedAt" IS NULL),
    resting AS (
      SELECT NOT EXISTS (SELECT FROM unnest(b.evidence) e WHERE e NOT IN (SELECT id FROM gone)) AS alone FROM "Belief" b
      WHERE b."workspaceId" = ${workspaceId}::uuid AND b.admission = 'shown' AND b.evidence && ARRAY(SELECT id FROM gone)),
    hashes AS (SELECT i."contentHash" AS hash FROM "Interaction" i WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = ANY(${interactionIds}::uuid[]))
    SELECT (SELECT count(*)::int FROM gone) AS observations,
      (SELECT count(*)::int FROM resting WHERE alone) AS beliefs, (SELECT count(*)::int FROM resting WHERE NOT alone) AS weakened,
      (SELECT count(*)::int FROM "Decision" d WHERE d."workspaceId" = ${workspaceId}::uuid AND d."undoneAt" IS NULL
        AND (d."interactionHash" IN (SELECT hash FROM hashes) OR EXISTS (SELECT FROM hashes WHERE position(hash IN coalesce(d.parts::text, '')) > 0))) AS decisions,
      (SELECT count(*)::int FROM "ImportFile" f WHERE f."workspaceId" = ${workspaceId}::uuid AND f."interactionId" = ANY(${interactionIds}::uuid[]) AND f."importId" <> ${importId}::uuid) AS copies`
  return row ?? { observations: 0, beliefs: 0, weakened: 0, decisions: 0, copies: 0 }
}
