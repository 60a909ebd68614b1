import { audit } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { findImportFile, leaveOut, lockImport } from '@/lib/ingest'
import { ConflictError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { assertNoHold } from '../holds/refuse'
import { removeMadePeople } from '../undo/store'

/**
 * Takes a file out of its import that waits for answers: what it said was never read, and goes with its upload. Its line stays
 * and says so; the file can be imported again.
 * @throws ConflictError once it waits no more: what was read is deleted, or its import undone
 */
export async function leaveFileOut(ctx: Ctx, input: { fileId: string }): Promise<void> {
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const found = isId(input.fileId) ? await findImportFile(tx, ctx.workspaceId, input.fileId) : null
    if (!found?.accountId) throw notFound('file')
    assertMayEdit(ctx, await loadAccount(tx, ctx, found.accountId, 'file'))
    await lockImport(tx, ctx.workspaceId, found.importId)
    const file = await findImportFile(tx, ctx.workspaceId, found.id)
    if (file?.status !== 'needs_answers' || !file.interactionId) {
      throw new ConflictError(`“${found.fileName}” does not wait for answers.`, 'To take out what was read, delete the conversation on its own page or undo the import.')
    }
    await assertNoHold(tx, ctx, { accountIds: [found.accountId], interactionIds: [file.interactionId] })
    await leaveOut(tx, ctx.workspaceId, [file.interactionId], ctx.now)
    await removeMadePeople(tx, ctx.workspaceId, file.importId)
    await audit(tx, ctx, { verb: 'import.leave_out', objectType: 'interaction', objectId: file.interactionId })
  })
}
