import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { self, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { forgetNotice } from '@/lib/notify'
import { isId } from '@/lib/shared/ids'
import { lockAccounts, ownerChanges } from '../owners/store'
import { memberExists, updateAccountOwner } from '../store'

/** How long one's own change of owners can be taken back. */
const UNDO_MS = 60 * 60_000

export const UndoOwnerChangeInput = z.object({ batchId: z.string() })

/**
 * Takes back a change of owners that the actor made within the last hour, also where they have given an account out of their own
 * sight. An account that got another owner since, or whose former owner left, stays as it is.
 * @throws NotFoundError when there is no such change of theirs
 */
export async function undoOwnerChange(ctx: Ctx, input: z.input<typeof UndoOwnerChangeInput>): Promise<{ changed: number }> {
  const { batchId } = UndoOwnerChangeInput.parse(input)
  const { memberId } = self(ctx)
  if (!isId(batchId)) throw notFound('change')
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const changes = await ownerChanges(tx, ctx.workspaceId, memberId, batchId, new Date(ctx.now.getTime() - UNDO_MS))
    if (changes.length === 0) throw notFound('change')
    const now = new Map((await lockAccounts(tx, ctx.workspaceId, changes.map(({ accountId }) => accountId))).map((account) => [account.id, account]))
    let changed = 0
    for (const { accountId, from, to } of changes) {
      if (now.get(accountId)?.ownerId !== to || (from !== null && !(await memberExists(tx, ctx.workspaceId, from)))) continue
      await updateAccountOwner(tx, ctx.workspaceId, accountId, from)
      await forgetNotice(tx, ctx.workspaceId, { kind: 'handed_over', accountId })
      await audit(tx, ctx, { verb: 'account.set_owner', objectType: 'account', objectId: accountId, fields: { from: to === null ? null : code(to), to: from === null ? null : code(from), undoes: code(batchId) } })
      changed += 1
    }
    return { changed }
  })
}
