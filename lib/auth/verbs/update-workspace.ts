import { inWorkspace } from '@/lib/db/transaction'
import { code } from '@/lib/shared/audit-row'
import { InvalidError } from '@/lib/shared/errors'
import { DIMENSIONS } from '@/lib/shared/vocabulary'
import { assertMayAdminister } from '../rules'
import type { UpdateWorkspaceInput } from '../schemas'
import { insertAudit, saveSettings, updateWorkspaceName } from '../store'
import type { Ctx } from '../types'

/** Changes the workspace's name, its company as customers call it, its domains and the weights of the dimensions. */
export async function updateWorkspace(ctx: Ctx, input: UpdateWorkspaceInput): Promise<void> {
  assertMayAdminister(ctx)
  const { name, companyName, companyAliases, domains, dimensionWeights } = input
  if (DIMENSIONS.every((dimension) => dimensionWeights[dimension] === 0)) {
    throw new InvalidError('With every weight at 0 there is no overall alignment.', 'Leave at least one above 0.')
  }
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await updateWorkspaceName(tx, ctx.workspaceId, name)
    await saveSettings(tx, ctx.workspaceId, ctx.now, { companyName, companyAliases, domains, dimensionWeights })
    await insertAudit(tx, ctx, {
      verb: 'workspace.update', objectType: 'workspace', objectId: ctx.workspaceId,
      fields: { changed: Object.keys(input).map(code), ...dimensionWeights },
    })
  })
}
