import type { KeptModel } from '@/lib/beliefs'
import { findAccount } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { notify } from '@/lib/notify'
import { itemsOfInteraction } from '../confirm/store'

/** A call that lies back longer is not remembered word for word. */
const FRESH_DAYS = 7

/**
 * Asks the owner of an account to confirm what was heard in a call that has just been read: once, of a call of these days that counts,
 * and only where something was heard.
 */
export async function askToConfirm(tx: Tx, workspaceId: string, { interactionId, accountId }: { interactionId: string; accountId: string }, model: KeptModel, now: Date): Promise<void> {
  const call = model.interactions.find(({ id }) => id === interactionId)
  if (call?.type !== 'call' || Math.abs(now.getTime() - call.occurredAt.getTime()) > FRESH_DAYS * 86_400_000) return
  const heard = model.beliefs.some(({ clusters }) => clusters.some(({ evidence }) => evidence.some(({ interaction }) => interaction.id === interactionId)))
  if (!heard && (await itemsOfInteraction(tx, workspaceId, interactionId)).length === 0) return
  const account = await findAccount(tx, workspaceId, accountId)
  if (account?.ownerId) await notify(tx, workspaceId, now, [{ kind: 'confirm_call', memberId: account.ownerId, interactionId, accountId, actorId: null }])
}
