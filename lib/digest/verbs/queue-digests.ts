import { membersAs } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { enqueue, findWebhooks, sendsMail, wantedBy } from '@/lib/deliver'
import { lastWeek } from '@/lib/deliver/pure'

/** A digest that could not be queued at its hour is told until so long after; later the week is over. */
const LATE_MS = 24 * 3_600_000

/** Puts the digest of every member and channel into the outbox whose hour has come; each once a week, however often this runs. */
export async function queueDigests(workspaceId: string, now: Date): Promise<number> {
  return inWorkspace(workspaceId, async (tx) => {
    const members = await membersAs(tx, workspaceId, now)
    const wanted = await wantedBy(tx, workspaceId, members.map(({ actor }) => actor.memberId))
    let queued = 0
    const due = (memberId: string): string | null => {
      const { day, to } = lastWeek(wanted(memberId), now)
      return now.getTime() - to.getTime() <= LATE_MS ? day : null
    }
    if (await sendsMail(tx, workspaceId)) {
      for (const { actor: { memberId } } of members) {
        const week = wanted(memberId).digest ? due(memberId) : null
        if (week !== null && (await enqueue(tx, workspaceId, now, { channel: 'mail', memberId, kind: 'digest', week, key: `digest:${memberId}:${week}` }))) queued += 1
      }
    }
    for (const { channel, memberId, digest } of await findWebhooks(tx, workspaceId)) {
      const week = digest ? due(memberId) : null
      if (week !== null && (await enqueue(tx, workspaceId, now, { channel, memberId, kind: 'digest', week, key: `digest:${channel}:${week}` }))) queued += 1
    }
    return queued
  })
}
