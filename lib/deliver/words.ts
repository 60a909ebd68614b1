import type { Channel, Choices, FaultCode, MailChoice, MailGroup } from './types'

export const CHANNEL_WORDS: Record<Channel, string> = { mail: 'Mail', slack: 'Slack', teams: 'Microsoft Teams' }

/** What went wrong, and what helps. */
export const FAULT_WORDS: Record<FaultCode, { what: string; remedy: string }> = {
  not_configured: { what: 'There was no way to send it.', remedy: 'Enter a mail server or the address of the channel, then send it again.' },
  secret_lost: { what: 'The stored password or address cannot be opened: the installation’s secret is another one now.', remedy: 'Enter it again.' },
  forbidden_address: { what: 'The address leads to this machine or into a private network, and was not called.', remedy: 'Whoever runs this installation can allow that with CREDENCE_PRIVATE_ADDRESSES=on.' },
  unreachable: { what: 'The other side could not be reached.', remedy: 'Check the name and the port, and that a firewall lets this installation through.' },
  timeout: { what: 'The other side did not answer in time.', remedy: 'Check the port and the kind of encryption: 587 turns to TLS, 465 begins with it.' },
  tls: { what: 'No encrypted connection came about.', remedy: 'Check the kind of encryption, and that the server’s certificate is valid for its name.' },
  sign_in: { what: 'The mail server did not accept user and password.', remedy: 'Check both. Some providers want a password made for applications.' },
  recipient: { what: 'The mail server did not accept sender or recipient.', remedy: 'Check that it may send for this sender, and that the recipient’s address exists.' },
  rejected: { what: 'The other side refused the message.', remedy: 'Its answer says why; check that the address is that of an incoming webhook or workflow.' },
  busy: { what: 'The other side takes nothing just now.', remedy: 'It is tried again by itself.' },
  redirect: { what: 'The address leads on to another one, which is not followed.', remedy: 'Copy the webhook’s address anew from where it was made.' },
  gone: { what: 'There is no such webhook any more.', remedy: 'Make a new one for the channel and enter its address.' },
  unknown: { what: 'Something went wrong on our side.', remedy: 'Send it again; if it happens again, tell whoever runs this installation.' },
}

export const GROUP_WORDS: Record<MailGroup, { title: string; what: string }> = {
  waiting: { title: 'What waits for me', what: 'A colleague gives you something to decide, mentions you, asks for a second opinion or hands you an account; two reviewers differ; a call waits for your confirmation; what became of what you corrected.' },
  accounts: { title: 'Accounts I own or follow', what: 'Something new speaks against one, it moves by 0.05 or more, or somebody there changes their mind. At most one move an account and day.' },
  meetings: { title: 'Before a meeting', what: 'The brief, thirty minutes before a meeting of yours.' },
}

export const CHOICE_WORDS: Record<MailChoice, string> = { off: 'Off', at_once: 'At once', weekly: 'In the weekly digest' }

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Before anybody chose: what asks for a deed at once, everything else once a week. */
export const usualChoices = (zone: string): Choices => ({ waiting: 'at_once', accounts: 'weekly', meetings: 'at_once', digest: true, digestDay: 1, digestHour: 7, zone })

/** What one click in a mail ends, in words. */
export const ENDED_WORDS = {
  waiting: 'mails about what waits for you', accounts: 'mails about accounts that you own or follow', meetings: 'mails before your meetings', digest: 'the weekly digest',
} as const
