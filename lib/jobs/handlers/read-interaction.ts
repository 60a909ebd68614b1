import { endWaiting, putInWaiting, workspaceModel, type WorkspaceModel } from '@/lib/ai'
import { ADMISSION, storeReading } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { markInteractionFile, saveReadingCounts } from '@/lib/ingest'
import { keepProofMeetings } from '@/lib/insights'
import { findHeld } from '@/lib/meetings'
import type { Jobs } from '@/lib/queue'
import { askToConfirm, refreshAccount } from '@/lib/review'
import { CredenceError } from '@/lib/shared/errors'
import { readWith } from './read-with'

/** Which model reads for a workspace; null where the built-in reader does. The command line puts its own in place. */
export type ModelOf = (workspaceId: string) => Promise<WorkspaceModel | null>

/**
 * Reads one interaction and brings its account up to date. Safe to run twice: reading the same again changes nothing.
 * Where the built-in reader read in a model's place, the interaction waits to be read again. A failure is written where the uploader sees it, then thrown, so that the queue tries again.
 */
export async function handleReadInteraction({ workspaceId, interactionId }: Jobs['interaction.read'], now: Date = new Date(), modelOf: ModelOf = workspaceModel): Promise<void> {
  try {
    await readAndRefresh(workspaceId, interactionId, now, await modelOf(workspaceId))
  } catch (error) {
    const said = error instanceof CredenceError
    await inWorkspace(workspaceId, (tx) => markInteractionFile(tx, workspaceId, interactionId, {
      status: 'failed', now,
      error: said ? error.message : 'Reading this interaction failed. It is stored; nothing of it is lost.',
      remedy: said ? error.remedy : 'It is tried again by itself a few times. If it still fails, choose “Try again” or tell an admin.',
    }))
    throw error
  }
}

async function readAndRefresh(workspaceId: string, interactionId: string, now: Date, model: WorkspaceModel | null): Promise<void> {
  const read = await readWith(model, workspaceId, interactionId, now)
  if (!read) return
  const { result, insteadOf } = read
  const { id: accountId, name } = { id: result.interaction.accountId, name: result.interaction.accountName }
  await inWorkspace(workspaceId, async (tx) => {
    if (!(await storeReading(tx, workspaceId, result, now))) return
    const model = await refreshAccount(tx, workspaceId, { id: accountId, name }, now, { cause: 'read', interactionId, actorId: null })
    if (model) await askToConfirm(tx, workspaceId, { interactionId, accountId }, model, now)
    if (model) await keepProofMeetings(tx, workspaceId, accountId, model)
    await findHeld(tx, workspaceId, accountId, now)
    const shown = result.observations.filter((observation) => observation.reading >= ADMISSION.shown).length
    await saveReadingCounts(tx, workspaceId, interactionId, now, {
      shown, possiblyHeard: result.observations.length - shown, dropped: result.dropped, unread: result.unread,
    }, result.extractor)
    if (insteadOf) await putInWaiting(tx, workspaceId, interactionId, now, insteadOf)
    else await endWaiting(tx, workspaceId, [interactionId])
    await markInteractionFile(tx, workspaceId, interactionId, { status: 'done', now })
  })
}
