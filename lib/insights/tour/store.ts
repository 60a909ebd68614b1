import { changeStands } from '@/lib/crm'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { InteractionType } from '@/lib/shared/vocabulary'
import { seen, type Visible } from '../visible/store'

export type Place = {
  accountId: string; account: string; beliefId: string | null; statement: string | null; holder: string | null; holderKey: string | null
  /** Where a belief was said, a ticket before all else. */
  heardIn: InteractionType | null
  /** Whether the account has had another owner. */
  handedOver: boolean
}

/** Which account is taken where several would do: the one that the sample was written for. */
const first = (slug: string): Prisma.Sql => Prisma.sql`(a.slug = ${slug}) DESC`
const LIVE = Prisma.sql`b.admission = 'shown' AND b.status IN ('active', 'contested')`
const BELIEF = Prisma.sql`a.id AS "accountId", a.name AS account, b.id AS "beliefId", b.statement, holder.name AS holder, b."holderKey", NULL::text AS "heardIn", false AS "handedOver"`
const ACCOUNT = Prisma.sql`a.id AS "accountId", a.name AS account, NULL::uuid AS "beliefId", NULL::text AS statement, NULL::text AS holder, NULL::text AS "holderKey", NULL::text AS "heardIn", false AS "handedOver"`
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

/** Another belief than `besides` whose holder says what happened to them: one of a ticket first, then that with most conversations behind it. */
export async function originPlace(tx: Tx, workspaceId: string, visible: Visible, besides: string | null): Promise<Place | null> {
  return only(tx.$queryRaw<Place[]>`
    SELECT a.id AS "accountId", a.name AS account, b.id AS "beliefId", b.statement, holder.name AS holder, b."holderKey", heard.type AS "heardIn", false AS "handedOver"
    FROM "Account" a JOIN "Belief" b ON b."workspaceId" = a."workspaceId" AND b."accountId" = a.id AND ${LIVE} AND b.id IS DISTINCT FROM ${besides}::uuid ${HOLDER}
      JOIN LATERAL (
        SELECT i.type::text AS type, bool_or(o.reason IS NOT NULL) OVER () AS reasoned
        FROM "Observation" o JOIN "Interaction" i ON i."workspaceId" = o."workspaceId" AND i.id = o."interactionId"
        WHERE o."workspaceId" = b."workspaceId" AND ${SAID} AND o.status = 'active' ORDER BY i.type = 'ticket' DESC, o.reason IS NOT NULL DESC, i."occurredAt" DESC LIMIT 1
      ) heard ON heard.reasoned
    WHERE ${seen(workspaceId, visible)} ORDER BY ${first('saltmarsh-mutual')}, heard.type = 'ticket' DESC, b.observations DESC, b.id LIMIT 1`)
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

/** An account that changed hands (and not back), else the one with most to hand over. */
export async function handoffPlace(tx: Tx, workspaceId: string, visible: Visible): Promise<Place | null> {
  return only(tx.$queryRaw<Place[]>`
    SELECT a.id AS "accountId", a.name AS account, NULL::uuid AS "beliefId", NULL::text AS statement, NULL::text AS holder, NULL::text AS "holderKey", NULL::text AS "heardIn", hands.changed AS "handedOver"
    FROM "Account" a JOIN "AccountSummary" s ON s."workspaceId" = a."workspaceId" AND s."accountId" = a.id AND s.beliefs > 0
      CROSS JOIN LATERAL (
        SELECT EXISTS (SELECT 1 FROM "AuditEntry" e WHERE e."workspaceId" = a."workspaceId" AND e."objectType" = 'account' AND e."objectId" = a.id::text
          AND e.verb = 'account.set_owner' AND ${changeStands(Prisma.sql`e`)}) AS changed
      ) hands
    WHERE ${seen(workspaceId, visible)} ORDER BY ${first('hollerbach-werkzeuge')}, hands.changed DESC, s.interactions DESC, a.id LIMIT 1`)
}
