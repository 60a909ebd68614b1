import type { Email } from 'postal-mime'

/** What mail servers write over a mail that did not arrive. */
const BOUNCE_SUBJECT = /^(?:undeliver(?:ed mail returned|able)\b|mail delivery (?:failed|failure)|delivery (?:status notification|has failed|failure)|returned mail:|failure notice|unzustellbar\b|non remis\b|no se puede entregar)/i
const BOUNCER = /^(?:mailer-daemon|mail-daemon|postmaster)@/i

/** Why a mail is a machine's and nobody's belief: an out-of-office note or notification, a bounce, or an invitation that a calendar wrote; null for a person's. */
export function machineMail(email: Email): 'bot_author' | 'bounced_mail' | 'calendar_invitation' | null {
  const header = (key: string): string => email.headers.find((each) => each.key === key)?.value.toLowerCase() ?? ''
  if (header('x-failed-recipients') !== '' || /^multipart\/report\b(?!.*disposition-notification)/.test(header('content-type')) || BOUNCER.test(email.from?.address ?? '') || BOUNCE_SUBJECT.test(email.subject ?? '')) return 'bounced_mail'
  if (/^auto-/.test(header('auto-submitted')) || header('content-type').startsWith('multipart/report') || header('x-autoreply') === 'yes' || /auto_reply|junk/.test(header('precedence'))) return 'bot_author'
  // A calendar that somebody attaches has no method; one that a calendar sends asks, answers or cancels.
  return email.attachments.some(({ mimeType, method }) => mimeType === 'text/calendar' && /^(?:request|reply|cancel|counter)$/i.test(method ?? '')) ? 'calendar_invitation' : null
}
