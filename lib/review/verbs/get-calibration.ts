import { assertMaySeeCalibration, type Ctx } from '@/lib/auth'
import { calibrationRows, precisionRows } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { calibrationReport, type VersionCalibration } from '../calibration/report'
import { judgingDecisions } from '../store'

/** How well each reader of the workspace knows what reviewers accept. */
export async function getCalibration(ctx: Ctx): Promise<VersionCalibration[]> {
  assertMaySeeCalibration(ctx)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const decisions = await judgingDecisions(tx, ctx.workspaceId)
    const rows = { precisions: await precisionRows(tx, ctx.workspaceId), calibrations: await calibrationRows(tx, ctx.workspaceId) }
    return calibrationReport(decisions, rows, ctx.now)
  })
}
