import { visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { comingMeetings, namesIn } from '../store'
import type { MeetingView } from '../types'
import { meetingView } from '../views'
import { isPlaced } from './load-meeting'

const HOUR_MS = 3_600_000
/** Today and tomorrow on every clock of the world. */
const AHEAD_MS = 62 * HOUR_MS
const MOST = 60

/** Meetings of today and tomorrow with accounts that the actor sees, the first first; those of their own are marked. */
export async function listComingMeetings(ctx: Ctx): Promise<(MeetingView & { mine: boolean })[]> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const rows = (await comingMeetings(tx, ctx.workspaceId, visibleTo(ctx), ctx.now, new Date(ctx.now.getTime() + AHEAD_MS), MOST)).filter(isPlaced)
    const found = await namesIn(tx, ctx.workspaceId, rows, ctx.now)
    const { actor } = ctx
    return rows.map((row) => ({
      ...meetingView(ctx, row, found),
      mine: actor.kind === 'member' && (row.account.ownerId === actor.memberId || row.organiserId === actor.memberId || row.attendees.some(({ memberId }) => memberId === actor.memberId)),
    }))
  })
}
