import type { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { assertMayEdit, notFound, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { MeetingIdInput, PlaceMeetingInput } from '../inputs'
import { remind } from '../remind'
import { findMeeting, meetingsOfUids, removeMeetings, updateMeeting, type MeetingRow } from '../store'

/** Says to which account an event of one's own calendar belongs. Of a series all occurrences go there. */
export async function placeMeeting(ctx: Ctx, input: z.input<typeof PlaceMeetingInput>): Promise<{ placed: number }> {
  const { meetingId, accountId } = PlaceMeetingInput.parse(input)
  await queue()
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const all = await ownSeries(tx, ctx, meetingId)
    const account = await loadAccount(tx, ctx, accountId)
    assertMayEdit(ctx, account)
    const there = new Set((await meetingsOfUids(tx, ctx.workspaceId, all.flatMap(({ uid }) => uid ?? []))).filter((row) => row.accountId === account.id).map(({ uid, recurrence }) => `${uid} ${recurrence}`))
    for (const row of all) {
      // A colleague's calendar has it there already.
      if (there.has(`${row.uid} ${row.recurrence}`)) await removeMeetings(tx, ctx.workspaceId, [row.id])
      else {
        await updateMeeting(tx, ctx.workspaceId, row.id, { accountId: account.id })
        await remind(tx, ctx.workspaceId, ctx.now, row)
      }
    }
    await audit(tx, ctx, { verb: 'meeting.plan', objectType: 'meeting', objectId: meetingId, fields: { accountId: code(account.id), placed: all.length } })
    return { placed: all.length }
  })
}

/** Forgets an event that belongs to no account, with all of its series. */
export async function discardMeeting(ctx: Ctx, input: z.input<typeof MeetingIdInput>): Promise<{ discarded: number }> {
  const { meetingId } = MeetingIdInput.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const all = await ownSeries(tx, ctx, meetingId)
    await removeMeetings(tx, ctx.workspaceId, all.map(({ id }) => id))
    await audit(tx, ctx, { verb: 'meeting.discard', objectType: 'meeting', objectId: meetingId, fields: { discarded: all.length } })
    return { discarded: all.length }
  })
}

async function ownSeries(tx: Tx, ctx: Ctx, meetingId: string): Promise<MeetingRow[]> {
  const row = await findMeeting(tx, ctx.workspaceId, meetingId)
  const mine = (each: MeetingRow): boolean => each.accountId === null && ctx.actor.kind === 'member' && each.createdById === ctx.actor.memberId
  if (!row || !mine(row)) throw notFound('meeting')
  return row.uid === null ? [row] : (await meetingsOfUids(tx, ctx.workspaceId, [row.uid])).filter(mine)
}
