import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { CLAIM_MS } from './backoff'
import type { Channel, Choices, DeliveryJob, WebhookChannel } from './types'

// ── Settings ─────────────────────────────────────────────────────────────────────────────────────────────────

export const findSettings = (tx: Tx, workspaceId: string) => tx.deliverySettings.findUnique({ where: { workspaceId } })
export type SettingsRow = NonNullable<Awaited<ReturnType<typeof findSettings>>>

export async function saveSettings(tx: Tx, workspaceId: string, now: Date, data: Partial<Omit<SettingsRow, 'workspaceId' | 'updatedAt'>>): Promise<void> {
  await tx.deliverySettings.upsert({ where: { workspaceId }, create: { ...data, workspaceId, updatedAt: now }, update: { ...data, updatedAt: now } })
}

export const findWebhooks = (tx: Tx, workspaceId: string) => tx.deliveryWebhook.findMany({ where: { workspaceId }, orderBy: { channel: 'asc' } })
export type WebhookRow = Awaited<ReturnType<typeof findWebhooks>>[number]
export const findWebhook = (tx: Tx, workspaceId: string, channel: WebhookChannel) => tx.deliveryWebhook.findUnique({ where: { workspaceId_channel: { workspaceId, channel } } })

export async function saveWebhookRow(tx: Tx, workspaceId: string, now: Date, { channel, ...data }: Omit<WebhookRow, 'workspaceId' | 'updatedAt'>): Promise<void> {
  await tx.deliveryWebhook.upsert({ where: { workspaceId_channel: { workspaceId, channel } }, create: { ...data, channel, workspaceId, updatedAt: now }, update: { ...data, updatedAt: now } })
}

export async function dropWebhook(tx: Tx, workspaceId: string, channel: WebhookChannel): Promise<void> {
  await tx.deliveryWebhook.deleteMany({ where: { workspaceId, channel } })
}

export async function workspaceOf(tx: Tx, workspaceId: string): Promise<{ name: string; kind: 'real' | 'sample' }> {
  const found = await tx.workspace.findUnique({ where: { id: workspaceId }, select: { name: true, kind: true } })
  return found ?? { name: 'Credence', kind: 'sample' }
}

// ── What members want ────────────────────────────────────────────────────────────────────────────────────────

type ChoiceRow = NonNullable<Awaited<ReturnType<Tx['notificationChoice']['findUnique']>>>
const toChoices = ({ waiting, accounts, meetings, digest, digestDay, digestHour, zone }: ChoiceRow): Choices => ({ waiting, accounts, meetings, digest, digestDay, digestHour, zone })

/** What members have chosen; who chose nothing is missing. */
export async function choicesOf(tx: Tx, workspaceId: string, memberIds: readonly string[]): Promise<Map<string, Choices>> {
  const rows = await tx.notificationChoice.findMany({ where: { workspaceId, memberId: { in: [...memberIds] } } })
  return new Map(rows.map((row) => [row.memberId, toChoices(row)]))
}

export async function saveChoicesRow(tx: Tx, workspaceId: string, memberId: string, now: Date, choices: Choices): Promise<void> {
  const data = { ...choices, updatedAt: now }
  await tx.notificationChoice.upsert({ where: { workspaceId_memberId: { workspaceId, memberId } }, create: { ...data, workspaceId, memberId }, update: data })
}

// ── The outbox ───────────────────────────────────────────────────────────────────────────────────────────────

export type NewDelivery = Partial<Omit<DeliveryJob, 'id' | 'createdAt'>> & { channel: Channel; memberId: string; kind: string; key: string }

/** Puts a message into the outbox unless one of its key is there. Null then. */
export async function insertDelivery(tx: Tx, workspaceId: string, now: Date, { week, ...data }: NewDelivery): Promise<string | null> {
  const id = newId(now.getTime())
  const { count } = await tx.delivery.createMany({ data: { ...data, week: week ? new Date(week) : null, workspaceId, id, nextAt: now, createdAt: now }, skipDuplicates: true })
  return count === 1 ? id : null
}

