import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayHold, maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import { findAccount, findPerson, loadAccount, lockAccount, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { erasedNamesMask } from '@/lib/ingest'
import { redactSpecialCategory } from '@/lib/privacy'
import { ConflictError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { holdsOver, insertHold } from '../holds/store'
import { LONGEST_HOLD_REASON } from '../privacy/limits'

export const SetHoldInput = z.object({
  on: z.discriminatedUnion('kind', [z.object({ kind: z.literal('person'), personId: z.string() }), z.object({ kind: z.literal('account'), accountId: z.string() })]),
  reason: z.string().trim().min(1, 'Say why.').max(LONGEST_HOLD_REASON),
})

/**
 * Puts a legal hold on a person or an account: until it is lifted nothing of theirs is erased or deleted. Tells who set it and why.
 * @throws ForbiddenError unless the actor is an admin, ConflictError where one is in force
 */
export async function setHold(ctx: Ctx, input: z.input<typeof SetHoldInput>): Promise<{ id: string }> {
  const { on, reason } = SetHoldInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { personId, accountId, accounts } = on.kind === 'person' ? await personToHold(tx, ctx, on.personId) : await accountToHold(tx, ctx, on.accountId)
    assertMayHold(ctx)
    // What is being erased at this moment is gone first, or meets the hold.
    for (const account of accounts) await lockAccount(tx, ctx.workspaceId, account.id)
    const standing = (await holdsOver(tx, ctx.workspaceId, { personIds: personId ? [personId] : [], accountIds: accountId ? [accountId] : [] }))[0]
    if (standing) throw new ConflictError(`A legal hold is on ${standing.on.name} already.`, 'Lift it first, to set it for another reason.')
    const mask = await erasedNamesMask(tx, ctx.workspaceId, accounts.map(({ id }) => id))
    const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const id = await insertHold(tx, ctx.workspaceId, { personId, accountId, reason: mask(redactSpecialCategory(reason).text), at: ctx.now, actorId })
    await audit(tx, ctx, personId === null ? { verb: 'account.hold', objectType: 'account', objectId: accountId ?? '' } : { verb: 'person.hold', objectType: 'person', objectId: personId })
    return { id }
  })
}

type ToHold = { personId: string | null; accountId: string | null; accounts: AccountRecord[] }

async function personToHold(tx: Tx, ctx: Ctx, id: string): Promise<ToHold> {
  const person = isId(id) ? await findPerson(tx, ctx.workspaceId, id) : null
  const accounts: AccountRecord[] = []
  for (const accountId of person?.accountIds ?? []) accounts.push(...[await findAccount(tx, ctx.workspaceId, accountId)].filter((account) => account !== null))
  if (!person || !accounts.some((account) => maySeeAccount(ctx, account))) throw notFound('person')
  return { personId: person.id, accountId: null, accounts }
}

async function accountToHold(tx: Tx, ctx: Ctx, id: string): Promise<ToHold> {
  const account = await loadAccount(tx, ctx, id)
  return { personId: null, accountId: account.id, accounts: [account] }
}
