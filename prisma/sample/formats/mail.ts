import type { Actor, Cast } from '../cast'
import { digitsOf } from '../digits'
import type { ForwardInteraction, MailInteraction } from '../types'

const CRLF = '\r\n'
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const pad = (value: number) => String(value).padStart(2, '0')

/** A mail as saved from a mail client: headers, the body, the signature, and the answered mail quoted with `>`. */
export function replyEml(mail: MailInteraction, seed: string, cast: Cast, at: Date, answeredAt: Date | null): string {
  const quoted = mail.answers && answeredAt
    ? ['', `On ${longDate(answeredAt)} at ${clock(answeredAt)}, ${mailbox(cast(mail.answers.from))} wrote:`, '',
       ...mail.answers.body.trim().split('\n').map((line) => `> ${line}`.trimEnd())]
    : []
  const root = `<${digitsOf(`${seed}/root`, 14)}@mail.${domainOf(cast(mail.answers?.from ?? mail.from))}>`
  const thread = mail.answers ? [`In-Reply-To: ${root}`, `References: ${root}`] : []
  return message(mail, seed, cast, at, thread, [...bodyLines(mail.body, mail.signature), ...quoted])
}

/** A mail that passes on a colleague's, the way Outlook writes it: a rule, then From, Sent, To and Subject. */
export function forwardEml(mail: ForwardInteraction, seed: string, cast: Cast, at: Date, originalAt: Date): string {
  const original = mail.forwarded
  const block = ['', '________________________________',
    `From: ${mailbox(cast(original.from))}`,
    `Sent: ${longDate(originalAt)} ${clock(originalAt)}`,
    `To: ${original.to.map((key) => mailbox(cast(key))).join('; ')}`,
    `Subject: ${original.subject}`, '', ...original.body.trim().split('\n')]
  return message(mail, seed, cast, at, [], [...bodyLines(mail.body, mail.signature), ...block])
}

type Letter = { from: string; to: string[]; cc?: string[]; title: string }

function message(mail: Letter, seed: string, cast: Cast, at: Date, thread: string[], lines: string[]): string {
  const people = (keys: string[]) => keys.map((key) => mailbox(cast(key))).join(', ')
  const headers = [
    `Date: ${rfcDate(at)}`,
    `From: ${mailbox(cast(mail.from))}`,
    `To: ${people(mail.to)}`,
    ...(mail.cc ? [`Cc: ${people(mail.cc)}`] : []),
    `Subject: ${encodedWord(mail.title)}`,
    `Message-ID: <${digitsOf(`${seed}/message`, 16)}@mail.${domainOf(cast(mail.from))}>`,
    ...thread,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: quoted-printable',
  ]
  return [...headers, '', ...lines.map(quotedPrintable), ''].join(CRLF)
}

const bodyLines = (body: string, signature?: string) =>
  [...body.trim().split('\n'), ...(signature ? ['', '-- ', ...signature.trim().split('\n')] : [])]

const mailbox = (actor: Actor) => `${actor.name} <${actor.email}>`
const domainOf = (actor: Actor) => actor.email.split('@')[1] ?? 'mail.example'
const clock = (at: Date) => `${pad(at.getUTCHours())}:${pad(at.getUTCMinutes())}`
const longDate = (at: Date) => `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`
const rfcDate = (at: Date) => `${WEEKDAYS[at.getUTCDay()]}, ${longDate(at)} ${clock(at)}:00 +0000`

const encodedWord = (text: string) =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`

/** RFC 2045 §6.7: octets outside printable ASCII and `=` are escaped, lines broken softly at 76 characters. */
function quotedPrintable(line: string): string {
  const tokens = [...Buffer.from(line, 'utf8')].map((byte) =>
    byte >= 0x20 && byte <= 0x7e && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
  const last = tokens.at(-1)
  if (last === ' ') tokens[tokens.length - 1] = '=20'
  let width = 0
  return tokens.map((token) => {
    width += token.length
    if (width <= 75) return token
    width = token.length
    return `=${CRLF}${token}`
  }).join('')
}
