import { inDirectory, inWorkspace, type Tx } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { hashToken, newToken } from '../hash'
import { assertMayAdminister, notFound } from '../rules'
import type { CreateResetLinkInput } from '../schemas'
import { closePasswordResets, findMember, findSampleWorkspace, findUser, findUserWithMemberships, insertAudit, insertPasswordReset } from '../store'
import type { Ctx } from '../types'

/** How long a link works that somebody passes on, and one that is mailed. */
export const LINK_HOURS = 24
export const MAILED_LINK_HOURS = 1

/** Makes a link of a user. The token is returned once and stored as its hash alone. */
export async function issueReset(tx: Tx, userId: string, now: Date, hours: number): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + hours * 3_600_000)
  await insertPasswordReset(tx, { tokenHash: hashToken(token), userId, createdAt: now, expiresAt })
  return { token, expiresAt }
}

/**
 * A link by which a member sets a new password, once, for an admin or whoever runs the installation to pass on. Links before it are
 * worthless; one that is mailed leaves them be, since anybody may ask for it.
 * @throws NotFoundError for anybody else's member; ForbiddenError for the sample, and for somebody who has workspaces that the admin
 *   does not administer: the link would open those, too; ConflictError for whoever signs in without a password
 */
export async function createResetLink(ctx: Ctx, { memberId }: CreateResetLinkInput): Promise<{ token: string; email: string; expiresAt: string }> {
  assertMayAdminister(ctx)
  const { member, sample } = await inWorkspace(ctx.workspaceId, async (tx) => ({ member: await findMember(tx, ctx.workspaceId, memberId), sample: (await findSampleWorkspace(tx))?.id === ctx.workspaceId }))
  if (!member) throw notFound('member')
  if (sample) throw new ForbiddenError('Members of the sample have no passwords.', 'They sign in by one click.')
  await assertAdministersAll(ctx, member.userId)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const user = await findUser(tx, member.userId)
    if (!user || user.passwordHash === null) throw new ConflictError('This person signs in without a password.', 'Their identity provider keeps it.')
    await closePasswordResets(tx, user.id, ctx.now)
    const { token, expiresAt } = await issueReset(tx, user.id, ctx.now, LINK_HOURS)
    await insertAudit(tx, ctx, { verb: 'member.createResetLink', objectType: 'member', objectId: memberId })
    return { token, email: user.email, expiresAt: expiresAt.toISOString() }
  })
}

async function assertAdministersAll(ctx: Ctx, userId: string): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'member') return
  const workspacesOf = async (id: string) => (await inDirectory({ userId: id }, (tx) => findUserWithMemberships(tx, id)))?.members ?? []
  const administered = (await workspacesOf(actor.userId)).filter(({ role }) => role === 'admin').map(({ workspaceId }) => workspaceId)
  if ((await workspacesOf(userId)).every(({ workspaceId }) => administered.includes(workspaceId))) return
  throw new ForbiddenError('This person belongs to other workspaces, which a link of yours would open, too.', 'They can ask for one on the sign-in page, or whoever runs this installation can make one on its command line.')
}
