import { audit } from '@/lib/audit'
import { assertMayAdminister } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { privateAddressesAllowed } from '@/lib/env'
import { queue, send } from '@/lib/queue'
import { RetryDeliveriesInput } from '../schemas'
import { dueDeliveries, findWebhooks, forgetDeliveries, memberNames, outbox, reviveDeliveries } from '../store'
import { FAULTS, WEBHOOKS, type Channel, type DeliveryPage, type FaultCode } from '../types'
import { isUsualHost } from '../usual-host'
import { CHANNEL_WORDS } from '../words'
import { mailServerName, mailView, openedUrl } from './mail-server'

const WEEK_MS = 7 * 86_400_000
/** As many as a page names; the rest is counted. */
const NAMED = 50
/** What is sent in one sweep of a workspace. */
const SWEPT = 200
const KEPT_DAYS = 120

const hostOf = (url: string | null): string | null => (url === null ? null : new URL(url).host)

const faultOf = (fault: string | null): FaultCode | null => FAULTS.find((code) => code === fault) ?? null

/** The ways out of the workspace, and what did not get through. For admins. */
export async function readDeliveryPage(ctx: Ctx): Promise<DeliveryPage> {
  assertMayAdminister(ctx)
  const { workspaceId, now } = ctx
  return inWorkspace(workspaceId, async (tx) => {
    const webhooks = await findWebhooks(tx, workspaceId)
    const { rows, ...counts } = await outbox(tx, workspaceId, new Date(now.getTime() - WEEK_MS), NAMED)
    const names = await memberNames(tx, workspaceId, [...webhooks, ...rows].map(({ memberId }) => memberId))
    const mail = await mailView(tx, workspaceId)
    const hosts = new Map<Channel, string | null>(webhooks.map(({ channel, sealedUrl }) => [channel, hostOf(openedUrl(workspaceId, channel, sealedUrl))]))
    const server = (channel: Channel): string | null => (channel === 'mail' ? (mail.source === 'none' ? null : mailServerName(mail)) : (hosts.get(channel) ?? null))
    return {
      mail, privateAllowed: privateAddressesAllowed(),
      webhooks: WEBHOOKS.flatMap((channel) => {
        const row = webhooks.find((each) => each.channel === channel)
        const by = row && names.get(row.memberId)
        const host = hosts.get(channel) ?? null
        return row ? [{ channel, urlHint: row.urlHint, host, usual: host === null || isUsualHost(channel, host), by: by?.name ?? 'Somebody who has left', paused: !by || by.removed || by.role !== 'admin', warnings: row.warnings, moves: row.moves, digest: row.digest }] : []
      }),
      outbox: {
        ...counts,
        stuck: rows.map(({ id, channel, kind, memberId, state, tries, nextAt, fault, status, createdAt }) => ({
          id, channel, kind, to: channel === 'mail' ? (names.get(memberId)?.name ?? 'Somebody who has left') : CHANNEL_WORDS[channel], state: state === 'failed' ? 'failed' as const : 'waiting' as const,
          server: server(channel), tries, nextAt: nextAt.toISOString(), fault: faultOf(fault), status, createdAt: createdAt.toISOString(),
        })),
      },
    }
  })
}

/** Sends again what was given up or waits to be tried again: these, or all. */
export async function retryDeliveries(ctx: Ctx, input: RetryDeliveriesInput): Promise<{ again: number }> {
  assertMayAdminister(ctx)
  const { ids } = RetryDeliveriesInput.parse(input)
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const revived = await reviveDeliveries(tx, ctx.workspaceId, ctx.now, ids)
    for (const deliveryId of revived) await send(tx, 'delivery.send', { workspaceId: ctx.workspaceId, deliveryId })
    await audit(tx, ctx, { verb: 'delivery.retry', objectType: 'workspace', objectId: ctx.workspaceId, fields: { again: revived.length } })
    return { again: revived.length }
  })
}

/** What is due in the outbox of a workspace and nobody sends; forgets what left long ago. */
export async function sweepOutbox(workspaceId: string, now: Date): Promise<string[]> {
  return inWorkspace(workspaceId, async (tx) => {
    await forgetDeliveries(tx, workspaceId, new Date(now.getTime() - KEPT_DAYS * 86_400_000))
    return dueDeliveries(tx, workspaceId, now, SWEPT)
  })
}
