import type { Tx } from '@/lib/db/transaction'
import { sendIfRunning } from '@/lib/queue'
import { findWebhooks, insertDelivery, type NewDelivery } from '../store'
import type { MailGroup } from '../types'
import { sendsMail } from './mail-server'
import { wantedBy } from './choices'

/** Puts a message into the outbox, in the transaction of what it tells of. False when one of its key is there already. */
export async function enqueue(tx: Tx, workspaceId: string, now: Date, delivery: NewDelivery): Promise<boolean> {
  const deliveryId = await insertDelivery(tx, workspaceId, now, delivery)
  if (deliveryId !== null) await sendIfRunning(tx, 'delivery.send', { workspaceId, deliveryId })
  return deliveryId !== null
}

export type MailedNotice = { notificationId: string; memberId: string; kind: string; group: MailGroup }

/** Mails notices at once to those who want that, where the workspace can send mail. */
export async function enqueueNotices(tx: Tx, workspaceId: string, now: Date, notices: readonly MailedNotice[]): Promise<void> {
  if (notices.length === 0 || !(await sendsMail(tx, workspaceId))) return
  const wanted = await wantedBy(tx, workspaceId, notices.map(({ memberId }) => memberId))
  for (const { notificationId, memberId, kind, group } of notices) {
    if (wanted(memberId)[group] === 'at_once') await enqueue(tx, workspaceId, now, { channel: 'mail', memberId, kind, notificationId, key: `notice:${notificationId}` })
  }
}

/** Whether a channel is told of something in an account that its member sees, decided by the caller, who knows the rules of sight. */
export type ChannelNews = { kind: 'warning' | 'moved'; accountId: string; objectId: string | null; detail: string; before: number | null; after: number | null; key: string }

/** Tells the channels that want to know. `sees` says whether a member may see the account. */
export async function enqueueNews(tx: Tx, workspaceId: string, now: Date, news: readonly ChannelNews[], sees: (memberId: string, accountId: string) => boolean): Promise<void> {
  if (news.length === 0) return
  for (const { channel, memberId, warnings, moves } of await findWebhooks(tx, workspaceId)) {
    for (const { key, ...each } of news) {
      if ((each.kind === 'warning' ? warnings : moves) && sees(memberId, each.accountId)) await enqueue(tx, workspaceId, now, { ...each, channel, memberId, key: `${channel}:${key}` })
    }
  }
}
