import { inWorkspace } from '@/lib/db/transaction'
import { composeReset, RESET_KIND, sendDelivery, sweepOutbox, type Sent } from '@/lib/deliver'
import { composeDelivery, queueDigests, watchAccounts } from '@/lib/digest'
import { queue, send, type Jobs } from '@/lib/queue'
import { allWorkspaces } from '../store'

/** Sends one message of the outbox; a deleted one is no error. */
export const handleSendDelivery = ({ workspaceId, deliveryId }: Jobs['delivery.send'], now: Date = new Date()): Promise<Sent> =>
  sendDelivery(workspaceId, deliveryId, now, (delivery) => (delivery.kind === RESET_KIND ? composeReset : composeDelivery)(workspaceId, delivery, now))

/** Gives what is due in every outbox to whoever sends; each message is a job of its own, so that a slow one holds up no other. */
export async function handleSweepDeliveries(now: Date = new Date()): Promise<void> {
  await queue()
  for (const workspaceId of await allWorkspaces()) {
    const due = await sweepOutbox(workspaceId, now)
    if (due.length > 0) await inWorkspace(workspaceId, async (tx) => { for (const deliveryId of due) await send(tx, 'delivery.send', { workspaceId, deliveryId }) })
  }
}

/** Tells of what is new in the accounts of every workspace. */
export async function handleWatchAccounts(now: Date = new Date()): Promise<void> {
  for (const workspaceId of await allWorkspaces()) await watchAccounts(workspaceId, now)
}

/** Puts the digests into the outboxes whose hour has come. */
export async function handleQueueDigests(now: Date = new Date()): Promise<void> {
  for (const workspaceId of await allWorkspaces()) await queueDigests(workspaceId, now)
}
