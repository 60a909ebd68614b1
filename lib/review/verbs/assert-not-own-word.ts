import { mayDecide, membersAs, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { ForbiddenError } from '@/lib/shared/errors'
import { isOwnWord } from '../corrections/own-word'
import { waitingOn } from '../corrections/store'
import type { WorkOn } from './item-to-work-on'

/**
 * Nobody settles what they said in passing themselves, unless nobody else decides on the account: then it is theirs, which is given back
 * as true and written down.
 * @throws ForbiddenError where somebody else could
 */
export async function assertNotOwnWord(tx: Tx, ctx: Ctx, { item, account, me }: WorkOn): Promise<boolean> {
  if (item.reason !== 'correction' || !isOwnWord(item, await waitingOn(tx, ctx.workspaceId, item.observationId ?? ''), me)) return false
  const others = (await membersAs(tx, ctx.workspaceId, ctx.now)).some((member) => mayDecide(member, account) && member.actor.memberId !== me)
  if (others) throw new ForbiddenError('You said this yourself: somebody else looks at it.', 'Take back what you said, or go on with the next one.')
  return true
}
