import { isIP } from 'node:net'
import { createTransport } from 'nodemailer'
import { DeliveryFault, quoted } from '../fault'
import { oneLine } from '../message'
import type { SmtpSecurity } from '../types'
import { addressOf } from './address'

export type MailServer = { host: string; port: number; security: SmtpSecurity; user: string | null; password: string | null; from: string; /** Entered by whoever runs the installation: it may stand anywhere. */ trusted: boolean }

export type Mail = { id: string; to: { name: string; address: string }; subject: string; html: string; text: string; /** Where one click ends mails like this one. */ endUrl: string | null }

const PATIENCE_MS = 15_000
const ADDRESS = /^[^\s@<>(),;:"\\\p{Cc}]+@[^\s@<>(),;:"\\\p{Cc}]+$/u

/**
 * Hands a mail to the server and gives what it answered. The same `id` makes the same Message-ID, by which a mail that was sent twice
 * is one. Headers by RFC 8058 (one-click unsubscribe) and RFC 3834 (nobody's auto-reply answers).
 * @throws DeliveryFault
 */
export async function sendMail(server: MailServer, mail: Mail, { privateAllowed, timeoutMs = PATIENCE_MS }: { privateAllowed: boolean; timeoutMs?: number }): Promise<{ said: string | null }> {
  if (!ADDRESS.test(mail.to.address)) throw new DeliveryFault('recipient', false)
  const { address } = await addressOf(server.host, privateAllowed || server.trusted)
  const transport = createTransport({
    host: address, port: server.port, secure: server.security === 'tls', requireTLS: server.security === 'starttls', ignoreTLS: server.security === 'none',
    ...(server.user === null ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    tls: { ...(isIP(server.host) === 0 ? { servername: server.host } : {}) },
    connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs, disableFileAccess: true, disableUrlAccess: true,
  })
  const domain = server.from.split('@')[1] ?? 'credence.invalid'
  try {
    const info = await transport.sendMail({
      from: { name: 'Credence', address: server.from }, to: { name: oneLine(mail.to.name, 80), address: mail.to.address },
      messageId: `<${mail.id}@${domain}>`, subject: oneLine(mail.subject, 150), html: mail.html, text: mail.text,
      headers: {
        'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All',
        ...(mail.endUrl === null ? {} : { 'List-Unsubscribe': `<${mail.endUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    })
    return { said: quoted(String(info.response ?? ''), secretsOf(server)) }
  } catch (error) {
    throw faultOf(error, server)
  } finally {
    transport.close()
  }
}

const secretsOf = ({ password, user }: MailServer): string[] => [password ?? '', Buffer.from(password ?? '').toString('base64'), Buffer.from(`\u0000${user ?? ''}\u0000${password ?? ''}`).toString('base64')]

type SmtpError = { code?: unknown; responseCode?: unknown; response?: unknown; message?: unknown }

function faultOf(error: unknown, server: MailServer): DeliveryFault {
  const { code, responseCode, response, message }: SmtpError = typeof error === 'object' && error !== null ? error : {}
  const status = typeof responseCode === 'number' ? responseCode : null
  const said = quoted(typeof response === 'string' ? response : '', secretsOf(server))
  const later = status !== null && status >= 400 && status < 500
  if (code === 'EAUTH' || code === 'ENOAUTH') return new DeliveryFault('sign_in', later, status, said)
  if (code === 'ETLS' || /certificate|SSL|TLS|wrong version number/i.test(typeof message === 'string' ? message : '')) return new DeliveryFault('tls', false, status, said)
  if (code === 'ETIMEDOUT') return new DeliveryFault('timeout', true, status, said)
  if (code === 'EENVELOPE') return new DeliveryFault(later ? 'busy' : 'recipient', later, status, said)
  if (status !== null) return new DeliveryFault(later ? 'busy' : 'rejected', later, status, said)
  return new DeliveryFault('unreachable', true, null, said)
}
