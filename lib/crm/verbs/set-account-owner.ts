import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { notify } from '@/lib/notify'
import { InvalidError } from '@/lib/shared/errors'
import { memberExists, updateAccountOwner } from '../store'
import { loadAccount } from './load-account'

export const SetAccountOwnerInput = z.object({ accountId: z.string(), ownerId: z.uuid().nullable() })

/** Gives the account to another member, or to nobody. */
export async function setAccountOwner(ctx: Ctx, input: z.input<typeof SetAccountOwnerInput>): Promise<void> {
  const { accountId, ownerId } = SetAccountOwnerInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    assertMayEdit(ctx, account)
    if (ownerId && !(await memberExists(tx, ctx.workspaceId, ownerId))) throw new InvalidError('That member is not in this workspace.', 'Choose another owner.')
    await updateAccountOwner(tx, ctx.workspaceId, account.id, ownerId)
    if (ownerId && ownerId !== account.ownerId) await notify(tx, ctx.workspaceId, ctx.now, [{ kind: 'handed_over', memberId: ownerId, accountId: account.id, actorId: ctx.actor.kind === 'member' ? ctx.actor.memberId : null }])
    await audit(tx, ctx, { verb: 'account.set_owner', objectType: 'account', objectId: account.id, fields: { from: account.ownerId === null ? null : code(account.ownerId), to: ownerId === null ? null : code(ownerId) } })
  })
}
