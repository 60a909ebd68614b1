import { inWorkspace } from '@/lib/db/transaction'
import { markInteractionFile } from '@/lib/ingest'
import type { Jobs } from '@/lib/queue'

/** Tells the uploader of an interaction that nobody tries to read any more, where no attempt lived to tell them. */
export async function handleAbandonedReading({ workspaceId, interactionId }: Jobs['interaction.abandoned'], now: Date = new Date()): Promise<void> {
  await inWorkspace(workspaceId, (tx) => markInteractionFile(tx, workspaceId, interactionId, {
    status: 'failed', now, from: ['queued', 'reading'],
    error: 'Each attempt to read this interaction ended with the process that made it. It is stored; nothing of it is lost.',
    remedy: 'Choose “Try again”. If it fails again, tell an admin: the file may be more than the machine can hold.',
  }))
}
