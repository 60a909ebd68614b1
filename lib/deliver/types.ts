export type { Message, MessageBlock, MessagePart } from './message'

export const CHANNELS = ['mail', 'slack', 'teams'] as const
export type Channel = (typeof CHANNELS)[number]
export const WEBHOOKS = ['slack', 'teams'] as const
export type WebhookChannel = (typeof WEBHOOKS)[number]

/** Kinds of notification as people think of them. */
export const MAIL_GROUPS = ['waiting', 'accounts', 'meetings'] as const
export type MailGroup = (typeof MAIL_GROUPS)[number]
export const MAIL_CHOICES = ['off', 'at_once', 'weekly'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

/** What a member wants to be mailed. `digestDay` is 1 (Monday) to 7, the hour 0 to 23 in `zone`. */
export type Choices = Record<MailGroup, MailChoice> & { digest: boolean; digestDay: number; digestHour: number; zone: string }
export type ChoicesPage = { choices: Choices; /** Nothing was chosen yet: these are the defaults. */ usual: boolean; mail: boolean; email: string }

export const SMTP_SECURITIES = ['starttls', 'tls', 'none'] as const
export type SmtpSecurity = (typeof SMTP_SECURITIES)[number]

/** What can go wrong on the way, as a code that may be stored. */
export const FAULTS = [
  'not_configured', 'secret_lost', 'forbidden_address', 'unreachable', 'timeout', 'tls', 'sign_in', 'recipient', 'rejected', 'busy', 'redirect', 'gone', 'unknown',
] as const
export type FaultCode = (typeof FAULTS)[number]

/** How mail goes out, as its page shows it. The password is never shown again. */
export type MailView = { source: 'workspace' | 'environment' | 'none'; host: string; port: number; security: SmtpSecurity; user: string; hasPassword: boolean; from: string; zone: string }
export type WebhookView = { channel: WebhookChannel; urlHint: string; /** Where it is called; null when its address cannot be opened. */ host: string | null; /** The product itself takes messages there. */ usual: boolean; by: string; /** Who entered it has left or is no admin any more: nothing is sent. */ paused: boolean; warnings: boolean; moves: boolean; digest: boolean }

/** A message that was given up, or waits to be tried again. */
export type StuckView = { id: string; channel: Channel; kind: string; to: string; /** The server that it goes to now. */ server: string | null; state: 'waiting' | 'failed'; tries: number; nextAt: string; fault: FaultCode | null; status: number | null; createdAt: string }
export type DeliveryPage = { mail: MailView; webhooks: WebhookView[]; outbox: { waiting: number; failed: number; sentThisWeek: number; stuck: StuckView[] }; privateAllowed: boolean }

/** What the other side answered to a test. */
export type Tried = { to: string; said: string }

/** A row of the outbox as its composer needs it. */
export type DeliveryJob = {
  id: string; channel: Channel; memberId: string; kind: string; notificationId: string | null; accountId: string | null; objectId: string | null
  detail: string | null; before: number | null; after: number | null; /** `YYYY-MM-DD` */ week: string | null; createdAt: Date
}
