import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, mayEditAccount, maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { notify } from '@/lib/notify'
import { InvalidError } from '@/lib/shared/errors'
import { isId, newId } from '@/lib/shared/ids'
import { HANDED_TOLD } from '../owners/policy'
import { lockAccounts } from '../owners/store'
import { memberExists, updateAccountOwner } from '../store'

export const ChangeOwnersInput = z.object({ accountIds: z.array(z.string()).min(1).max(500, 'At most 500 accounts at once.'), ownerId: z.uuid().nullable() })

/**
 * Gives accounts to another member, or to nobody, in one go: those that the actor may change. The others are counted as left.
 * @throws NotFoundError when one of them does not exist for the actor; ForbiddenError when the actor may change none
 */
export async function changeOwners(ctx: Ctx, input: z.input<typeof ChangeOwnersInput>): Promise<{ batchId: string; changed: string[]; left: number; /** Of those changed, what the actor does not see any more. */ unseen: string[] }> {
  const { accountIds, ownerId } = ChangeOwnersInput.parse(input)
  const wanted = [...new Set(accountIds)]
  if (!wanted.every(isId)) throw notFound()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const accounts = (await lockAccounts(tx, ctx.workspaceId, wanted)).filter((account) => maySeeAccount(ctx, account))
    const [first] = accounts
    if (!first || accounts.length < wanted.length) throw notFound()
    const mine = accounts.filter((account) => mayEditAccount(ctx, account))
    if (mine.length === 0) assertMayEdit(ctx, first)
    if (ownerId && !(await memberExists(tx, ctx.workspaceId, ownerId))) throw new InvalidError('That member is not in this workspace.', 'Choose another owner.')
    const batchId = newId()
    const toChange = mine.filter((account) => account.ownerId !== ownerId)
    for (const account of toChange) {
      await updateAccountOwner(tx, ctx.workspaceId, account.id, ownerId)
      await audit(tx, ctx, {
        verb: 'account.set_owner', objectType: 'account', objectId: account.id,
        fields: { from: account.ownerId === null ? null : code(account.ownerId), to: ownerId === null ? null : code(ownerId), batch: code(batchId) },
      })
    }
    const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    // Of many at once one is told of those that come first; the list of one's accounts has them all.
    if (ownerId) await notify(tx, ctx.workspaceId, ctx.now, toChange.slice(0, HANDED_TOLD).map(({ id }) => ({ kind: 'handed_over' as const, memberId: ownerId, accountId: id, actorId })))
    const unseen = toChange.filter((account) => !maySeeAccount(ctx, { ...account, ownerId }))
    return { batchId, changed: toChange.map(({ id }) => id), left: accounts.length - mine.length, unseen: unseen.map(({ id }) => id) }
  })
}
