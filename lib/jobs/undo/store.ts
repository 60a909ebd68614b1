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

/** People whom an import that is gone made and others use belong to the import of what they still say, or to nobody. */
export async function handOnMadePeople(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Person" p SET "importId" = (
      SELECT f."importId" FROM "Speaker" s JOIN "ImportFile" f ON f."workspaceId" = s."workspaceId" AND f."interactionId" = s."interactionId"
      WHERE s."workspaceId" = p."workspaceId" AND s."personId" = p.id AND f."importId" <> ${importId}::uuid ORDER BY f."createdAt", f.id LIMIT 1)
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."importId" = ${importId}::uuid`
}

/** Forgets the labels and addresses that an import taught of people, but for those under which they still speak. */
export async function forgetTaughtLabels(tx: Tx, workspaceId: string, importId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "PersonAlias" a WHERE a."workspaceId" = ${workspaceId}::uuid AND a."taughtBy" = ${importId}::uuid AND NOT EXISTS (
      SELECT FROM "Speaker" s WHERE s."workspaceId" = a."workspaceId" AND s."personId" = a."personId" AND lower(s.label) = lower(a.label))`
}

function used(importId: string, without: readonly string[]): Prisma.Sql {
  const gone = [...without]
  return Prisma.sql`(p."legalHold"
    OR EXISTS (SELECT FROM "Speaker" s WHERE s."workspaceId" = p."workspaceId" AND s."personId" = p.id AND s."interactionId" <> ALL(${gone}::uuid[]))
    OR EXISTS (SELECT FROM "Observation" o WHERE o."workspaceId" = p."workspaceId" AND (o."holderKey" = 'person:' || p.id OR o."speakerPersonId" = p.id) AND o."interactionId" <> ALL(${gone}::uuid[]))
    OR EXISTS (SELECT FROM "Decision" d WHERE d."workspaceId" = p."workspaceId" AND d."undoneAt" IS NULL
      AND (d."holderKey" = 'person:' || p.id OR position(p.id::text IN coalesce(d.correction::text, '') || coalesce(d.parts::text, '')) > 0))
    OR EXISTS (SELECT FROM "Employment" e WHERE e."workspaceId" = p."workspaceId" AND (
      e."reportsToId" = p.id OR e."personId" = p.id AND (e.role <> 'unknown' OR e."roleById" IS NOT NULL OR e."reportsToId" IS NOT NULL OR e."fromDate" IS NOT NULL OR e."toDate" IS NOT NULL)))
    OR (SELECT count(*) FROM "Employment" e WHERE e."workspaceId" = p."workspaceId" AND e."personId" = p.id) > 1
    OR EXISTS (SELECT FROM "Consent" c WHERE c."workspaceId" = p."workspaceId" AND c."personId" = p.id)
    OR EXISTS (SELECT FROM "RoleChange" r WHERE r."workspaceId" = p."workspaceId" AND r."personId" = p.id)
    OR EXISTS (SELECT FROM "MeetingAttendee" m WHERE m."workspaceId" = p."workspaceId" AND m."personId" = p.id)
    OR EXISTS (SELECT FROM "PersonAlias" a WHERE a."workspaceId" = p."workspaceId" AND a."personId" = p.id AND a."taughtBy" IS DISTINCT FROM ${importId}::uuid))`
}
