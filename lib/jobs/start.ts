import { schedule, stopQueue, work } from '@/lib/queue'
import { handleAbandonedReading } from './handlers/abandoned-reading'
import { handleRefreshAccount } from './handlers/refresh-account'
import { handleReadInteraction } from './handlers/read-interaction'
import { handleRefreshProjections } from './handlers/refresh-projections'

/** Readings that run side by side in one process: the reader is quick, the database is the bottleneck. */
const READERS = 2
/** Every night, when few people look. */
const REFRESH_AT = '17 3 * * *'

/** Starts handling jobs in this process; ends with `stopJobs`. */
export async function startJobs(): Promise<void> {
  await work('interaction.read', READERS, (job) => handleReadInteraction(job))
  await work('interaction.abandoned', 1, (job) => handleAbandonedReading(job))
  await work('account.refresh', 1, (job) => handleRefreshAccount(job))
  await work('projections.refresh', 1, () => handleRefreshProjections())
  await schedule('projections.refresh', REFRESH_AT, {})
}

/** Finishes what is running and stops. */
export const stopJobs = (): Promise<void> => stopQueue()
