import { z } from 'zod'
import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError } from '@/lib/shared/errors'
import { findAccountByName, insertAccount } from '../store'

export const CreateAccountInput = z.object({
  name: z.string().trim().min(1, 'Give the account a name.').max(200, 'A name has at most 200 characters.'),
  domain: z.string().trim().toLowerCase().max(253, 'A web domain has at most 253 characters.').regex(/^(?:[a-z0-9.-]+\.[a-z]{2,})?$/, 'The web domain is none: write one such as halden.com, or leave it empty.').nullish(),
  segment: z.string().trim().max(60, 'A segment has at most 60 characters.').nullish(),
})
export type CreateAccountInput = z.input<typeof CreateAccountInput>

/**
 * Creates an account that belongs to the member who creates it.
 * @throws ConflictError when the workspace has an account of that name
 */
export async function createAccount(ctx: Ctx, input: CreateAccountInput): Promise<{ id: string }> {
  const { name, domain, segment } = CreateAccountInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    if (await findAccountByName(tx, ctx.workspaceId, name)) throw new ConflictError(`There is already an account named “${name}”.`, 'Open it, or choose another name.')
    const ownerId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    const id = await insertAccount(tx, ctx.workspaceId, ctx.now, { name, slug: null, domain: domain || null, segment: segment || null, parentId: null, ownerId })
    await audit(tx, ctx, { verb: 'account.create', objectType: 'account', objectId: id })
    return { id }
  })
}
