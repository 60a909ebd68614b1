import type { Tx } from '@/lib/db/transaction'
import { installationSecret, mailSettings } from '@/lib/env'
import { unseal } from '@/lib/shared/seal'
import { findSettings, workspaceOf, type SettingsRow } from '../store'
import type { MailServer } from '../transport/smtp'
import type { MailView, SmtpSecurity } from '../types'

export const passwordOwner = (workspaceId: string): string => `${workspaceId} mail`
export const webhookOwner = (workspaceId: string, channel: string): string => `${workspaceId} ${channel}`

/** The address of a channel, opened; null where the installation's secret is another one now. */
export function openedUrl(workspaceId: string, channel: string, sealedUrl: string): string | null {
  const secret = installationSecret()
  return secret === null ? null : unseal(secret, webhookOwner(workspaceId, channel), sealedUrl)
}

/** A mail server as people know it. */
export const mailServerName = ({ host, port }: { host: string; port: number }): string => `${host}:${port}`

/** The mail server of an address: `smtps` begins with TLS, `smtp` turns to it unless `?security=none`. */
export function serverOf({ url, from }: { url: string; from: string }): MailServer {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const security: SmtpSecurity = protocol === 'smtps:' ? 'tls' : searchParams.get('security') === 'none' ? 'none' : 'starttls'
  const user = decodeURIComponent(username)
  return { host: hostname, port: port === '' ? (security === 'tls' ? 465 : 587) : Number(port), security, user: user === '' ? null : user, password: user === '' ? null : decodeURIComponent(password), from, trusted: true }
}

export type ResolvedMail = { server: MailServer; secretLost: boolean }

const own = (row: SettingsRow | null): row is SettingsRow & { smtpHost: string; mailFrom: string } => row?.smtpHost != null && row.mailFrom !== null

/** The mail server of a workspace: what an admin entered, else the environment's, which no sample workspace uses; null without any. */
export async function resolveMail(tx: Tx, workspaceId: string): Promise<ResolvedMail | null> {
  const row = await findSettings(tx, workspaceId)
  if (own(row)) {
    const secret = installationSecret()
    const password = row.sealedPassword === null || secret === null ? null : unseal(secret, passwordOwner(workspaceId), row.sealedPassword)
    return {
      server: { host: row.smtpHost, port: row.smtpPort, security: row.smtpSecurity, user: row.smtpUser, password, from: row.mailFrom, trusted: false },
      secretLost: row.sealedPassword !== null && password === null,
    }
  }
  const given = await givenMail(tx, workspaceId)
  return given && { server: given, secretLost: false }
}

async function givenMail(tx: Tx, workspaceId: string): Promise<MailServer | null> {
  const given = mailSettings()
  return given === null || (await workspaceOf(tx, workspaceId)).kind === 'sample' ? null : serverOf(given)
}

/** Can this workspace send mail at all? */
export const sendsMail = async (tx: Tx, workspaceId: string): Promise<boolean> => (await resolveMail(tx, workspaceId)) !== null

/** What is set, without the password. */
export async function mailView(tx: Tx, workspaceId: string): Promise<MailView> {
  const row = await findSettings(tx, workspaceId)
  const zone = row?.zone ?? 'UTC'
  if (own(row)) return { source: 'workspace', host: row.smtpHost, port: row.smtpPort, security: row.smtpSecurity, user: row.smtpUser ?? '', hasPassword: row.sealedPassword !== null, from: row.mailFrom, zone }
  const given = await givenMail(tx, workspaceId)
  if (given === null) return { source: 'none', host: '', port: 587, security: 'starttls', user: '', hasPassword: false, from: '', zone }
  return { source: 'environment', host: given.host, port: given.port, security: given.security, user: '', hasPassword: false, from: given.from, zone }
}
