import { measureOutcomes } from '@/lib/insights'
import type { Jobs } from '@/lib/queue'

/** Measures what is to be measured in a workspace until nothing is left; what is kept stays kept when it is stopped. */
export async function handleMeasureOutcomes({ workspaceId }: Jobs['outcomes.measure'], now: Date = new Date()): Promise<void> {
  while ((await measureOutcomes(workspaceId, now)) > 0);
}
