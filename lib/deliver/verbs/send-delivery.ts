import { inWorkspace } from '@/lib/db/transaction'
import { describeFault } from '@/lib/shared/describe-fault'
import { nextTry } from '../backoff'
import { DeliveryFault } from '../fault'
import type { Message } from '../message'
import { claimDelivery, findWebhook, markDelivery, memberOf } from '../store'
import type { DeliveryJob } from '../types'
import { mailTo, postTo, type HandOver } from './hand-over'

/** Makes what a message says, from what its reader may see now; null when nothing is left to say. */
export type Compose = (delivery: DeliveryJob) => Promise<Message | null>

export type Sent = 'sent' | 'dropped' | 'waiting' | 'failed' | 'not_due'

/**
 * Sends one message of the outbox: claims it, makes its words, hands it over and marks it. What passes is tried again later. Safe to
 * run twice; after a crash in between it may be sent twice, under one Message-ID.
 */
export async function sendDelivery(workspaceId: string, id: string, now: Date, compose: Compose): Promise<Sent> {
  const claimed = await inWorkspace(workspaceId, (tx) => claimDelivery(tx, workspaceId, id, now))
  if (claimed === null) return 'not_due'
  const { tries, ...delivery } = claimed
  const mark = async <S extends Sent & ('sent' | 'dropped' | 'waiting' | 'failed')>(state: S, more: Omit<Parameters<typeof markDelivery>[3], 'state'> = {}): Promise<S> => {
    await inWorkspace(workspaceId, (tx) => markDelivery(tx, workspaceId, id, { state, ...more }))
    return state
  }
  try {
    const way = await wayOf(workspaceId, delivery)
    const message = way && (await compose(delivery))
    if (!way || !message) return await mark('dropped', { fault: null, status: null })
    await way.hand(message, id)
    return await mark('sent', { sentAt: now, fault: null, status: null })
  } catch (error) {
    const fault = error instanceof DeliveryFault ? error : new DeliveryFault('unknown', true)
    // Not its message, which may hold words of customers.
    if (!(error instanceof DeliveryFault)) console.error(`fault in delivery ${id}: ${describeFault(error)}`)
    const again = fault.passes ? nextTry(tries, now, fault.waitMs) : null
    return mark(again ? 'waiting' : 'failed', { fault: fault.code, status: fault.status, ...(again && { nextAt: again }) })
  }
}

/** How it gets to its reader; null when they have left, or may not speak for the channel any more. */
async function wayOf(workspaceId: string, { channel, memberId }: DeliveryJob): Promise<HandOver | null> {
  return inWorkspace(workspaceId, async (tx) => {
    const member = await memberOf(tx, workspaceId, memberId)
    if (!member) return null
    if (channel === 'mail') return mailTo(tx, workspaceId, member)
    const webhook = await findWebhook(tx, workspaceId, channel)
    return member.role !== 'admin' || (webhook !== null && webhook.memberId !== memberId) ? null : postTo(tx, workspaceId, channel)
  })
}
