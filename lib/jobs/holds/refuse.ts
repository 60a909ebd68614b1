import { mayErasePeople, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { ConflictError } from '@/lib/shared/errors'
import { holdsOver, type Concerned } from './store'
import type { LegalHold } from './types'
import { heldWords } from './words'

/**
 * Refuses to take anything away that a legal hold is on.
 * @throws ConflictError that says on whom or what the hold is, who set it when, and to an admin why
 */
export async function assertNoHold(tx: Tx, ctx: Ctx, concerned: Concerned): Promise<void> {
  const [hold] = await holdsOver(tx, ctx.workspaceId, concerned)
  if (hold) throw new ConflictError(`${heldWords(forReader(ctx, hold))} Nothing of ${hold.on.kind === 'person' ? 'theirs' : 'it'} may be erased.`, 'Nothing was done. An admin can lift the hold.')
}

/** The reason of a hold is for admins: a dispute is not everybody's business. */
export const forReader = (ctx: Ctx, hold: LegalHold): LegalHold => (mayErasePeople(ctx) ? hold : { ...hold, reason: null })
