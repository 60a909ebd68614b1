import { endUpload } from '@/lib/ingest'
import type { Jobs } from '@/lib/queue'

/** Says where its sender sees it that a file was given up: each attempt to take in its next part failed, or ended its process. */
export const handleAbandonedUpload = (job: Jobs['import.abandoned'], now: Date = new Date()): Promise<void> =>
  endUpload(job, now, { message: 'each attempt to go on failed.', remedy: null })
