import { mayDecide, membersAs, type Ctx } from '@/lib/auth'
import type { AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { forgetNotice, notify } from '@/lib/notify'

type About = { itemId: string; account: AccountRecord }

/**
 * Tells those who may settle an item that two verdicts on it differ: never what they said, and the two only where they are admins and
 * nobody else may, for somebody has to be given the right. In the verdict's transaction.
 */
export async function askForThird(tx: Tx, ctx: Ctx, { itemId, account }: About, gave: readonly string[]): Promise<void> {
  const members = await membersAs(tx, ctx.workspaceId, ctx.now)
  const thirds = members.filter((member) => mayDecide(member, account) && !gave.includes(member.actor.memberId))
  const told = thirds.length > 0 ? thirds : members.filter(({ actor }) => actor.role === 'admin')
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await notify(tx, ctx.workspaceId, ctx.now, told.filter(({ actor }) => actor.memberId !== me).map(({ actor: { memberId } }) => ({ kind: 'adjudicate', memberId, itemId, accountId: account.id, actorId: null })))
}

/** Nobody needs to settle it any more. */
export const needsNoThird = (tx: Tx, ctx: Ctx, itemId: string): Promise<void> => forgetNotice(tx, ctx.workspaceId, { kind: 'adjudicate', itemId })

/** Tells the two who differed that a third person has settled it. */
export async function tellTheTwo(tx: Tx, ctx: Ctx, { itemId, account }: About, gave: readonly string[]): Promise<void> {
  await needsNoThird(tx, ctx, itemId)
  const actorId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await notify(tx, ctx.workspaceId, ctx.now, gave.map((memberId) => ({ kind: 'adjudicated', memberId, itemId, accountId: account.id, actorId })))
}
