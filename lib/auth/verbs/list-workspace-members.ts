import { inWorkspace } from '@/lib/db/transaction'
import { lastMemberChanges, listActiveMembers } from '../store'
import type { Ctx, MemberRow } from '../types'

/** Everyone in the workspace, by name. All members may see who their colleagues are. */
export async function listWorkspaceMembers(ctx: Ctx): Promise<MemberRow[]> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const rows = await listActiveMembers(tx, ctx.workspaceId)
    const changes = await lastMemberChanges(tx, ctx.workspaceId)
    const names = new Map(rows.map((row) => [row.id, row.name]))
    return rows.map((row) => {
      const change = changes.get(row.id) ?? { verb: 'member.join', at: row.createdAt }
      const { id, name, email, title, role, visibility, managerId } = row
      return {
        id, name, email, title, role, visibility, managerId,
        managerName: managerId === null ? null : (names.get(managerId) ?? null),
        accounts: row._count.accounts,
        hasPassword: row.user.passwordHash !== null,
        lastChange: { verb: change.verb, at: change.at.toISOString() },
      }
    })
  })
}
