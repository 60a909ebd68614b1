import { notFound, type Ctx } from '@/lib/auth'
import { loadAccount, type AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { findMeeting, type MeetingRow } from '../store'

export type PlacedMeeting = MeetingRow & { account: NonNullable<MeetingRow['account']> }

export const isPlaced = (row: MeetingRow): row is PlacedMeeting => row.account !== null

/** A meeting of an account that the actor sees. @throws NotFoundError in every other case, in the same words */
export async function loadMeeting(tx: Tx, ctx: Ctx, meetingId: string): Promise<{ meeting: PlacedMeeting; account: AccountRecord }> {
  const meeting = isId(meetingId) ? await findMeeting(tx, ctx.workspaceId, meetingId) : null
  if (!meeting || !isPlaced(meeting)) throw notFound('meeting')
  return { meeting, account: await loadAccount(tx, ctx, meeting.account.id, 'meeting') }
}
