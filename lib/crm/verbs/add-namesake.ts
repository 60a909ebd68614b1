import { z } from 'zod'
import { audit } from '@/lib/audit'
import { assertMayErasePeople, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { erasedLabels } from '@/lib/privacy'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { normaliseName } from '@/lib/shared/names'
import { accountPeople } from '../facts/store'
import { insertPerson, lockAccount } from '../store'
import { loadAccount } from './load-account'

export const AddNamesakeInput = z.object({
  accountId: z.string(),
  name: z.string().trim().min(1, 'Write their name.').max(120),
  isSomebodyElse: z.boolean().refine((is) => is, 'Only somebody else may come in: whoever was erased stays out.'),
})

/**
 * Makes somebody known at an account who goes by the name of a person who was erased, and is somebody else: an admin says so, since
 * nothing here could tell the two apart. Of that account that name is theirs from now on; everywhere else, and by their addresses,
 * whoever was erased stays out.
 * @throws ForbiddenError unless the actor is an admin, InvalidError where nobody of that name is kept out, ConflictError where they are known
 */
export async function addNamesake(ctx: Ctx, input: z.input<typeof AddNamesakeInput>): Promise<{ personId: string }> {
  const { accountId, name } = AddNamesakeInput.parse(input)
  assertMayErasePeople(ctx)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    await lockAccount(tx, ctx.workspaceId, account.id)
    const known = (await accountPeople(tx, ctx.workspaceId, account.id)).flatMap((person) => [person.name, ...person.aliases, ...person.emails]).map(normaliseName)
    if (known.includes(normaliseName(name))) throw new ConflictError(`Somebody by that name is known at ${account.name} already.`, 'What they say there is taken in.')
    if (name.includes('@')) throw new InvalidError('An address belongs to one person only.', 'Write the name of whoever is somebody else. The address of somebody erased stays out.')
    const isErased = await erasedLabels(tx, ctx.workspaceId, [account.id])
    if (!isErased?.(name)) throw new InvalidError('Nobody by that name was erased, so nobody of that name is kept out.', 'They become known by themselves when something is imported in which they speak.')
    const personId = await insertPerson(tx, ctx.workspaceId, account.id, ctx.now, {
      name, side: 'customer', aliases: [], emails: [], title: null, role: 'unknown', from: null, to: null,
    })
    await audit(tx, ctx, { verb: 'person.add_namesake', objectType: 'person', objectId: personId, fields: {} })
    return { personId }
  })
}
