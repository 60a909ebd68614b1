import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayErasePeople, notFound, type Ctx } from '@/lib/auth'
import { findPerson } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { accountsOf } from '../copy/whose'
import { endPersonLinks, findPersonLink } from '../own-page/store'

export const EndPersonLinkInput = z.object({ linkId: z.string() })

/**
 * Ends a link to a person's own page at once. What they said there stays.
 * @throws NotFoundError when there is no such link, ForbiddenError unless the actor is an admin
 */
export async function endPersonLink(ctx: Ctx, input: z.input<typeof EndPersonLinkInput>): Promise<void> {
  const { workspaceId, now } = ctx
  await inWorkspace(workspaceId, async (tx) => {
    const link = isId(input.linkId) ? await findPersonLink(tx, workspaceId, input.linkId) : null
    const person = link && (await findPerson(tx, workspaceId, link.personId))
    if (!person || (await accountsOf(tx, ctx, person.id, person.accountIds)).length === 0) throw notFound('link')
    assertMayErasePeople(ctx)
    const [ended] = await endPersonLinks(tx, workspaceId, now, { id: link.id })
    if (ended) await audit(tx, ctx, { verb: 'person.end_link', objectType: 'person', objectId: person.id, fields: { linkId: code(link.id) } })
  })
}
