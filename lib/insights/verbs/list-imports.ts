import { visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import type { ImportHead } from '@/lib/ingest'
import { latestDealImports, latestImports } from '../imports/store'

const LISTED = 10

/** The latest imports of conversations and deals into accounts that the actor sees, so that one is found again, gone on with or undone. */
export async function listImports(ctx: Ctx): Promise<ImportHead[]> {
  const memberId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const conversations = await latestImports(tx, ctx.workspaceId, visibleTo(ctx), LISTED)
    const deals = await latestDealImports(tx, ctx.workspaceId, memberId, visibleTo(ctx), LISTED)
    return [...conversations, ...deals].toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, LISTED)
  })
}
