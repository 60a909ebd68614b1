import { askForReset, issueReset, listRealWorkspaceIds, MAILED_LINK_HOURS } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import { queue } from '@/lib/queue'
import { memberOf } from '../store'
import type { DeliveryJob, Message } from '../types'
import { enqueue } from './enqueue'
import { sendsMail } from './mail-server'

export const RESET_KIND = 'password_reset'

/** Can anybody here be mailed a link for a new password? Asked before it is known who they are. */
export async function resetsByMail(): Promise<boolean> {
  for (const workspaceId of await listRealWorkspaceIds()) if (await inWorkspace(workspaceId, (tx) => sendsMail(tx, workspaceId))) return true
  return false
}

/** Mails a link for a new password to the address, if it is somebody's who may be mailed one. Says nothing of whether it did. */
export async function mailReset(input: { email: string; from: string }, now: Date): Promise<void> {
  for (const { workspaceId, memberId } of await askForReset(input, now)) {
    await queue()
    const mailed = await inWorkspace(workspaceId, async (tx) => (await sendsMail(tx, workspaceId)) && enqueue(tx, workspaceId, now, { channel: 'mail', memberId, kind: RESET_KIND, key: `reset:${newId(now.getTime())}` }))
    if (mailed) return
  }
}

/** The words of such a mail, with a link that is made as it leaves. Null when it has waited so long that nobody looks out for it. */
export async function composeReset(workspaceId: string, { memberId, createdAt }: DeliveryJob, now: Date): Promise<Message | null> {
  if (now.getTime() - createdAt.getTime() > MAILED_LINK_HOURS * 3_600_000) return null
  return inWorkspace(workspaceId, async (tx) => {
    const member = await memberOf(tx, workspaceId, memberId)
    if (!member) return null
    const { token } = await issueReset(tx, member.userId, now, MAILED_LINK_HOURS)
    return {
      subject: 'A new password for Credence', group: null, blocks: [],
      lead: [
        [{ text: 'Somebody asked for a new password for this address. The link works once, for an hour, and signs out everywhere else.' }],
        [{ text: 'If it was not you, nothing has changed and there is nothing to do.' }],
      ],
      action: { label: 'Set a new password', path: `/reset/${token}` },
    }
  })
}
