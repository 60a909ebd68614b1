import { z } from 'zod'
import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ACCOUNTS_AT_ONCE } from '../pilot/policy'
import { findAccountByName, insertAccount } from '../store'
import { CreateAccountInput } from './create-account'

export const CreateAccountsInput = z.object({ accounts: z.array(CreateAccountInput).min(1, 'Name at least one account.').max(ACCOUNTS_AT_ONCE, `At most ${ACCOUNTS_AT_ONCE} accounts at once.`) })

/**
 * Creates many accounts in one go; they belong to the member who creates them. A name that is there already is left as it is.
 * @returns the new ones in the order given, and the names that were left
 */
export async function createAccounts(ctx: Ctx, input: z.input<typeof CreateAccountsInput>): Promise<{ created: { id: string; name: string }[]; known: string[] }> {
  const { accounts } = CreateAccountsInput.parse(input)
  const ownerId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const created: { id: string; name: string }[] = []
    const known: string[] = []
    for (const { name, domain, segment } of accounts) {
      if (await findAccountByName(tx, ctx.workspaceId, name)) {
        known.push(name)
        continue
      }
      const id = await insertAccount(tx, ctx.workspaceId, ctx.now, { name, slug: null, domain: domain ?? null, segment: segment || null, parentId: null, ownerId })
      await audit(tx, ctx, { verb: 'account.create', objectType: 'account', objectId: id })
      created.push({ id, name })
    }
    return { created, known }
  })
}
