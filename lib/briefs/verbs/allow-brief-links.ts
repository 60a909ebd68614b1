import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { revokeOpenLinks, saveLinksAllowed } from '../store'

export const AllowBriefLinksInput = z.object({ allowed: z.boolean() })

/** Allows links to briefs in this workspace, or turns them off: every one that is open ends for good, and new ones cannot be made. */
export async function allowBriefLinks(ctx: Ctx, input: z.input<typeof AllowBriefLinksInput>): Promise<void> {
  assertMayAdminister(ctx)
  const { allowed } = AllowBriefLinksInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await saveLinksAllowed(tx, ctx.workspaceId, ctx.now, allowed)
    await audit(tx, ctx, { verb: 'brief_link.allow', objectType: 'workspace', objectId: ctx.workspaceId, fields: { allowed } })
    if (allowed) return
    for (const { id, accountId, kind } of await revokeOpenLinks(tx, ctx.workspaceId, ctx.now)) {
      await audit(tx, ctx, { verb: 'brief_link.revoke', objectType: 'brief_link', objectId: id, fields: { accountId: code(accountId), kind: code(kind) } })
    }
  })
}
