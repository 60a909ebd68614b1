import type { Ctx } from '@/lib/auth'
import { instantOf, modelAccount, type InstantInput } from '@/lib/beliefs'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { InvalidError } from '@/lib/shared/errors'
import { orderOf } from '../account/account-view'
import { compareBeliefs } from '../account/compare'
import type { BeliefComparison } from '../account/types'

/**
 * How the beliefs of an account changed from one day to another, or to now.
 * @throws InvalidError when the first day is not before the other
 */
export async function compareAccountBeliefs(ctx: Ctx, input: { accountId: string; from: string } & InstantInput): Promise<BeliefComparison> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    const at = instantOf(ctx, input)
    const { asOf: from } = instantOf(ctx, { asOf: input.from })
    if (from >= at.asOf) throw new InvalidError('There is nothing between these two days.', 'Choose an earlier day to compare with.')
    const model = await modelAccount(tx, ctx.workspaceId, account, at)
    return compareBeliefs(model.ledger, orderOf({ ...model, at }).order, from, at)
  })
}
