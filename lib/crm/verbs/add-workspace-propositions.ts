import { audit } from '@/lib/audit'
import { assertMayAdminister, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { addValuePropositions } from '../store'
import type { AccountFacts } from '../types'

/** Adds value propositions that hold for every account of the workspace; those already there by their wording are left. */
export async function addWorkspacePropositions(ctx: Ctx, propositions: AccountFacts['valuePropositions']): Promise<void> {
  assertMayAdminister(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await addValuePropositions(tx, ctx.workspaceId, null, ctx.now, propositions)
    await audit(tx, ctx, { verb: 'value_proposition.add', objectType: 'workspace', objectId: ctx.workspaceId, fields: { propositions: propositions.length } })
  })
}
