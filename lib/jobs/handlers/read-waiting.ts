import { dueForReading, endWaiting, postpone, workspaceModel } from '@/lib/ai'
import { inWorkspace } from '@/lib/db/transaction'
import { queue, send, type Jobs } from '@/lib/queue'
import { allWorkspaces } from '../store'

/** As many as one run sends for a workspace; the next run goes on. */
const BATCH = 50
/** A reading that was sent is not sent again before this; one that fails sets its own next attempt. */
const UNDER_WAY_MS = 60 * 60_000

/**
 * Sends the interactions that the built-in reader read in a model's place to be read again, as far as their next attempt is
 * due. Where no model is chosen any more, nothing waits.
 */
export async function handleReadWaiting({ workspaceId }: Jobs['waiting.read'], now: Date = new Date()): Promise<void> {
  await queue()
  for (const id of workspaceId === undefined ? await allWorkspaces() : [workspaceId]) {
    const model = await workspaceModel(id)
    await inWorkspace(id, async (tx) => {
      if (!model) return endWaiting(tx, id)
      const due = await dueForReading(tx, id, now, BATCH)
      await postpone(tx, id, due, new Date(now.getTime() + UNDER_WAY_MS))
      for (const interactionId of due) await send(tx, 'interaction.read', { workspaceId: id, interactionId })
    })
  }
}
