import type { z } from 'zod'
import { audit } from '@/lib/audit'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { installationSecret, privateAddressesAllowed } from '@/lib/env'
import { queue, send } from '@/lib/queue'
import { ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { seal } from '@/lib/shared/seal'
import { addressFault, feedUrl } from '../feeds/address'
import { feedOwner } from '../feeds/read-feed'
import { countOfFeed, feedOf, insertFeed, removeFeedRow } from '../feeds/store'
import { ConnectFeedInput } from '../inputs'
import { FEED_FAULTS, type FeedView } from '../types'

const memberOf = (ctx: Ctx): string => {
  if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only members have a calendar here.', 'Sign in first.')
  return ctx.actor.memberId
}

/**
 * Connects the actor's own calendar by its secret address, which is sealed and never given out again; another one takes the place of
 * the first. It is read at once, and every 15 minutes.
 * @throws InvalidError for an address that is none, or leads into a private network
 */
export async function connectFeed(ctx: Ctx, input: z.input<typeof ConnectFeedInput>): Promise<void> {
  const { url: entered, timeZone } = ConnectFeedInput.parse(input)
  const memberId = memberOf(ctx)
  const { workspaceId, now } = ctx
  const url = feedUrl(entered)
  const fault = addressFault(url, { privateAllowed: privateAddressesAllowed() })
  if (fault !== null) throw new InvalidError(fault, 'Nothing was stored. Copy the secret iCal address from the settings of your calendar.')
  const secret = installationSecret()
  if (secret === null) throw new InvalidError('This process has no secret to seal the address with.', 'Nothing was stored. Start Credence with npm start, or set NEXTAUTH_SECRET.')
  await queue()
  await inWorkspace(workspaceId, async (tx) => {
    const before = await feedOf(tx, workspaceId, memberId)
    if (before) await removeFeedRow(tx, workspaceId, before.id)
    const id = await insertFeed(tx, workspaceId, now, { memberId, sealedUrl: seal(secret, feedOwner(workspaceId, memberId), url), host: new URL(url).hostname, timeZone })
    await send(tx, 'calendar.read', { workspaceId, feedId: id })
    await audit(tx, ctx, { verb: 'calendar.connect', objectType: 'calendar_feed', objectId: id })
  })
}

/** Takes the actor's own calendar away, with every meeting that came from it alone. */
export async function removeFeed(ctx: Ctx): Promise<void> {
  const memberId = memberOf(ctx)
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const feed = await feedOf(tx, ctx.workspaceId, memberId)
    if (!feed) return
    await removeFeedRow(tx, ctx.workspaceId, feed.id)
    await audit(tx, ctx, { verb: 'calendar.remove', objectType: 'calendar_feed', objectId: feed.id })
  })
}

/** Has the actor's own calendar read now. */
export async function readFeedNow(ctx: Ctx): Promise<void> {
  const memberId = memberOf(ctx)
  await queue()
  await inWorkspace(ctx.workspaceId, async (tx) => {
    const feed = await feedOf(tx, ctx.workspaceId, memberId)
    if (feed) await send(tx, 'calendar.read', { workspaceId: ctx.workspaceId, feedId: feed.id })
  })
}

/** The actor's own calendar as they may see it again: where it is, when it was read, and what went wrong; null where there is none. */
export async function getOwnFeed(ctx: Ctx): Promise<FeedView | null> {
  if (ctx.actor.kind !== 'member') return null
  const { memberId } = ctx.actor
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const feed = await feedOf(tx, ctx.workspaceId, memberId)
    if (!feed) return null
    const { host, readAt, triedAt, fault } = feed
    return { host, readAt: readAt?.toISOString() ?? null, triedAt: triedAt?.toISOString() ?? null, fault: FEED_FAULTS.find((each) => each === fault) ?? null, ...(await countOfFeed(tx, ctx.workspaceId, feed.id, ctx.now)) }
  })
}
