import type { Tx } from '@/lib/db/transaction'
import type { Instant } from '@/lib/beliefs/types'
import { SAID } from '@/lib/ingest'
import type { OurWords } from '../unchallenged'
import type { SignMaterial, Signs } from './types'

/** The last word of each named person of the customer's side in an account, as known at an instant. */
export async function spokeLast(tx: Tx, workspaceId: string, accountId: string, { asOf, knownAt }: Instant): Promise<{ personId: string; at: Date; interactionId: string }[]> {
  return tx.$queryRaw`
    SELECT DISTINCT ON (person.id) person.id AS "personId", said.at, i.id AS "interactionId" FROM "Interaction" i
      JOIN "Speaker" p ON p."workspaceId" = i."workspaceId" AND p."interactionId" = i.id AND p.side = 'customer'
      JOIN "Person" person ON person."workspaceId" = p."workspaceId" AND person.id = p."personId" AND person.kind = 'named'
      CROSS JOIN ${SAID}
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND i.type <> 'usage' AND i."occurredAt" <= ${asOf} AND said.at <= ${asOf} AND i."ingestedAt" <= ${knownAt}
    ORDER BY person.id, said.at DESC, i.id DESC`
}

/** What our side said in an account from an instant on, and what members say that was brought up against a belief. */
export async function ourWordsSince(tx: Tx, workspaceId: string, accountId: string, since: Date, until: Date): Promise<OurWords[]> {
  return tx.$queryRaw`
    SELECT i."occurredAt" AS at, g.text, NULL::uuid AS against FROM "Segment" g
      JOIN "Interaction" i ON i."workspaceId" = g."workspaceId" AND i.id = g."interactionId"
      JOIN "Speaker" p ON p."workspaceId" = g."workspaceId" AND p."interactionId" = g."interactionId" AND p.label = g.speaker
    WHERE g."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND p.side = 'us'
      AND i."occurredAt" >= ${since} AND i."occurredAt" <= ${until}
    UNION ALL
    SELECT l.at, o.statement, l."beliefId" FROM "ProofPointLink" l JOIN "ProofPoint" o ON o."workspaceId" = l."workspaceId" AND o.id = l."proofPointId"
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."accountId" = ${accountId}::uuid AND l.at >= ${since} AND l.at <= ${until}`
}

/** What these beliefs say. */
export async function statementsOf(tx: Tx, workspaceId: string, ids: string[]): Promise<SignMaterial['statements']> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; statement: string }[]>`SELECT id, statement FROM "Belief" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, statement }) => [id, statement]))
}

/** What these observations set, of those that set an attribute. */
export async function attributesOf(tx: Tx, workspaceId: string, ids: string[]): Promise<SignMaterial['attributes']> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; name: string; value: string }[]>`
    SELECT id, attribute->>'name' AS name, attribute->>'value' AS value FROM "Observation"
    WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[]) AND attribute->>'value' IS NOT NULL`
  return new Map(rows.map(({ id, ...set }) => [id, set]))
}

/** One statement with one text: this is written after every interaction. */
export async function saveSigns(tx: Tx, workspaceId: string, accountId: string, signs: Signs): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AccountSigns" SELECT * FROM json_populate_record(NULL::"AccountSigns", ${JSON.stringify({ ...signs, workspaceId, accountId })}::json)
    ON CONFLICT ("workspaceId", "accountId") DO UPDATE SET
      conversations = excluded.conversations, "firstWordAt" = excluded."firstWordAt", "lastWordId" = excluded."lastWordId", "usualGapDays" = excluded."usualGapDays",
      heard = excluded.heard, "buyersKnown" = excluded."buyersKnown", buyers = excluded.buyers, "buyerHeardAt" = excluded."buyerHeardAt",
      objections = excluded.objections, slips = excluded.slips`
}

/** Where the cached signs are not these: one line for each field. */
export async function signDifferences(tx: Tx, workspaceId: string, accountId: string, signs: Signs): Promise<string[]> {
  const row = await tx.accountSigns.findUnique({ where: { workspaceId_accountId: { workspaceId, accountId } } })
  if (!row) return ['the signs that warnings rest on are missing in the cache']
  const cached: Record<string, unknown> = row
  return Object.entries(signs).filter(([field, value]) => sorted(value) !== sorted(cached[field])).map(([field]) => `the signs' ${field} differ from the ledger`)
}

/** JSON with sorted keys: a JSON column keeps no order of its own. */
const sorted = (value: unknown): string => JSON.stringify(value, (_, part: unknown) =>
  typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part)
