import type { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { MeetingIdInput } from '../inputs'
import { updateMeeting } from '../store'
import { assertChangedHere } from './assert-changed-here'
import { loadMeeting } from './load-meeting'

/** Cancels a meeting: nobody is told of it any more. @throws ConflictError for one that stands in somebody's calendar */
export async function cancelMeeting(ctx: Ctx, input: z.input<typeof MeetingIdInput>): Promise<void> {
  const { meetingId } = MeetingIdInput.parse(input)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const { meeting, account } = await loadMeeting(tx, ctx, meetingId)
    assertMayEdit(ctx, account)
    assertChangedHere(meeting)
    if (meeting.cancelledAt === null) await updateMeeting(tx, ctx.workspaceId, meeting.id, { cancelledAt: ctx.now })
    await audit(tx, ctx, { verb: 'meeting.cancel', objectType: 'meeting', objectId: meeting.id, fields: { accountId: code(account.id) } })
  })
}
