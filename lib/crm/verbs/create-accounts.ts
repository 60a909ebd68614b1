import { z } from 'zod'
import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { notify } from '@/lib/notify'
import { InvalidError } from '@/lib/shared/errors'
import { ACCOUNTS_AT_ONCE } from '../pilot/policy'
import { HANDED_TOLD } from '../owners/policy'
import { findAccountByName, insertAccount, listMembers } from '../store'
import { CreateAccountInput } from './create-account'

const OwnedAccountInput = CreateAccountInput.extend({ ownerId: z.uuid().nullish() })

export const CreateAccountsInput = z.object({ accounts: z.array(OwnedAccountInput).min(1, 'Name at least one account.').max(ACCOUNTS_AT_ONCE, `At most ${ACCOUNTS_AT_ONCE} accounts at once.`) })

/**
 * Creates many accounts in one go; they belong to whom each names, else to the member who creates them. A name that is there already is
 * left as it is.
 * @returns the new ones in the order given, and the names that were left
 * @throws InvalidError when an owner is no member
 */
export async function createAccounts(ctx: Ctx, input: z.input<typeof CreateAccountsInput>): Promise<{ created: { id: string; name: string }[]; known: string[] }> {
  const { accounts } = CreateAccountsInput.parse(input)
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const members = new Set((await listMembers(tx, ctx.workspaceId)).map(({ id }) => id))
    if (accounts.some(({ ownerId }) => ownerId && !members.has(ownerId))) throw new InvalidError('One of the owners is not a member of this workspace.', 'Read the file again, then add the accounts.')
    const created: { id: string; name: string }[] = []
    const known: string[] = []
    const handed = new Map<string, string[]>()
    for (const { name, domain, segment, ownerId: named } of accounts) {
      if (await findAccountByName(tx, ctx.workspaceId, name)) {
        known.push(name)
        continue
      }
      const ownerId = named ?? actorId
      const id = await insertAccount(tx, ctx.workspaceId, ctx.now, { name, slug: null, domain: domain ?? null, segment: segment || null, parentId: null, ownerId })
      await audit(tx, ctx, { verb: 'account.create', objectType: 'account', objectId: id })
      created.push({ id, name })
      if (ownerId && ownerId !== actorId) handed.set(ownerId, [...(handed.get(ownerId) ?? []), id])
    }
    for (const [memberId, ids] of handed) await notify(tx, ctx.workspaceId, ctx.now, ids.slice(0, HANDED_TOLD).map((accountId) => ({ kind: 'handed_over' as const, memberId, accountId, actorId })))
    return { created, known }
  })
}
