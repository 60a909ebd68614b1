import { inWorkspace } from '@/lib/db/transaction'
import { dueFeeds, tidyMeetings } from '@/lib/meetings'
import { queue, send } from '@/lib/queue'
import { allWorkspaces } from '../store'

/** In every workspace: members' calendars are sent to be read, meetings that are over find their conversations, and old ones are forgotten. */
export async function handleCalendarsDue(now: Date = new Date()): Promise<void> {
  await queue()
  for (const workspaceId of await allWorkspaces()) {
    await inWorkspace(workspaceId, async (tx) => {
      await tidyMeetings(tx, workspaceId, now)
      for (const feedId of await dueFeeds(tx, workspaceId)) await send(tx, 'calendar.read', { workspaceId, feedId })
    })
  }
}
