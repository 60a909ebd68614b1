import { enterWorkspace, type Tx } from '@/lib/db/transaction'
import { auditRow, type Acting, type AuditEvent } from '@/lib/shared/audit-row'

export async function insertAudit(tx: Tx, ctx: Acting, event: AuditEvent): Promise<void> {
  await tx.auditEntry.create({ data: auditRow(ctx, event) })
}

/** A user's row with the memberships that are still in force, real workspaces first, oldest first. */
export async function findUserWithMemberships(tx: Tx, userId: string) {
  return tx.user.findUnique({
    where: { id: userId },
    include: {
      members: {
        where: { removedAt: null, userId },
        include: { workspace: true },
        orderBy: [{ workspace: { kind: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
}

/**
 * Ids of a member and of everyone below, directly or not. UNION drops rows already seen, so a cycle ends.
 * People who left are kept: their manager still sees the accounts they owned.
 */
export async function findTeam(tx: Tx, workspaceId: string, memberId: string): Promise<string[]> {
  await enterWorkspace(tx, workspaceId)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE team(id) AS (
      SELECT ${memberId}::uuid
      UNION
      SELECT m.id FROM "Member" m JOIN team ON m."managerId" = team.id WHERE m."workspaceId" = ${workspaceId}::uuid
    )
    SELECT id FROM team`
  return rows.map((row) => row.id)
}

export async function realWorkspaceExists(tx: Tx): Promise<boolean> {
  return (await tx.workspace.findFirst({ where: { kind: 'real' }, select: { id: true } })) !== null
}
