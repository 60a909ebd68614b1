import type { Tx } from '@/lib/db/transaction'
import { Prisma } from '@/lib/db/generated/client'
import { newId } from '@/lib/shared/ids'
import type { LegalHold } from './types'

type Row = { id: string; personId: string | null; accountId: string | null; name: string; reason: string; at: Date; by: string | null }

/** What would lose something: people, accounts, single conversations, or accounts with everybody who works or speaks there. */
export type Concerned = { personIds?: readonly string[]; accountIds?: readonly string[]; interactionIds?: readonly string[]; wholeAccountIds?: readonly string[] }

/** The holds in force that are on any of these, on whoever speaks in them, or on their account, the oldest first. */
export async function holdsOver(tx: Tx, workspaceId: string, { personIds = [], accountIds = [], interactionIds = [], wholeAccountIds = [] }: Concerned): Promise<LegalHold[]> {
  const [people, accounts, interactions, whole] = [[...personIds], [...accountIds, ...wholeAccountIds], [...interactionIds], [...wholeAccountIds]]
  return select(tx, workspaceId, Prisma.sql`(h."personId" = ANY(${people}::uuid[]) OR h."accountId" = ANY(${accounts}::uuid[])
    OR EXISTS (SELECT FROM "Speaker" s JOIN "Interaction" i ON i."workspaceId" = s."workspaceId" AND i.id = s."interactionId"
      WHERE s."workspaceId" = h."workspaceId" AND s."personId" = h."personId" AND (i.id = ANY(${interactions}::uuid[]) OR i."accountId" = ANY(${whole}::uuid[])))
    OR EXISTS (SELECT FROM "Employment" e WHERE e."workspaceId" = h."workspaceId" AND e."personId" = h."personId" AND e."accountId" = ANY(${whole}::uuid[])))`)
}

/** Every hold in force. */
export const allHolds = (tx: Tx, workspaceId: string): Promise<LegalHold[]> => select(tx, workspaceId, Prisma.sql`true`)

async function select(tx: Tx, workspaceId: string, condition: Prisma.Sql): Promise<LegalHold[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT h.id, h."personId", h."accountId", coalesce(p.name, a.name, '') AS name, h.reason, h.at, m.name AS by FROM "LegalHold" h
      LEFT JOIN "Person" p ON p."workspaceId" = h."workspaceId" AND p.id = h."personId" LEFT JOIN "Account" a ON a."workspaceId" = h."workspaceId" AND a.id = h."accountId"
      LEFT JOIN "Member" m ON m."workspaceId" = h."workspaceId" AND m.id = h."actorId"
    WHERE h."workspaceId" = ${workspaceId}::uuid AND h."liftedAt" IS NULL AND ${condition} ORDER BY h.at, h.id`
  return rows.map(({ id, personId, accountId, name, reason, at, by }) => ({ id, on: { kind: personId === null ? 'account' : 'person', id: personId ?? accountId ?? '', name }, reason, at: at.toISOString(), by }))
}

export async function insertHold(tx: Tx, workspaceId: string, hold: { personId: string | null; accountId: string | null; reason: string; at: Date; actorId: string | null }): Promise<string> {
  const id = newId(hold.at.getTime())
  await tx.legalHold.create({ data: { ...hold, workspaceId, id } })
  return id
}

export async function markLifted(tx: Tx, workspaceId: string, id: string, lifted: { liftedAt: Date; liftedById: string | null }): Promise<void> {
  await tx.legalHold.update({ where: { workspaceId_id: { workspaceId, id } }, data: lifted })
}

/** Applies `mask` to the reasons of holds on an account and its people, lifted ones included. */
export async function maskHolds(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, reason } of await tx.legalHold.findMany({ where: { workspaceId, OR: [{ accountId }, { person: { employments: { some: { accountId } } } }] }, select: { id: true, reason: true } })) {
    if (mask(reason) !== reason) await tx.legalHold.update({ where: { workspaceId_id: { workspaceId, id } }, data: { reason: mask(reason) } })
  }
}
