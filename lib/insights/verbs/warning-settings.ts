import { audit, code } from '@/lib/audit'
import { assertMaySetWarnings, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { WarningSettingsInput } from '../warnings/input'
import { loadThresholds, saveThresholds } from '../warnings/store'
import type { Thresholds } from '../warnings/types'

/** From when on the workspace is warned. For everybody: whoever reads a warning may know why it stands there. */
export async function getWarningSettings(ctx: Ctx): Promise<Thresholds> {
  return inWorkspace(ctx.workspaceId, (tx) => loadThresholds(tx, ctx.workspaceId))
}

/** Changes from when on the workspace is warned. Nothing is computed anew: what is kept holds for any threshold. */
export async function updateWarningSettings(ctx: Ctx, input: WarningSettingsInput): Promise<void> {
  assertMaySetWarnings(ctx)
  const thresholds = WarningSettingsInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const before = await loadThresholds(tx, ctx.workspaceId)
    const changed = (Object.keys(thresholds) as (keyof Thresholds)[]).filter((field) => JSON.stringify(thresholds[field]) !== JSON.stringify(before[field]))
    if (changed.length === 0) return
    await saveThresholds(tx, ctx.workspaceId, ctx.now, thresholds)
    await audit(tx, ctx, { verb: 'warnings.set', objectType: 'workspace', objectId: ctx.workspaceId, fields: { changed: changed.map(code) } })
  })
}
