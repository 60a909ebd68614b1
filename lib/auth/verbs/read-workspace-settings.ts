import { z } from 'zod'
import { inWorkspace } from '@/lib/db/transaction'
import { DIMENSIONS, type Dimension } from '@/lib/shared/vocabulary'
import { findSettings, findWorkspaceName } from '../store'
import type { Ctx, WorkspaceSettingsView } from '../types'

const Weights = z.partialRecord(z.enum(DIMENSIONS), z.number()).catch({})

/** The workspace's choices; every member may read them. */
export async function readWorkspaceSettings(ctx: Ctx): Promise<WorkspaceSettingsView> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const row = await findSettings(tx, ctx.workspaceId)
    const chosen = Weights.parse(row?.dimensionWeights ?? {})
    const weight = (dimension: Dimension) => chosen[dimension] ?? 1
    return {
      name: await findWorkspaceName(tx, ctx.workspaceId),
      companyName: row?.companyName ?? '', companyAliases: row?.companyAliases ?? [], domains: row?.domains ?? [],
      dimensionWeights: {
        value: weight('value'), product: weight('product'), integration: weight('integration'), trust: weight('trust'),
        price: weight('price'), timing: weight('timing'), relationship: weight('relationship'),
      },
    }
  })
}
