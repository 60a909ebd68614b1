import { notFound, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { TOLD_MS } from './policy'
import { meetingsOf, namesIn } from './store'
import type { AccountMeetings, MeetingView } from './types'
import { isPlaced, loadMeeting } from './verbs/load-meeting'
import { meetingView } from './views'

const MOST = 60

/** Meetings of an account that the actor was found to see: those to come, and those of late with what became of them. */
export async function accountMeetings(tx: Tx, ctx: Ctx, accountId: string): Promise<AccountMeetings> {
  const rows = (await meetingsOf(tx, ctx.workspaceId, accountId, new Date(ctx.now.getTime() - TOLD_MS), MOST)).filter(isPlaced)
  if (rows.length === 0) return { coming: [], late: [] }
  const found = await namesIn(tx, ctx.workspaceId, rows, ctx.now)
  const views = rows.map((row) => meetingView(ctx, row, found))
  const coming = views.filter(({ phase }) => phase === 'planned' || phase === 'on')
  return { coming, late: views.filter(({ phase }) => phase === 'over' || phase === 'held' || phase === 'missing' || phase === 'cancelled').reverse() }
}

/** One meeting of an account. @throws NotFoundError when it is of another one, or the actor does not see it */
export async function meetingOf(tx: Tx, ctx: Ctx, accountId: string, meetingId: string): Promise<MeetingView> {
  const { meeting } = await loadMeeting(tx, ctx, meetingId)
  if (meeting.account.id !== accountId) throw notFound('meeting')
  return meetingView(ctx, meeting, await namesIn(tx, ctx.workspaceId, [meeting], ctx.now))
}
