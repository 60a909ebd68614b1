import { audit, code } from '@/lib/audit'
import { assertMayEdit, type Ctx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { queue } from '@/lib/queue'
import { PlanMeetingInput } from '../inputs'
import { remind } from '../remind'
import { insertMeeting } from '../store'
import { assertToCome, writtenDetails } from './written-details'

/** Plans a meeting with an account by hand; whoever writes it down invites to it. */
export async function planMeeting(ctx: Ctx, input: PlanMeetingInput): Promise<{ id: string }> {
  const { accountId, ...details } = PlanMeetingInput.parse(input)
  const { workspaceId, actor, now } = ctx
  await queue()
  return inWorkspace(workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId)
    assertMayEdit(ctx, account)
    const { fields, attendees } = await writtenDetails(tx, ctx, account, details)
    const memberId = actor.kind === 'member' ? actor.memberId : account.ownerId
    assertToCome(fields, now)
    const us = memberId === null || attendees.some((each) => each.memberId === memberId) ? [] : [{ personId: null, memberId, email: null, name: null, us: true }]
    const id = await insertMeeting(tx, workspaceId, now, {
      ...fields, accountId: account.id, organiserId: memberId, source: 'hand', feedId: null, createdById: memberId, uid: null, recurrence: '', sequence: 0,
    }, [...us, ...attendees])
    await remind(tx, workspaceId, now, { id, ...fields })
    await audit(tx, ctx, { verb: 'meeting.plan', objectType: 'meeting', objectId: id, fields: { accountId: code(account.id) } })
    return { id }
  })
}
