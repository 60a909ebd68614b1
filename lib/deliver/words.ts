import { MAIL_CHOICES, type Channel, type Choices, type FaultCode, type MailChoice, type MailGroup } from './types'

export const CHANNEL_WORDS: Record<Channel, string> = { mail: 'Mail', slack: 'Slack', teams: 'Microsoft Teams' }

/** What went wrong, and what helps; `at` is the server, as it begins or stands in a sentence. */
const FAULT_WORDS: Record<FaultCode, (at: string) => { what: string; remedy: string }> = {
  not_configured: () => ({ what: 'There was no way to send it.', remedy: 'Enter a mail server or the address of the channel, then send it again.' }),
  secret_lost: () => ({ what: 'The stored password or address cannot be opened: the installation’s secret is another one now.', remedy: 'Enter it again.' }),
  forbidden_address: (at) => ({ what: `${at} leads to this machine or into a private network, and was not called.`, remedy: 'Enter a server on the internet. Whoever runs this installation can allow such addresses with CREDENCE_PRIVATE_ADDRESSES=on.' }),
  unreachable: (at) => ({ what: `${at} could not be reached.`, remedy: 'Check how its name and port are written, and that a firewall lets this installation through.' }),
  timeout: (at) => ({ what: `${at} did not answer in time.`, remedy: 'Check the port and the kind of encryption: 587 turns to TLS, 465 begins with it.' }),
  tls: (at) => ({ what: `${at} did not agree to an encrypted connection.`, remedy: 'Check the kind of encryption, and that the server’s certificate is valid for its name.' }),
  sign_in: (at) => ({ what: `${at} did not accept user and password.`, remedy: 'Check both. Some providers want a password made for applications.' }),
  recipient: (at) => ({ what: `${at} did not accept sender or recipient.`, remedy: 'Check that it may send for this sender, and that the recipient’s address exists.' }),
  rejected: (at) => ({ what: `${at} refused the message.`, remedy: 'Its answer says why; check that the address is that of an incoming webhook or workflow.' }),
  busy: (at) => ({ what: `${at} takes nothing just now.`, remedy: 'It is tried again by itself.' }),
  redirect: (at) => ({ what: `${at} leads on to another address, which is not followed.`, remedy: 'Copy the webhook’s address anew from where it was made.' }),
  gone: (at) => ({ what: `${at} knows no such webhook any more.`, remedy: 'Make a new one for the channel and enter its address.' }),
  unknown: () => ({ what: 'Something went wrong on our side.', remedy: 'Send it again; if it happens again, tell whoever runs this installation.' }),
}

/** What went wrong at a server, in a sentence that names it, and what helps. */
export const faultWords = (code: FaultCode, server: string | null): { what: string; remedy: string } => FAULT_WORDS[code](server ?? 'The other side')

export const GROUP_WORDS: Record<MailGroup, { title: string; what: string }> = {
  waiting: { title: 'What waits for me', what: 'A colleague gives you something to decide, mentions you, asks for a second opinion or hands you an account; two reviewers differ; a call waits for your confirmation; what became of what you corrected.' },
  accounts: { title: 'Accounts I own or follow', what: 'Something new speaks against one, it moves by 0.05 or more, or somebody there changes their mind. At most one move an account and day.' },
  meetings: { title: 'Before a meeting', what: 'The brief for a meeting of yours.' },
}

const CHOICE_WORDS: Record<MailChoice, string> = { off: 'Off', at_once: 'At once', weekly: 'In the weekly digest' }

/** What can be chosen for a group, in words. A brief before a meeting is of no use once the week is over. */
export const choicesOf = (group: MailGroup): { choice: MailChoice; words: string }[] =>
  group === 'meetings' ? [{ choice: 'off', words: CHOICE_WORDS.off }, { choice: 'at_once', words: 'Thirty minutes before' }] : MAIL_CHOICES.map((choice) => ({ choice, words: CHOICE_WORDS[choice] }))

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Before anybody chose: what asks for a deed at once, everything else once a week. */
export const usualChoices = (zone: string): Choices => ({ waiting: 'at_once', accounts: 'weekly', meetings: 'at_once', digest: true, digestDay: 1, digestHour: 7, zone })

/** What one click in a mail ends, in words. */
export const ENDED_WORDS = {
  waiting: 'mails about what waits for you', accounts: 'mails about accounts that you own or follow', meetings: 'mails before your meetings', digest: 'the weekly digest',
} as const
