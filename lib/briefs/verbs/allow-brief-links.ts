import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { saveLinksAllowed } from '../store'

export const AllowBriefLinksInput = z.object({ allowed: z.boolean() })

/** Allows links to briefs in this workspace, or ends them all: while they are off none can be read. */
export async function allowBriefLinks(ctx: Ctx, input: z.input<typeof AllowBriefLinksInput>): Promise<void> {
  assertMayAdminister(ctx)
  const { allowed } = AllowBriefLinksInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await saveLinksAllowed(tx, ctx.workspaceId, ctx.now, allowed)
    await audit(tx, ctx, { verb: 'brief_link.allow', objectType: 'workspace', objectId: ctx.workspaceId, fields: { allowed } })
  })
}
