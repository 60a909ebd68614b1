import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { seen, type Visible } from '../visible/store'

export type Place = { accountId: string; account: string; beliefId: string | null; statement: string | null; holder: string | null }

/** Which account is taken where several would do: the one that the sample was written for. */
const first = (slug: string): Prisma.Sql => Prisma.sql`(a.slug = ${slug}) DESC`
const LIVE = Prisma.sql`b.admission = 'shown' AND b.status IN ('active', 'contested')`
const BELIEF = Prisma.sql`a.id AS "accountId", a.name AS account, b.id AS "beliefId", b.statement, holder.name AS holder`
const ACCOUNT = Prisma.sql`a.id AS "accountId", a.name AS account, NULL::uuid AS "beliefId", NULL::text AS statement, NULL::text AS holder`
const HOLDER = Prisma.sql`LEFT JOIN "Person" holder ON holder."workspaceId" = b."workspaceId" AND b."holderKey" = 'person:' || holder.id::text`

/** What was said of a belief; what a member asserted stands in its evidence by the decision. */
const SAID = Prisma.sql`o.id IN (SELECT CASE WHEN e NOT LIKE 'decision:%' THEN e::uuid END FROM unnest(b.evidence) e)`

const only = async (rows: Promise<Place[]>): Promise<Place | null> => (await rows)[0] ?? null

/** The belief that came up in most conversations with nobody asking. */
export async function unpromptedPlace(tx: Tx, workspaceId: string, visible: Visible): Promise<Place | null> {
  return only(tx.$queryRaw<Place[]>`
    SELECT ${BELIEF} FROM "Account" a JOIN "Belief" b ON b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${LIVE} ${HOLDER}
      JOIN LATERAL (
        SELECT count(DISTINCT o."interactionId")::int AS n FROM "Observation" o WHERE o."workspaceId" = b."workspaceId" AND ${SAID} AND o.status = 'active' AND o.unprompted AND NOT o.reported
      ) raised ON raised.n > 1
    WHERE ${seen(workspaceId, visible)} ORDER BY ${first('northquay-freight')}, raised.n DESC, b.id LIMIT 1`)
}

/** The belief whose holder says what happened to them, with most conversations behind it. */
export async function originPlace(tx: Tx, workspaceId: string, visible: Visible): Promise<Place | null> {
  return only(tx.$queryRaw<Place[]>`
    SELECT ${BELIEF} FROM "Account" a JOIN "Belief" b ON b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${LIVE} ${HOLDER}
    WHERE ${seen(workspaceId, visible)} AND EXISTS (
      SELECT 1 FROM "Observation" o WHERE o."workspaceId" = b."workspaceId" AND ${SAID} AND o.status = 'active' AND o.reason IS NOT NULL)
    ORDER BY ${first('saltmarsh-mutual')}, b.observations DESC, b.id LIMIT 1`)
}

/** The objection that nobody has answered, of who has most power. */
export async function unansweredPlace(tx: Tx, workspaceId: string, visible: Visible): Promise<Place | null> {
  return only(tx.$queryRaw<Place[]>`
    SELECT ${BELIEF} FROM "Account" a JOIN "AccountSigns" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id AND jsonb_array_length(s.objections) > 0
      JOIN "Belief" b ON b."workspaceId" = a."workspaceId" AND b.id = (s.objections->0->>'beliefId')::uuid ${HOLDER}
    WHERE ${seen(workspaceId, visible)} ORDER BY ${first('kestrel-vine-hotels')}, (s.objections->0->>'power')::float DESC, b.id LIMIT 1`)
}

/** An account with a lead score that converges beyond chance. */
export async function alignmentPlace(tx: Tx, workspaceId: string, visible: Visible): Promise<Place | null> {
  return only(tx.$queryRaw<Place[]>`
    SELECT ${ACCOUNT} FROM "Account" a JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id
    WHERE ${seen(workspaceId, visible)} AND s.overall IS NOT NULL AND EXISTS (
      SELECT 1 FROM "Deal" d JOIN "LeadScore" l ON l."workspaceId" = d."workspaceId" AND l."dealId" = d.id WHERE d."workspaceId" = a."workspaceId" AND d."accountId" = a.id)
    ORDER BY ${first('northquay-freight')}, s.clear DESC, s.slope DESC NULLS LAST, a.id LIMIT 1`)
}

/** The account among these. */
export async function driftPlace(tx: Tx, workspaceId: string, visible: Visible, among: string[]): Promise<Place | null> {
  if (among.length === 0) return null
  return only(tx.$queryRaw<Place[]>`
    SELECT ${ACCOUNT} FROM "Account" a WHERE ${seen(workspaceId, visible)} AND a.id = ANY(${among}::uuid[]) ORDER BY ${first('pellworth-instruments')}, array_position(${among}::uuid[], a.id) LIMIT 1`)
}

/** An account that changed hands, else the one with most to hand over. */
export async function handoffPlace(tx: Tx, workspaceId: string, visible: Visible): Promise<Place | null> {
  return only(tx.$queryRaw<Place[]>`
    SELECT ${ACCOUNT} FROM "Account" a JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id AND s.beliefs > 0
    WHERE ${seen(workspaceId, visible)} ORDER BY ${first('hollerbach-werkzeuge')}, s.interactions DESC, a.id LIMIT 1`)
}
