import type { Tx } from '@/lib/db/transaction'
import { SAID } from '@/lib/ingest'
import { seen, type Visible } from '../visible/store'

/** When each person of an account spoke last in each interaction. */
export async function spokenTimes(tx: Tx, workspaceId: string, accountId: string, until: Date): Promise<Map<string, Date[]>> {
  const rows = await tx.$queryRaw<{ personId: string; at: Date }[]>`
    SELECT p."personId", max(said.at) AS at FROM "Speaker" p JOIN "Interaction" i ON i."workspaceId" = p."workspaceId" AND i.id = p."interactionId" CROSS JOIN ${SAID}
    WHERE p."workspaceId" = ${workspaceId}::uuid AND i."accountId" = ${accountId}::uuid AND p."personId" IS NOT NULL AND i."occurredAt" <= ${until}::timestamptz AND said.at <= ${until}::timestamptz
    GROUP BY p."personId", i.id`
  const times = new Map<string, Date[]>()
  for (const { personId, at } of rows) times.set(personId, [...(times.get(personId) ?? []), at])
  return times
}

export type EmploymentAt = { personId: string; accountId: string; accountName: string; from: Date | null; to: Date | null }

/** Employments of these people at accounts that somebody sees. */
export async function employmentsSeen(tx: Tx, workspaceId: string, visible: Visible, personIds: readonly string[]): Promise<EmploymentAt[]> {
  if (personIds.length === 0) return []
  return tx.$queryRaw<EmploymentAt[]>`
    SELECT e."personId", e."accountId", a.name AS "accountName", e."fromDate" AS "from", e."toDate" AS "to" FROM "Employment" e
      JOIN "Account" a ON a."workspaceId" = e."workspaceId" AND a.id = e."accountId"
    WHERE ${seen(workspaceId, visible)} AND e."personId" = ANY(${[...personIds]}::uuid[]) ORDER BY e.id`
}

export async function personHead(tx: Tx, workspaceId: string, id: string) {
  return tx.person.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { id: true, name: true, side: true } })
}
