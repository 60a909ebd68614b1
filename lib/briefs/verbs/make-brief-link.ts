import { audit, code } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { newWorkspaceToken, readWorkspaceToken } from '@/lib/shared/workspace-token'
import { MakeLinkInput } from '../inputs'
import { insertLink, linksAllowed } from '../store'

const DAY_MS = 86_400_000

/**
 * Makes a link by which one brief can be read from outside until it expires. The token is told once.
 * @throws ConflictError where links are off in this workspace
 */
export async function makeBriefLink(ctx: Ctx, input: MakeLinkInput): Promise<{ token: string; expiresAt: string }> {
  const { accountId, kind, personIds, days } = MakeLinkInput.parse(input)
  const { actor, workspaceId, now } = ctx
  return inWorkspace(workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    assertMayEdit(ctx, account)
    if (actor.kind !== 'member') throw new ForbiddenError('Only a member can make a link.', 'Name one with --as.')
    if (!(await linksAllowed(tx, workspaceId))) throw new ConflictError('Links to briefs are off in this workspace.', 'An admin can allow them where the link is made.')
    const token = newWorkspaceToken(workspaceId)
    const tokenHash = readWorkspaceToken(token)?.tokenHash ?? ''
    const expiresAt = new Date(now.getTime() + days * DAY_MS)
    const id = await insertLink(tx, workspaceId, { accountId: account.id, kind, personIds, tokenHash, createdById: actor.memberId, createdAt: now, expiresAt })
    await audit(tx, ctx, { verb: 'brief_link.make', objectType: 'brief_link', objectId: id, fields: { accountId: code(account.id), kind: code(kind), days } })
    return { token, expiresAt: expiresAt.toISOString() }
  })
}
