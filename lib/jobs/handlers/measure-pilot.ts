import { measurePilot } from '@/lib/insights'
import type { Jobs } from '@/lib/queue'

/** Counts what is to be counted of a workspace's pilot until nothing is left; what is kept stays kept when it is stopped. */
export async function handleMeasurePilot({ workspaceId }: Jobs['pilot.measure'], now: Date = new Date()): Promise<void> {
  while (await measurePilot(workspaceId, now));
}
