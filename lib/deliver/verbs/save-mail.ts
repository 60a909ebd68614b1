import { audit, code } from '@/lib/audit'
import { assertMayAdminister } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { SaveMailInput } from '../schemas'
import { findSettings, saveSettings } from '../store'
import { passwordOwner } from './mail-server'
import { sealed } from './sealed'

/**
 * Sets the mail server of a workspace. The password is sealed and never given out again; a stored one stays only while server, port and
 * user stay, so that it is never sent to anybody else.
 */
export async function saveMail(ctx: Ctx, input: SaveMailInput): Promise<void> {
  assertMayAdminister(ctx)
  const { host, port, security, user, password, from, zone } = SaveMailInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const before = await findSettings(tx, ctx.workspaceId)
    const keeps = password === '' && before?.smtpHost === host && before.smtpPort === port && (before.smtpUser ?? '') === user && !(security === 'none' && before.smtpSecurity !== 'none')
    const sealedPassword = user === '' ? null : keeps ? before.sealedPassword : password === '' ? null : sealed(passwordOwner(ctx.workspaceId), password)
    await saveSettings(tx, ctx.workspaceId, ctx.now, { smtpHost: host, smtpPort: port, smtpSecurity: security, smtpUser: user === '' ? null : user, sealedPassword, mailFrom: from, zone })
    await audit(tx, ctx, { verb: 'delivery.set_mail', objectType: 'workspace', objectId: ctx.workspaceId, fields: { port, security: code(security), passwordChanged: sealedPassword !== (before?.sealedPassword ?? null) } })
  })
}

/** Takes the mail server out: the environment's takes its place where there is one. */
export async function removeMail(ctx: Ctx): Promise<void> {
  assertMayAdminister(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    await saveSettings(tx, ctx.workspaceId, ctx.now, { smtpHost: null, smtpUser: null, sealedPassword: null, mailFrom: null })
    await audit(tx, ctx, { verb: 'delivery.remove_mail', objectType: 'workspace', objectId: ctx.workspaceId })
  })
}
