import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { ConflictError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { findImportFile } from '../store'
import { readAgain } from './read-again'

/**
 * Reads a file's interaction again after a failed job.
 * @throws ConflictError when the file itself was not readable: then only another upload helps
 */
export async function retryFile(ctx: Ctx, input: { fileId: string }): Promise<void> {
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const file = isId(input.fileId) ? await findImportFile(tx, ctx.workspaceId, input.fileId) : null
    if (!file?.accountId) throw notFound('file')
    assertMayEdit(ctx, await loadAccount(tx, ctx, file.accountId, 'file'))
    if (file.status !== 'failed' || !file.interactionId) throw new ConflictError('There is nothing to try again here.', 'Mend the file and upload it anew.')
    await readAgain(tx, ctx, file.interactionId)
  })
}
