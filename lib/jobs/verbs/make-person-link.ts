import { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayErasePeople, notFound, type Ctx } from '@/lib/auth'
import { findPerson } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { newWorkspaceToken, readWorkspaceToken } from '@/lib/shared/workspace-token'
import { personRow } from '../copy/store'
import { accountsOf } from '../copy/whose'
import { forReader } from '../holds/refuse'
import { holdsOver } from '../holds/store'
import { heldWords } from '../holds/words'
import { PERSON_LINK_DAYS } from '../own-page/limits'
import { endPersonLinks, insertPersonLink } from '../own-page/store'

export const MakePersonLinkInput = z.object({ personId: z.string() })

const DAY_MS = 86_400_000

/**
 * Makes a link by which a person reads what is kept of them, and answers, without an account. The token is told once; links before it end.
 * @throws NotFoundError when the person is unknown or of our side, ForbiddenError unless the actor is an admin, ConflictError while a legal hold is
 *   on them or on an account of theirs
 */
export async function makePersonLink(ctx: Ctx, input: z.input<typeof MakePersonLinkInput>): Promise<{ token: string; expiresAt: string }> {
  const { workspaceId, now, actor } = ctx
  return inWorkspace(workspaceId, async (tx) => {
    const person = isId(input.personId) ? await findPerson(tx, workspaceId, input.personId) : null
    const accounts = person ? await accountsOf(tx, ctx, person.id, person.accountIds) : []
    if (!person || accounts.length === 0) throw notFound('person')
    assertMayErasePeople(ctx)
    if ((await personRow(tx, workspaceId, person.id)).side === 'us') throw notFound('person')
    if (actor.kind !== 'member') throw new ForbiddenError('Only a member can make a link.', 'Name one with --as.')
    const [hold] = await holdsOver(tx, workspaceId, { personIds: [person.id], accountIds: accounts.map(({ id }) => id) })
    if (hold) throw new ConflictError(`${heldWords(forReader(ctx, hold))} No page of their own opens meanwhile.`, 'No link was made. Save a copy of their data instead, or lift the hold.')
    await endPersonLinks(tx, workspaceId, now, { personId: person.id })
    const token = newWorkspaceToken(workspaceId)
    const expiresAt = new Date(now.getTime() + PERSON_LINK_DAYS * DAY_MS)
    const linkId = await insertPersonLink(tx, workspaceId, { personId: person.id, tokenHash: readWorkspaceToken(token)?.tokenHash ?? '', createdById: actor.memberId, createdAt: now, expiresAt })
    await audit(tx, ctx, { verb: 'person.link', objectType: 'person', objectId: person.id, fields: { linkId: code(linkId), days: PERSON_LINK_DAYS } })
    return { token, expiresAt: expiresAt.toISOString() }
  })
}
