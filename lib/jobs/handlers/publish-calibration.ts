import { systemCtx } from '@/lib/auth'
import { publishCalibration } from '@/lib/review'
import { allWorkspaces } from '../store'

/** Publishes, in every workspace, what reviewers' decisions say about its readers by now. One workspace a transaction. */
export async function handlePublishCalibration(now: Date = new Date()): Promise<void> {
  for (const workspaceId of await allWorkspaces()) await publishCalibration(systemCtx(workspaceId, 'calibration', now))
}
