import type { Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { ConflictError } from '@/lib/shared/errors'
import type { ItemRow } from '../store'
import { standingVerdicts, tookBackSecond, type VerdictRow } from '../verdicts/store'

/**
 * The verdicts that stand on an item of several, where the member may give the next.
 * @throws ConflictError when they gave theirs, or took back one whose outcome told them what the first was
 */
export async function assertTheirTurn(tx: Tx, ctx: Ctx, item: ItemRow, me: string): Promise<VerdictRow[]> {
  const standing = await standingVerdicts(tx, ctx.workspaceId, item.id)
  if (standing.some(({ actorId }) => actorId === me)) throw new ConflictError('You have given your verdict on this one.', 'Somebody else decides now: go on with the next one.')
  const [first] = standing
  if (first && (await tookBackSecond(tx, ctx.workspaceId, item.id, me, first.at))) {
    throw new ConflictError('You took your verdict back after it had met the first one.', 'Somebody else gives the second: go on with the next one.')
  }
  return standing
}
