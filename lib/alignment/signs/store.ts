import { ask, jsonQuestion, type Question } from '@/lib/db/ask'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Instant } from '@/lib/beliefs/types'
import { SAID } from '@/lib/ingest'
import type { OurWords } from '../unchallenged'
import type { SignMaterial, Signs } from './types'

type Said = { personId: string; at: number; interactionId: string }

/** The last word of each named person of the customer's side in an account, as known at an instant. */
export const spokeLast = (workspaceId: string, accountId: string, { asOf, knownAt }: Instant): Question<SignMaterial['heard']> => jsonQuestion(Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('personId', l.person, 'at', date_part('epoch', l.at) * 1000, 'interactionId', l.interaction)), '[]') FROM (
    SELECT DISTINCT ON (person.id) person.id AS person, said.at, i.id AS interaction FROM "Interaction" i
      JOIN "Speaker" p ON p."workspaceId" = i."workspaceId" AND p."interactionId" = i.id AND p.side = 'customer'
      JOIN "Person" person ON person."workspaceId" = p."workspaceId" AND person.id = p."personId" AND person.kind = 'named'
      CROSS JOIN ${SAID}
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND i.type <> 'usage' AND i."occurredAt" <= ${asOf} AND said.at <= ${asOf} AND i."ingestedAt" <= ${knownAt}
    ORDER BY person.id, said.at DESC, i.id DESC) l`,
  (rows: Said[]) => rows.map((row) => ({ ...row, at: new Date(Math.round(row.at)) })))

type Ours = { at: number; text: string; against: string | null }

/**
 * What our side said in an account from an instant on, and what members say that was brought up against a belief; only this where our own
 * words have nothing to touch on (`withWords` is false).
 */
export const oursSince = (workspaceId: string, accountId: string, since: Date, until: Date, withWords: boolean): Question<OurWords[]> => jsonQuestion(Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('at', date_part('epoch', w.at) * 1000, 'text', w.text, 'against', w.against)), '[]') FROM (
    SELECT i."occurredAt" AS at, g.text, NULL::uuid AS against FROM "Segment" g
      JOIN "Interaction" i ON i."workspaceId" = g."workspaceId" AND i.id = g."interactionId"
      JOIN "Speaker" p ON p."workspaceId" = g."workspaceId" AND p."interactionId" = g."interactionId" AND p.label = g.speaker
    WHERE ${withWords} AND g."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND p.side = 'us'
      AND i."occurredAt" >= ${since} AND i."occurredAt" <= ${until}
    UNION ALL
    SELECT l.at, o.statement, l."beliefId" FROM "ProofPointLink" l JOIN "ProofPoint" o ON o."workspaceId" = l."workspaceId" AND o.id = l."proofPointId"
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."accountId" = ${accountId}::uuid AND l.at >= ${since} AND l.at <= ${until}) w`,
  (rows: Ours[]) => rows.map((row) => ({ ...row, at: new Date(Math.round(row.at)) })))

export const ourWordsSince = (tx: Tx, workspaceId: string, accountId: string, since: Date, until: Date): Promise<OurWords[]> => ask(tx, oursSince(workspaceId, accountId, since, until, true))

/** What these beliefs say. */
export const statementsOf = (workspaceId: string, ids: readonly string[]): Question<SignMaterial['statements']> => jsonQuestion(Prisma.sql`
  SELECT coalesce(json_agg(json_build_array(id, statement)), '[]') FROM "Belief" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[])`,
  (rows: [string, string][]) => new Map(rows))

/** What these observations set, of those that set an attribute. */
export const attributesOf = (workspaceId: string, ids: readonly string[]): Question<SignMaterial['attributes']> => jsonQuestion(Prisma.sql`
  SELECT coalesce(json_agg(json_build_array(id, json_build_object('name', attribute->>'name', 'value', attribute->>'value'))), '[]') FROM "Observation"
  WHERE "workspaceId" = ${workspaceId}::uuid AND id = ANY(${ids}::uuid[]) AND attribute->>'value' IS NOT NULL`,
  (rows: [string, { name: string; value: string }][]) => new Map(rows))

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
