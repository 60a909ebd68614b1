import { workspaceModel } from '@/lib/ai'
import { receiveUpload } from '@/lib/ingest'
import { readFeed } from '@/lib/meetings'
import { schedule, stopQueue, work } from '@/lib/queue'
import { handleQueueDigests, handleSendDelivery, handleSweepDeliveries, handleWatchAccounts } from './handlers/deliver'
import { handleAbandonedReading } from './handlers/abandoned-reading'
import { handleAbandonedUpload } from './handlers/abandoned-upload'
import { handleApplyPropositions } from './handlers/apply-propositions'
import { handleCalendarsDue } from './handlers/calendars-due'
import { handlePublishCalibration } from './handlers/publish-calibration'
import { handleRefreshAccount } from './handlers/refresh-account'
import { handleMeasureOutcomes } from './handlers/measure-outcomes'
import { handleMeasurePilot } from './handlers/measure-pilot'
import { handleReadInteraction, type ModelOf } from './handlers/read-interaction'
import { handlePlanReviews } from './handlers/plan-reviews'
import { handleReadWaiting } from './handlers/read-waiting'
import { handleSnapshotPipeline } from './handlers/snapshot-pipeline'
import { handleRefreshProjections } from './handlers/refresh-projections'
import { handleUndoImport } from './handlers/undo-import'
import { handleTellOfMeeting } from './handlers/tell-of-meeting'

/** Readings that run side by side in one process: the reader is quick, the database is the bottleneck. */
const READERS = 2
/** Every night, when few people look. */
const REFRESH_AT = '17 3 * * *'
/** Before the nightly refresh, once a day. */
const PUBLISH_AT = '43 2 * * *'
/** Every hour: what came in since may be more pressing than what is queued. */
const PLAN_AT = '29 * * * *'
/** Early on Mondays, before anybody goes through the pipeline. */
const SNAPSHOT_AT = '11 4 * * 1'
/** A provider that was down for a moment is asked again soon; each interaction waits longer from time to time by itself. */
const READ_WAITING_AT = '*/5 * * * *'

/** Members' calendars change at any time; every quarter of an hour is what they expect of a subscription. */
const CALENDARS_AT = '*/15 * * * *'

/** What waits in an outbox is looked for each minute; most is sent by its own job at once. */
const SWEEP_AT = '* * * * *'
/** What is new in accounts is told some minutes after it came in: a call brings several changes within seconds. */
const WATCH_AT = '2-59/5 * * * *'
/** Hours begin at a quarter, a half or three quarters of ours in some zones. */
const DIGEST_AT = '0,15,30,45 * * * *'

/** Starts handling jobs in this process; ends with `stopJobs`. `modelOf` puts another model in place of the workspaces' own. */
export async function startJobs({ modelOf = workspaceModel }: { modelOf?: ModelOf } = {}): Promise<void> {
  await work('interaction.read', READERS, (job) => handleReadInteraction(job, new Date(), modelOf))
  await work('interaction.abandoned', 1, (job) => handleAbandonedReading(job), 'sometime')
  await work('import.receive', 1, (job) => receiveUpload(job))
  await work('import.abandoned', 1, (job) => handleAbandonedUpload(job), 'sometime')
  await work('import.undo', 1, (job) => handleUndoImport(job))
  await work('account.refresh', 1, (job) => handleRefreshAccount(job))
  await work('projections.refresh', 1, () => handleRefreshProjections(), 'sometime')
  await work('calibration.publish', 1, () => handlePublishCalibration(), 'sometime')
  await work('reviews.plan', 1, () => handlePlanReviews(), 'sometime')
  await work('waiting.read', 1, (job) => handleReadWaiting(job))
  await work('pipeline.snapshot', 1, () => handleSnapshotPipeline())
  await work('propositions.apply', 1, (job) => handleApplyPropositions(job))
  await work('outcomes.measure', 1, (job) => handleMeasureOutcomes(job), 'sometime')
  await work('pilot.measure', 1, (job) => handleMeasurePilot(job))
  await work('meeting.tell', 1, (job) => handleTellOfMeeting(job), 'sometime')
  await work('calendar.read', 1, (job) => readFeed(job.workspaceId, job.feedId, new Date()))
  await work('calendars.due', 1, () => handleCalendarsDue(), 'sometime')
  await work('delivery.send', 2, async (job) => { await handleSendDelivery(job) })
  await work('deliveries.sweep', 1, () => handleSweepDeliveries(), 'sometime')
  await work('accounts.watch', 1, () => handleWatchAccounts(), 'sometime')
  await work('digests.queue', 1, () => handleQueueDigests(), 'sometime')
  await schedule('deliveries.sweep', SWEEP_AT, {})
  await schedule('accounts.watch', WATCH_AT, {})
  await schedule('digests.queue', DIGEST_AT, {})
  await schedule('projections.refresh', REFRESH_AT, {})
  await schedule('calibration.publish', PUBLISH_AT, {})
  await schedule('reviews.plan', PLAN_AT, {})
  await schedule('waiting.read', READ_WAITING_AT, {})
  await schedule('pipeline.snapshot', SNAPSHOT_AT, {})
  await schedule('calendars.due', CALENDARS_AT, {})
}

/** Finishes what is running and stops. */
export const stopJobs = (): Promise<void> => stopQueue()
