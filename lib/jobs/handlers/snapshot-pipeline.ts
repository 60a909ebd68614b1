import { snapshotPipeline } from '@/lib/insights'
import { allWorkspaces } from '../store'

/** In every workspace: how each open deal stands is kept, for whoever compares next week. One workspace a transaction. */
export async function handleSnapshotPipeline(now: Date = new Date()): Promise<void> {
  for (const workspaceId of await allWorkspaces()) await snapshotPipeline(workspaceId, now)
}
