import type { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { mayDecide, membersAs, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { notify } from '@/lib/notify'
import { InvalidError } from '@/lib/shared/errors'
import { isHeldByOther } from '../leases/lease'
import { FlagItemInputSchema } from '../inputs'
import { insertNote } from '../notes/store'
import { flagOpenItem } from '../store'
import { withdrawKnown } from '../verdicts/store'
import { itemToWorkOn } from './item-to-work-on'
import { leaseRefusal } from './lease-refusal'

/**
 * Asks somebody else for a second opinion: the item stays open, is given back, and waits for another member.
 * @throws LeaseError while another member has it, ConflictError when it is open no more, InvalidError where nobody else decides
 */
export async function flagItem(ctx: Ctx, input: z.input<typeof FlagItemInputSchema>): Promise<void> {
  const { itemId, note } = FlagItemInputSchema.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { item, account, me } = await itemToWorkOn(tx, ctx, itemId)
    const others = (await membersAs(tx, ctx.workspaceId, ctx.now)).filter((member) => mayDecide(member, account) && member.actor.memberId !== me)
    if (others.length === 0) throw new InvalidError('Nobody else decides on this account.', 'Decide it yourself, or ask an admin to let somebody review.')
    // What is known needs no other opinion: it is asked no more, and nobody else knows of it.
    if (item.knownAnswerId) return void (await withdrawKnown(tx, ctx.workspaceId, item.knownAnswerId, ctx.now, me))
    if (isHeldByOther(item, me, ctx.now) || !(await flagOpenItem(tx, ctx.workspaceId, item.id, me))) throw await leaseRefusal(tx, ctx, item.id, me)
    if (note) await insertNote(tx, ctx.workspaceId, ctx.now, { itemId: item.id, authorId: me, text: note, mentions: [] })
    await audit(tx, ctx, { verb: 'review.flag', objectType: 'review_item', objectId: item.id, fields: { accountId: code(item.accountId), noted: Boolean(note) } })
    await notify(tx, ctx.workspaceId, ctx.now, others.map(({ actor }) => ({ kind: 'second_opinion', memberId: actor.memberId, itemId: item.id, accountId: account.id, actorId: me })))
  })
}
