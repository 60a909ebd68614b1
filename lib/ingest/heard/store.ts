import { Prisma } from '@/lib/db/generated/client'

/**
 * When somebody was heard, for every page and list: at the time of the comment itself where a ticket or a mail thread tells it, which
 * may be days after the ticket was opened; else when the interaction took place. An account was last heard at the latest such moment
 * of anybody of the customer's side, a person at the latest of their own. What was deleted or erased is heard of no more, and what
 * somebody does in the product is not said.
 *
 * Gives the moments at which the speaker `p` of the interaction `i` spoke, as `said.at`: at least one.
 */
export const SAID = Prisma.sql`LATERAL (
  SELECT DISTINCT coalesce(g.at, i."occurredAt") AS at FROM (SELECT 1) once
    LEFT JOIN "Segment" g ON i.type IN ('ticket', 'email') AND g."workspaceId" = p."workspaceId" AND g."interactionId" = p."interactionId" AND g.speaker = p.label
) said`

const THEIRS = Prisma.sql`"Speaker" p CROSS JOIN ${SAID} WHERE p."workspaceId" = i."workspaceId" AND p."interactionId" = i.id AND p.side = 'customer'`

/** Of the interaction `i` the moments at which the customer's side spoke, in milliseconds as JSON; none where that was when it took place. */
export const THEIR_WORDS = Prisma.sql`CASE WHEN i.type IN ('ticket', 'email') AND i."fromCustomer"
  THEN (SELECT coalesce(json_agg(DISTINCT date_part('epoch', said.at) * 1000)::text, '[]') FROM ${THEIRS}) ELSE '[]' END`

/** Of the interaction `i` the last moment until `until` at which the customer's side spoke. */
export const theirLastWord = (until: Date): Prisma.Sql => Prisma.sql`CASE WHEN i.type IN ('ticket', 'email')
  THEN coalesce((SELECT max(said.at) FROM ${THEIRS} AND said.at <= ${until}::timestamptz), i."occurredAt") ELSE i."occurredAt" END`
