import type { Tx } from '@/lib/db/transaction'
import { heldIn } from './held'
import { KEPT_MS, LOOKED_FOR_MS } from './policy'
import { accountsWithOver, conversationsSince, forgetOver, overMeetings, updateMeeting } from './store'

const DAY_MS = 86_400_000

/** Finds the conversation of each meeting of an account that is over; one that was deleted is looked for again. */
export async function findHeld(tx: Tx, workspaceId: string, accountId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - LOOKED_FOR_MS)
  const meetings = await overMeetings(tx, workspaceId, accountId, since, now)
  if (meetings.length === 0) return
  const conversations = await conversationsSince(tx, workspaceId, accountId, new Date(since.getTime() - DAY_MS))
  const held = heldIn(meetings.map(({ attendees, ...meeting }) => ({ ...meeting, personIds: attendees.flatMap(({ personId }) => personId ?? []) })), conversations)
  for (const { id, interactionId } of meetings) {
    const found = held.get(id) ?? null
    if (found !== interactionId) await updateMeeting(tx, workspaceId, id, { interactionId: found })
  }
}

/** The same for every account with a meeting that was over of late; and forgets those of long ago. */
export async function tidyMeetings(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  for (const accountId of await accountsWithOver(tx, workspaceId, new Date(now.getTime() - LOOKED_FOR_MS), now)) await findHeld(tx, workspaceId, accountId, now)
  await forgetOver(tx, workspaceId, new Date(now.getTime() - KEPT_MS))
}
