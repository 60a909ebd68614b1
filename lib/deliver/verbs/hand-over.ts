import type { Tx } from '@/lib/db/transaction'
import { installationSecret, privateAddressesAllowed, publicUrl } from '@/lib/env'
import { DeliveryFault } from '../fault'
import type { Message } from '../message'
import { renderMail } from '../render/mail'
import { renderSlack } from '../render/slack'
import { renderTeams } from '../render/teams'
import { findWebhook, workspaceOf } from '../store'
import { endingToken } from '../token'
import { sendMail } from '../transport/smtp'
import { postWebhook } from '../transport/webhook'
import type { WebhookChannel } from '../types'
import { ENDED_WORDS } from '../words'
import { mailServerName, openedUrl, resolveMail } from './mail-server'

/** `server` is who takes it, as people know it. */
export type HandOver = { server: string; hand: (message: Message, id: string) => Promise<{ said: string | null }> }

/**
 * How a mail reaches a member: read inside a transaction, used outside of it. Its calls throw `DeliveryFault`.
 * @throws DeliveryFault `not_configured` or `secret_lost`
 */
export async function mailTo(tx: Tx, workspaceId: string, member: { id: string; name: string; email: string }): Promise<HandOver> {
  const resolved = await resolveMail(tx, workspaceId)
  if (resolved === null) throw new DeliveryFault('not_configured', false)
  if (resolved.secretLost) throw new DeliveryFault('secret_lost', false)
  const { name } = await workspaceOf(tx, workspaceId)
  const secret = installationSecret()
  const hand: HandOver['hand'] = (message, id) => {
    const token = message.group === null || secret === null ? null : endingToken(secret, { workspaceId, memberId: member.id, what: message.group })
    const end = message.group === null || token === null ? null : { label: `End ${ENDED_WORDS[message.group]}`, url: `${publicUrl()}/unsubscribe/${token}` }
    const mail = renderMail(message, { base: publicUrl(), workspace: name, end })
    return sendMail(resolved.server, { id, to: { name: member.name, address: member.email }, ...mail, endUrl: token === null ? null : `${publicUrl()}/api/unsubscribe/${token}` }, { privateAllowed: privateAddressesAllowed() })
  }
  return { server: mailServerName(resolved.server), hand }
}

/** How a message reaches a channel. @throws DeliveryFault `not_configured` or `secret_lost` */
export async function postTo(tx: Tx, workspaceId: string, channel: WebhookChannel): Promise<HandOver> {
  const row = await findWebhook(tx, workspaceId, channel)
  if (!row) throw new DeliveryFault('not_configured', false)
  const url = openedUrl(workspaceId, channel, row.sealedUrl)
  if (url === null) throw new DeliveryFault('secret_lost', false)
  const render = channel === 'slack' ? renderSlack : renderTeams
  return { server: new URL(url).host, hand: (message) => postWebhook(url, render(message, publicUrl()), { privateAllowed: privateAddressesAllowed() }) }
}
