import type { Metadata } from 'next'
import { MailForm } from '@/components/delivery/mail-form'
import { OutboxTable } from '@/components/delivery/outbox-table'
import { WebhookForm } from '@/components/delivery/webhook-form'
import { mayAdminister, requireCtx } from '@/lib/auth'
import { readDeliveryPage } from '@/lib/deliver'
import { WEBHOOKS } from '@/lib/deliver/client'
import { removeMailAction, removeWebhookAction, retryDeliveriesAction, saveMailAction, saveWebhookAction, tryMailAction, tryWebhookAction } from './actions'

export const metadata: Metadata = { title: 'Delivery' }

export default async function DeliverySettingsPage() {
  const ctx = await requireCtx()
  if (!mayAdminister(ctx)) return <p className="max-w-[640px] text-sm text-muted">Admins set up here how notifications leave Credence: by mail, to Slack and to Microsoft Teams. What you are mailed you choose under Notifications.</p>
  const { mail, webhooks, outbox, privateAllowed } = await readDeliveryPage(ctx)
  return (
    <div className="flex flex-col gap-10">
      <MailForm mail={mail} save={saveMailAction} remove={removeMailAction} attempt={tryMailAction} />
      {WEBHOOKS.map((channel) => {
        const hook = webhooks.find((each) => each.channel === channel) ?? null
        return <WebhookForm key={channel} channel={channel} hook={hook} privateAllowed={privateAllowed} save={saveWebhookAction} remove={removeWebhookAction} attempt={tryWebhookAction} />
      })}
      <OutboxTable outbox={outbox} now={ctx.now.toISOString()} retry={retryDeliveriesAction} />
    </div>
  )
}
