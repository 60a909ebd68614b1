import { inWorkspace } from '@/lib/db/transaction'
import { findImport } from '@/lib/ingest'
import type { Jobs } from '@/lib/queue'
import { takeBack } from '../undo/take-back'

/** Takes back an import part by part. One that was interrupted goes on where it stood; running it again changes nothing. */
export async function handleUndoImport({ workspaceId, importId }: Jobs['import.undo'], now: () => Date = () => new Date()): Promise<void> {
  const found = await inWorkspace(workspaceId, (tx) => findImport(tx, workspaceId, importId))
  if (!found?.undoingAt || found.undoneAt !== null) return
  for (let done = false; !done;) done = await inWorkspace(workspaceId, (tx) => takeBack(tx, workspaceId, { importId, total: found.undoTotal ?? 0, now: now(), actorId: found.undoneById }))
}
