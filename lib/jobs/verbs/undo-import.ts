import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { removeUploads } from '@/lib/ingest'
import { queue, send } from '@/lib/queue'
import { ConflictError } from '@/lib/shared/errors'
import { assertNoHold } from '../holds/refuse'
import { loadUndo } from '../undo/load-undo'
import { broughtBy, markUndoing } from '../undo/store'
import { AT_ONCE, takeBack } from '../undo/take-back'

/**
 * Takes a whole import back: its interactions with all that was read from them, its uploads, and the people whom it made and nobody
 * else uses; every account is computed anew. Rulings on what was read stay and bind again when the same files come back. A large
 * import goes part by part in a job; nothing more is taken into it meanwhile.
 * @throws ConflictError when that was done or is being done already, and while a legal hold is on an account of it or on whoever speaks in it
 */
export async function undoImport(ctx: Ctx, input: { importId: string }): Promise<{ interactions: number; done: boolean }> {
  const { workspaceId, now } = ctx
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await queue()
  return inWorkspace(workspaceId, async (tx) => {
    const { undoingAt, accounts } = await loadUndo(tx, ctx, input.importId)
    if (undoingAt !== null) throw new ConflictError('This import has been undone already, or is being undone now.', 'Nothing more needs to be done.')
    const brought = await broughtBy(tx, workspaceId, input.importId)
    const interactions = brought.length
    await assertNoHold(tx, ctx, { accountIds: accounts.map(({ id }) => id), interactionIds: brought.map(({ id }) => id) })
    await markUndoing(tx, workspaceId, input.importId, { undoingAt: now, undoneById: actorId, undoTotal: interactions })
    await removeUploads(tx, workspaceId, { importId: input.importId })
    await audit(tx, ctx, { verb: 'import.undo', objectType: 'import', objectId: input.importId, fields: { interactions } })
    if (interactions <= AT_ONCE) return { interactions, done: await takeBack(tx, workspaceId, { importId: input.importId, total: interactions, now, actorId }) }
    await send(tx, 'import.undo', { workspaceId, importId: input.importId })
    return { interactions, done: false }
  })
}
