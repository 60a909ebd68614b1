import { audit, code } from '@/lib/audit'
import { maySeeAccount, membersAs, systemCtx, type Ctx } from '@/lib/auth'
import { findAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { readWorkspaceToken } from '@/lib/shared/workspace-token'
import { countRead, findLinkByHash, linksAllowed } from '../store'
import type { SharedBrief } from '../types'
import { getBrief } from './get-brief'

/** So often a minute one link can be read. */
export const READS_A_MINUTE = 30

/**
 * The brief behind a link, as whoever made it would see it now. Gone when it is unknown, expired or revoked, when links are off, and
 * when its maker left or no longer sees the account: all look alike. Each read is counted and audited.
 */
export async function readSharedBrief(token: string, now: Date): Promise<SharedBrief> {
  const read = readWorkspaceToken(token)
  if (!read) return { status: 'gone' }
  const { workspaceId, tokenHash } = read
  const found = await inWorkspace(workspaceId, async (tx) => {
    const link = await findLinkByHash(tx, workspaceId, tokenHash)
    if (!link || link.revokedAt !== null || link.expiresAt <= now || !(await linksAllowed(tx, workspaceId))) return null
    const account = await findAccount(tx, workspaceId, link.accountId)
    const maker = (await membersAs(tx, workspaceId, now)).find(({ actor }) => actor.memberId === link.createdById)
    if (!account || !maker || !maySeeAccount(maker, account)) return null
    if (!(await countRead(tx, workspaceId, link.id, now, READS_A_MINUTE))) return 'busy' as const
    await audit(tx, systemCtx(workspaceId, 'brief link', now), { verb: 'brief_link.read', objectType: 'brief_link', objectId: link.id, fields: { accountId: code(link.accountId), kind: code(link.kind) } })
    const ctx: Ctx = maker
    return { link, ctx }
  })
  if (found === null) return { status: 'gone' }
  if (found === 'busy') return { status: 'busy' }
  const { link, ctx } = found
  const brief = await getBrief(ctx, { accountId: link.accountId, kind: link.kind, personIds: link.personIds }, { outside: true })
  return { status: 'open', brief: { ...brief, news: null }, expiresAt: link.expiresAt.toISOString() }
}
