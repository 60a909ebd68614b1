import { inWorkspace } from '@/lib/db/transaction'
import { NotFoundError } from '@/lib/shared/errors'
import { findFirstAdmin, findMemberByEmail, findTeam } from '../store'
import type { Ctx } from '../types'

/** The context of a job, or of an operator who acts as nobody in particular. */
export const systemCtx = (workspaceId: string, name: string, now: Date): Ctx => ({ workspaceId, actor: { kind: 'system', name }, now })

/**
 * For the command line: acts as the member with this e-mail, else as the workspace's first admin, else (nobody there
 * yet) as the system.
 * @throws NotFoundError when no member has that e-mail
 */
export async function ctxAs(workspaceId: string, email: string | null, now: Date): Promise<Ctx> {
  return inWorkspace(workspaceId, async (tx) => {
    const member = email === null ? await findFirstAdmin(tx, workspaceId) : await findMemberByEmail(tx, workspaceId, email.trim().toLowerCase())
    if (!member && email !== null) throw new NotFoundError('No member of this workspace has that e-mail.', 'Check --as and --workspace.')
    if (!member) return systemCtx(workspaceId, 'cli', now)
    const { id: memberId, userId, name, role, visibility } = member
    return { workspaceId, actor: { kind: 'member', memberId, userId, name, email: member.email, role, visibility, team: await findTeam(tx, workspaceId, memberId) }, now }
  })
}
