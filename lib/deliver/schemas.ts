import { z } from 'zod'
import { MAIL_CHOICES, SMTP_SECURITIES, WEBHOOKS } from './types'
import { isZone } from './zone'

const line = (max: number, label: string) => z.string().trim().max(max, `${label} is too long (at most ${max} characters).`).regex(/^[^\p{Cc}]*$/u, `${label} must be one line.`)
const zone = z.string().max(64).refine(isZone, 'Choose a time zone from the list.')
const choice = z.enum(MAIL_CHOICES)

/** An empty password keeps the one that is stored for this server and user. */
export const SaveMailInput = z.object({
  host: line(253, 'The server’s name').regex(/^[A-Za-z0-9.:[\]-]+$/, 'Enter the name of the mail server, such as smtp.example.com.'),
  port: z.number('Enter a port.').int('Enter a port.').min(1, 'Enter a port.').max(65_535, 'Enter a port.'),
  security: z.enum(SMTP_SECURITIES), user: line(320, 'The user'), password: line(500, 'The password'),
  from: z.email('Enter the address that mails come from.').max(320), zone,
})
export type SaveMailInput = z.infer<typeof SaveMailInput>

/** An empty address keeps the one that is stored. */
export const SaveWebhookInput = z.object({ channel: z.enum(WEBHOOKS), url: line(2000, 'The address'), warnings: z.boolean(), moves: z.boolean(), digest: z.boolean() })
export type SaveWebhookInput = z.infer<typeof SaveWebhookInput>

export const WebhookInput = z.object({ channel: z.enum(WEBHOOKS) })
export type WebhookInput = z.infer<typeof WebhookInput>
export const RetryDeliveriesInput = z.object({ ids: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(100)]) })
export type RetryDeliveriesInput = z.infer<typeof RetryDeliveriesInput>

export const SaveChoicesInput = z.object({
  waiting: choice, accounts: choice, meetings: choice, digest: z.boolean(),
  digestDay: z.number().int().min(1).max(7), digestHour: z.number().int().min(0).max(23), zone,
})
export type SaveChoicesInput = z.infer<typeof SaveChoicesInput>
