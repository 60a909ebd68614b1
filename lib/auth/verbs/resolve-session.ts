import { inDirectory } from '@/lib/db/transaction'
import { findTeam, findUserWithMemberships } from '../store'
import type { Actor, OpenSession, SessionToken } from '../types'
import { sampleSignInAllowed } from './sample-sign-in-allowed'

/**
 * Turns a session's token into the context of a verb. Null when the user is gone, signed out everywhere since,
 * or belongs to no workspace any more. Roles come from the database each time, so that changes bite at once.
 * @param workspaceId the workspace that the browser remembers; any other of the user's is taken when it is not theirs
 */
export async function resolveSession(token: SessionToken, workspaceId: string | null, now: Date): Promise<OpenSession | null> {
  return inDirectory({ userId: token.userId }, async (tx) => {
    const user = await findUserWithMemberships(tx, token.userId)
    if (!user || user.sessionVersion !== token.sessionVersion) return null
    if (token.via === 'sample' && !(await sampleSignInAllowed(tx))) return null
    const member = user.members.find((row) => row.workspaceId === workspaceId) ?? user.members[0]
    if (!member) return null
    const team = await findTeam(tx, member.workspaceId, member.id)
    const { role, visibility, name, email, workspace } = member
    const actor: Actor = { kind: 'member', memberId: member.id, userId: user.id, name, email, role, visibility, team }
    const toView = ({ id, name, kind }: typeof workspace) => ({ id, name, kind })
    return {
      ctx: { workspaceId: member.workspaceId, actor, now },
      view: { workspace: toView(workspace), member: { id: member.id, name, email, role, visibility } },
      workspaces: user.members.map((row) => toView(row.workspace)),
    }
  })
}
