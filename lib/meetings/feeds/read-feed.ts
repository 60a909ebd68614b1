import { membersAs } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { installationSecret, privateAddressesAllowed } from '@/lib/env'
import { queue } from '@/lib/queue'
import { unseal } from '@/lib/shared/seal'
import { parseCalendar } from '../ical/parse'
import type { ParsedCalendar } from '../ical/types'
import { AHEAD_MS } from '../policy'
import { saveCalendar } from '../save-calendar'
import type { FeedFault } from '../types'
import { fetchCalendar, type FetchCalendar } from './fetch-calendar'
import { findFeed, markRead, removeVanished, type FeedRow } from './store'

const DAY_MS = 86_400_000
/** Occurrences are looked up anew after so long, also where the calendar itself is the same. */
const ANEW_MS = DAY_MS

/** To what a sealed address is bound: it opens for nobody else. */
export const feedOwner = (workspaceId: string, memberId: string): string => `calendar:${workspaceId}:${memberId}`

/** Reads a member's calendar and keeps its meetings with somebody of a known account. What went wrong is written where the member sees it. */
export async function readFeed(workspaceId: string, feedId: string, now: Date, fetch: FetchCalendar = fetchCalendar({ privateAllowed: privateAddressesAllowed() })): Promise<void> {
  const feed = await inWorkspace(workspaceId, (tx) => findFeed(tx, workspaceId, feedId))
  if (!feed) return
  const fault = await read(feed, now, fetch)
  if (fault !== null) await inWorkspace(workspaceId, (tx) => markRead(tx, workspaceId, feedId, { triedAt: now, fault }))
}

async function read(feed: FeedRow, now: Date, fetch: FetchCalendar): Promise<FeedFault | null> {
  const { workspaceId, id, memberId } = feed
  const secret = installationSecret()
  const url = secret === null ? null : unseal(secret, feedOwner(workspaceId, memberId), feed.sealedUrl)
  if (url === null) return 'secret'
  const anew = feed.expandedAt === null || now.getTime() - feed.expandedAt.getTime() >= ANEW_MS
  const fetched = await fetch(url, anew ? null : feed.etag)
  if (fetched.status === 'fault') return fetched.fault
  if (fetched.status === 'same') {
    await inWorkspace(workspaceId, (tx) => markRead(tx, workspaceId, id, { triedAt: now, readAt: now, fault: null }))
    return null
  }
  const until = new Date(now.getTime() + AHEAD_MS)
  const parsed = parsedOf(fetched.text, { from: new Date(now.getTime() - DAY_MS), to: until, zone: feed.timeZone })
  if (parsed === null) return 'not_a_calendar'
  await queue()
  await inWorkspace(workspaceId, async (tx) => {
    const ctx = (await membersAs(tx, workspaceId, now)).find(({ actor }) => actor.memberId === memberId)
    // Removed while it was read, or its member has left.
    if (!ctx || !(await findFeed(tx, workspaceId, id))) return
    await saveCalendar(tx, ctx, parsed.series, { source: 'feed', feedId: id }, until)
    await removeVanished(tx, workspaceId, id, parsed.series.map(({ uid }) => uid), now)
    await markRead(tx, workspaceId, id, { triedAt: now, readAt: now, expandedAt: now, fault: null, etag: fetched.etag })
  })
  return null
}

function parsedOf(text: string, weeks: { from: Date; to: Date; zone: string }): ParsedCalendar | null {
  try {
    return parseCalendar({ fileName: 'calendar', text, ...weeks })
  } catch {
    return null
  }
}
