import { inWorkspace } from '@/lib/db/transaction'
import { forgetNotice, notify } from '@/lib/notify'
import { claimReminder, findMeeting } from './store'

/** How long after it began a meeting is still worth telling of: a process that was down then does not tell of what is over. */
const LATE_MS = 10 * 60_000

/**
 * Tells whoever invited, those of ours who come, and the owner of the account, that a meeting is near. Once for each start: one that
 * was moved is told again by its own job, one that was cancelled not at all.
 */
export async function tellOfMeeting(workspaceId: string, meetingId: string, startsAt: Date, now: Date): Promise<void> {
  await inWorkspace(workspaceId, async (tx) => {
    const meeting = await findMeeting(tx, workspaceId, meetingId)
    if (!meeting?.account || meeting.startsAt.getTime() !== startsAt.getTime() || now.getTime() > startsAt.getTime() + LATE_MS) return
    if (!(await claimReminder(tx, workspaceId, meetingId, startsAt))) return
    const about = { kind: 'meeting_brief' as const, meetingId }
    await forgetNotice(tx, workspaceId, about)
    const members = new Set([meeting.organiserId, ...meeting.attendees.map(({ memberId }) => memberId), meeting.account.ownerId].filter((id) => id !== null))
    const { id: accountId } = meeting.account
    await notify(tx, workspaceId, now, [...members].map((memberId) => ({ ...about, memberId, accountId, actorId: null })))
  })
}
