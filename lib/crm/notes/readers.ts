import { maySeeAccount, membersAs, type Ctx, type Owned } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'

/** The members who see an account: whoever reads its notes, and whom these can name. */
export async function readersOf(tx: Tx, ctx: Ctx, account: Owned): Promise<{ memberId: string; name: string }[]> {
  const readers = (await membersAs(tx, ctx.workspaceId, ctx.now)).filter((member) => maySeeAccount(member, account))
  return readers.map(({ actor: { memberId, name } }) => ({ memberId, name }))
}
