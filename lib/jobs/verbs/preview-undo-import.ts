import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import type { ImportUndoPreview } from '@/lib/ingest'
import { loadUndo } from '../undo/load-undo'
import { broughtBy, madePeople, restingOn } from '../undo/store'

/** What undoing an import would take away and what of it would stay; changes nothing. */
export async function previewUndoImport(ctx: Ctx, input: { importId: string }): Promise<ImportUndoPreview> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { accounts } = await loadUndo(tx, ctx, input.importId)
    const ids = (await broughtBy(tx, ctx.workspaceId, input.importId)).map(({ id }) => id)
    const people = await madePeople(tx, ctx.workspaceId, input.importId, ids)
    return {
      interactions: ids.length,
      ...(await restingOn(tx, ctx.workspaceId, input.importId, ids)),
      peopleGo: people.filter(({ used }) => !used).map(({ name }) => name),
      peopleStay: people.filter(({ used }) => used).map(({ name }) => name),
      accounts: accounts.map(({ name }) => name),
    }
  })
}
