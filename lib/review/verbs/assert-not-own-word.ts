import { mayDecide, membersAs, type Ctx } from '@/lib/auth'
import type { LedgerDecision } from '@/lib/beliefs/types'
import type { AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { ForbiddenError } from '@/lib/shared/errors'
import { outcomeOf } from '../corrections/outcome'
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
  await assertNobodyElse(tx, ctx, account, me, 'go on with the next one')
  return true
}

/**
 * The same of a ruling that no item asked for: whoever said in passing that a belief is not right does not split it, moves its words or
 * has it replaced to be borne out, nor asserts it to be contradicted. What says nothing of their word they may.
 * @throws ForbiddenError where somebody else could
 */
export async function assertNotOwnRuling(tx: Tx, ctx: Ctx, account: AccountRecord, action: LedgerDecision['action'], observationIds: readonly string[]): Promise<boolean> {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const own = (await waitingOn(tx, ctx.workspaceId, ...observationIds)).filter(({ memberId, verdict }) => memberId === me && outcomeOf(verdict, action, false) !== null)
  if (me === null || own.length === 0) return false
  await assertNobodyElse(tx, ctx, account, me, 'leave it to them')
  return true
}

async function assertNobodyElse(tx: Tx, ctx: Ctx, account: AccountRecord, me: string, or: string): Promise<void> {
  const others = (await membersAs(tx, ctx.workspaceId, ctx.now)).some((member) => mayDecide(member, account) && member.actor.memberId !== me)
  if (others) throw new ForbiddenError('You said this yourself: somebody else looks at it.', `Take back what you said, or ${or}.`)
}
