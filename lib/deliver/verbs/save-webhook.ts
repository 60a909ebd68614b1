import { audit, code } from '@/lib/audit'
import { assertMayAdminister, self } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { privateAddressesAllowed } from '@/lib/env'
import { InvalidError } from '@/lib/shared/errors'
import { SaveWebhookInput, WebhookInput } from '../schemas'
import { dropWebhook, findWebhook, saveWebhookRow } from '../store'
import { DeliveryFault } from '../fault'
import { addressOf, webhookFault } from '../transport/address'
import { faultWords } from '../words'
import { webhookOwner } from './mail-server'
import { sealed } from './sealed'

/** As many characters of an address as tell it from another one, where it is long enough to keep the rest. */
const hintOf = (url: string): string => (url.length >= 24 ? url.slice(-4) : '')

/** Sets the address of a channel and what it is told. The address is sealed; from now on the channel sees with the actor's eyes. */
export async function saveWebhook(ctx: Ctx, input: SaveWebhookInput): Promise<void> {
  assertMayAdminister(ctx)
  const { memberId } = self(ctx)
  const { channel, url, ...told } = SaveWebhookInput.parse(input)
  const fault = url === '' ? null : webhookFault(url, privateAddressesAllowed())
  if (fault !== null) throw new InvalidError(fault, 'Nothing was changed.')
  if (url !== '') await assertMayBeCalled(new URL(url).hostname)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const before = await findWebhook(tx, ctx.workspaceId, channel)
    if (url === '' && !before) throw new InvalidError('The address is missing.', 'Nothing was changed. Paste the address of the channel’s incoming webhook or workflow.')
    const address = url === '' && before ? { sealedUrl: before.sealedUrl, urlHint: before.urlHint } : { sealedUrl: sealed(webhookOwner(ctx.workspaceId, channel), url), urlHint: hintOf(url) }
    await saveWebhookRow(tx, ctx.workspaceId, ctx.now, { channel, memberId, ...address, ...told })
    await audit(tx, ctx, { verb: 'delivery.set_webhook', objectType: 'workspace', objectId: ctx.workspaceId, fields: { channel: code(channel), addressChanged: url !== '', ...told } })
  })
}

/** A name that leads into a private network is refused as it is entered; it is looked up again before each call. One that is not known now may be later. */
async function assertMayBeCalled(host: string): Promise<void> {
  const fault = await addressOf(host, privateAddressesAllowed()).then(() => null, (error: unknown) => error)
  if (!(fault instanceof DeliveryFault) || fault.code !== 'forbidden_address') return
  const { what, remedy } = faultWords(fault.code, host)
  throw new InvalidError(what, `Nothing was changed. ${remedy}`)
}

/** Tells a channel nothing any more, and forgets its address. */
export async function removeWebhook(ctx: Ctx, input: WebhookInput): Promise<void> {
  assertMayAdminister(ctx)
  const { channel } = WebhookInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await dropWebhook(tx, ctx.workspaceId, channel)
    await audit(tx, ctx, { verb: 'delivery.remove_webhook', objectType: 'workspace', objectId: ctx.workspaceId, fields: { channel: code(channel) } })
  })
}
