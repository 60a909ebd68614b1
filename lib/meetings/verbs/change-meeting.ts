import { audit, code } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { ChangeMeetingInput } from '../inputs'
import { remind } from '../remind'
import { updateMeeting } from '../store'
import { assertChangedHere } from './assert-changed-here'
import { loadMeeting } from './load-meeting'
import { assertToCome, writtenDetails } from './written-details'

/** Moves a meeting, or changes who comes to it. @throws ConflictError for one that stands in somebody's calendar */
export async function changeMeeting(ctx: Ctx, input: ChangeMeetingInput): Promise<void> {
  const { meetingId, ...details } = ChangeMeetingInput.parse(input)
  const { workspaceId, now } = ctx
  await queue()
  await inWorkspace(workspaceId, async (tx) => {
    const { meeting, account } = await loadMeeting(tx, ctx, meetingId)
    assertMayEdit(ctx, account)
    assertChangedHere(meeting)
    const { fields, attendees } = await writtenDetails(tx, ctx, account, details)
    const us = meeting.attendees.filter((each) => each.memberId !== null && !attendees.some(({ memberId }) => memberId === each.memberId)).map(({ memberId }) => ({ personId: null, memberId, email: null, name: null, us: true }))
    const moved = fields.startsAt.getTime() !== meeting.startsAt.getTime()
    if (moved) assertToCome(fields, now)
    await updateMeeting(tx, workspaceId, meeting.id, { ...fields, cancelledAt: null }, [...us, ...attendees])
    if (moved || meeting.cancelledAt !== null) await remind(tx, workspaceId, now, { id: meeting.id, ...fields })
    await audit(tx, ctx, { verb: moved ? 'meeting.move' : 'meeting.change', objectType: 'meeting', objectId: meeting.id, fields: { accountId: code(account.id) } })
  })
}
