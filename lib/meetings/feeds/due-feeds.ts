import type { Tx } from '@/lib/db/transaction'
import { feedsByStanding, removeFeedRow } from './store'

/** Calendars to be read, of members who are still here; those of others are removed with their meetings. */
export async function dueFeeds(tx: Tx, workspaceId: string): Promise<string[]> {
  const { here, gone } = await feedsByStanding(tx, workspaceId)
  for (const id of gone) await removeFeedRow(tx, workspaceId, id)
  return here
}
