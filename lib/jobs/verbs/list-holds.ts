import { assertMayHold, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { allHolds } from '../holds/store'
import type { LegalHold } from '../holds/types'

/**
 * The legal holds in force, the oldest first.
 * @throws ForbiddenError unless the actor is an admin
 */
export async function listHolds(ctx: Ctx): Promise<LegalHold[]> {
  assertMayHold(ctx)
  return inWorkspace(ctx.workspaceId, (tx) => allHolds(tx, ctx.workspaceId))
}
