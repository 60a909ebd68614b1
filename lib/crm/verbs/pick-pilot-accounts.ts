import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayPickPilot, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError } from '@/lib/shared/errors'
import { PILOT_SIZE } from '../pilot/policy'
import { insertPicked, lockPicked, pickedAmong, removePicked } from '../pilot/store'
import { loadAccount } from './load-account'

export const PickPilotAccountsInput = z.object({ accountIds: z.array(z.string()).min(1).max(PILOT_SIZE, `At most ${PILOT_SIZE} accounts.`), picked: z.boolean() })

/**
 * Takes accounts into the pilot of the workspace, or out of it; those that are so already are left. Managers and admins do it, for
 * accounts that they see.
 * @returns how many are picked now, in the whole workspace
 * @throws ConflictError when there would be more than `PILOT_SIZE`; NotFoundError when one of them does not exist for the actor
 */
export async function pickPilotAccounts(ctx: Ctx, input: z.input<typeof PickPilotAccountsInput>): Promise<{ picked: number }> {
  assertMayPickPilot(ctx)
  const { accountIds, picked } = PickPilotAccountsInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const wanted: string[] = []
    for (const accountId of new Set(accountIds)) wanted.push((await loadAccount(tx, ctx, accountId)).id)
    await lockPicked(tx, ctx.workspaceId)
    const before = await pickedAmong(tx, ctx.workspaceId, 'all')
    const changed = wanted.filter((id) => before.includes(id) !== picked)
    const total = before.length + (picked ? changed.length : -changed.length)
    if (picked && total > PILOT_SIZE) throw new ConflictError(`A pilot has at most ${PILOT_SIZE} accounts, and ${before.length} are picked.`, 'Take one out first.')
    for (const id of changed) {
      if (picked) await insertPicked(tx, ctx.workspaceId, id, ctx.actor.kind === 'member' ? ctx.actor.memberId : null, ctx.now)
      else await removePicked(tx, ctx.workspaceId, id)
      await audit(tx, ctx, { verb: picked ? 'pilot.pick' : 'pilot.leave', objectType: 'account', objectId: id })
    }
    return { picked: total }
  })
}