/**
 * Takes a message that is due, for as long as sending may take: nobody else sends it meanwhile, and it is found again if we die. Null
 * when it is not due, or is being sent.
 */
export async function claimDelivery(tx: Tx, workspaceId: string, id: string, now: Date): Promise<(DeliveryJob & { tries: number }) | null> {
  const { count } = await tx.delivery.updateMany({ where: { workspaceId, id, state: 'waiting', nextAt: { lte: now } }, data: { tries: { increment: 1 }, nextAt: new Date(now.getTime() + CLAIM_MS) } })
  if (count === 0) return null
  const row = await tx.delivery.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id } } })
  const { channel, memberId, kind, notificationId, accountId, objectId, detail, before, after, week, createdAt, tries } = row
  return { id, channel, memberId, kind, notificationId, accountId, objectId, detail, before, after, week: week?.toISOString().slice(0, 10) ?? null, createdAt, tries }
}

export async function markDelivery(tx: Tx, workspaceId: string, id: string, data: { state: 'waiting' | 'sent' | 'dropped' | 'failed'; nextAt?: Date; fault?: string | null; status?: number | null; sentAt?: Date }): Promise<void> {
  await tx.delivery.updateMany({ where: { workspaceId, id }, data })
}

/** Messages that are due and that nobody has taken. */
export async function dueDeliveries(tx: Tx, workspaceId: string, now: Date, limit: number): Promise<string[]> {
  return (await tx.delivery.findMany({ where: { workspaceId, state: 'waiting', nextAt: { lte: now } }, orderBy: [{ nextAt: 'asc' }, { id: 'asc' }], take: limit, select: { id: true } })).map(({ id }) => id)
}

/** Lets messages that were given up, or wait to be tried again, be due now. */
export async function reviveDeliveries(tx: Tx, workspaceId: string, now: Date, ids: readonly string[] | 'all'): Promise<string[]> {
  const where: Prisma.DeliveryWhereInput = { workspaceId, OR: [{ state: 'failed' }, { state: 'waiting', fault: { not: null } }], ...(ids === 'all' ? {} : { id: { in: [...ids] } }) }
  const found = (await tx.delivery.findMany({ where, select: { id: true }, take: 500, orderBy: { id: 'asc' } })).map(({ id }) => id)
  await tx.delivery.updateMany({ where: { workspaceId, id: { in: found } }, data: { state: 'waiting', tries: 0, nextAt: now } })
  return found
}

export async function outbox(tx: Tx, workspaceId: string, weekAgo: Date, take: number) {
  const stuck: Prisma.DeliveryWhereInput = { workspaceId, OR: [{ state: 'failed' }, { state: 'waiting', fault: { not: null } }] }
  return {
    waiting: await tx.delivery.count({ where: { workspaceId, state: 'waiting' } }), failed: await tx.delivery.count({ where: { workspaceId, state: 'failed' } }),
    sentThisWeek: await tx.delivery.count({ where: { workspaceId, state: 'sent', sentAt: { gte: weekAgo } } }),
    rows: await tx.delivery.findMany({ where: stuck, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take }),
  }
}

/** What left, or was left, so long ago is forgotten. */
export async function forgetDeliveries(tx: Tx, workspaceId: string, before: Date): Promise<void> {
  await tx.delivery.deleteMany({ where: { workspaceId, createdAt: { lt: before } } })
}

export const memberOf = (tx: Tx, workspaceId: string, id: string) => tx.member.findFirst({ where: { workspaceId, id, removedAt: null }, select: { id: true, userId: true, name: true, email: true, role: true } })

export async function memberNames(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, { name: string; email: string; role: string; removed: boolean }>> {
  const rows = ids.length === 0 ? [] : await tx.member.findMany({ where: { workspaceId, id: { in: [...ids] } }, select: { id: true, name: true, email: true, role: true, removedAt: true } })
  return new Map(rows.map(({ id, name, email, role, removedAt }) => [id, { name, email, role, removed: removedAt !== null }]))
}
