import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { findLink, revokeLink } from '../store'

export const RevokeBriefLinkInput = z.object({ linkId: z.string() })

/** Ends a link at once. */
export async function revokeBriefLink(ctx: Ctx, input: z.input<typeof RevokeBriefLinkInput>): Promise<void> {
  const { linkId } = RevokeBriefLinkInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const link = isId(linkId) ? await findLink(tx, ctx.workspaceId, linkId) : null
    if (!link) throw notFound('link')
    assertMayEdit(ctx, await loadAccount(tx, ctx, link.accountId, 'link'))
    if (link.revokedAt !== null) return
    await revokeLink(tx, ctx.workspaceId, link.id, ctx.now)
    await audit(tx, ctx, { verb: 'brief_link.revoke', objectType: 'brief_link', objectId: link.id, fields: { accountId: code(link.accountId), kind: code(link.kind) } })
  })
}
