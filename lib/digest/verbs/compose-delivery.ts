import { membersAs, type Ctx, type MemberCtx } from '@/lib/auth'
import { loadAccount } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { wantedBy } from '@/lib/deliver'
import type { Choices, DeliveryJob, Message } from '@/lib/deliver/types'
import { accountWeek } from '@/lib/insights'
import { GROUP_OF, readNotice } from '@/lib/notify'
import { NotFoundError } from '@/lib/shared/errors'
import { formatAlignment, formatDifference } from '@/lib/shared/format'
import { digestMessage, wantedSections } from '../compose/digest-message'
import { noticeMessage } from '../compose/notice-message'
import { accountPart, beliefPart, warningItem } from '../week/sentences'
import { shownStatements } from '../week/store'
import { getDigest } from './get-digest'

/** News of a channel that waited longer than this are none. */
const NEWS_MS = 24 * 3_600_000

/**
 * What a message of the outbox says, made from what its reader may see and wants now; null where nothing is left to say: it was read
 * meanwhile, its account is out of their sight, or they no longer want it.
 */
export async function composeDelivery(workspaceId: string, delivery: DeliveryJob, now: Date): Promise<Message | null> {
  const { ctx, choices } = await readerOf(workspaceId, delivery.memberId, now)
  if (!ctx) return null
  if (delivery.kind === 'digest') return digestFor(ctx, choices, delivery)
  if (delivery.channel !== 'mail') return newsFor(ctx, delivery)
  if (delivery.notificationId === null) return null
  const notice = await readNotice(ctx, { id: delivery.notificationId })
  if (!notice || choices[GROUP_OF[notice.kind]] !== 'at_once') return null
  if (notice.kind === 'meeting_brief' && (notice.startsAt === null || Date.parse(notice.startsAt) < now.getTime())) return null
  return noticeMessage(notice, GROUP_OF[notice.kind], choices.zone)
}

async function readerOf(workspaceId: string, memberId: string, now: Date): Promise<{ ctx: MemberCtx | null; choices: Choices }> {
  return inWorkspace(workspaceId, async (tx) => ({
    ctx: (await membersAs(tx, workspaceId, now)).find(({ actor }) => actor.memberId === memberId) ?? null, choices: (await wantedBy(tx, workspaceId, [memberId]))(memberId),
  }))
}

async function digestFor(ctx: Ctx, choices: Choices, { channel, week }: DeliveryJob): Promise<Message | null> {
  const digest = await getDigest(ctx, { day: week, of: channel === 'mail' ? 'own' : 'all' })
  // The week that was meant is over, and another one has been told since.
  if (week !== null && digest.day !== week) return null
  if (channel !== 'mail') return digestMessage(digest, true)
  if (!choices.digest) return null
  return digestMessage(wantedSections(digest, new Set((['waiting', 'accounts', 'meetings'] as const).filter((group) => choices[group] === 'off'))), false)
}

/** A line for a channel: of an account that its member still sees, and of what still stands. */
async function newsFor(ctx: Ctx, { accountId, objectId, kind, detail, before, after, createdAt }: DeliveryJob): Promise<Message | null> {
  if (accountId === null || ctx.now.getTime() - createdAt.getTime() > NEWS_MS) return null
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, accountId).catch((error: unknown) => {
      if (error instanceof NotFoundError) return null
      throw error
    })
    if (!account) return null
    const action = { label: 'Open the account', path: `/accounts/${account.id}` }
    if (kind === 'warning') {
      const { warnings } = await accountWeek(tx, ctx.workspaceId, account, new Date(ctx.now.getTime() - 7 * 86_400_000), { asOf: ctx.now, knownAt: ctx.now })
      const standing = warnings.flatMap((each) => each.warnings).find((each) => each.kind === detail)
      return standing ? { subject: `${account.name}: a new warning`, group: null, lead: [warningItem(account, standing)], blocks: [], action } : null
    }
    const statement = objectId === null ? undefined : (await shownStatements(tx, ctx.workspaceId, [objectId])).get(objectId)
    const belief = objectId !== null && statement !== undefined ? [beliefPart(account.id, objectId, statement)] : []
    if (detail === 'turn') return belief.length === 0 ? null : { subject: `${account.name}: somebody changed their mind`, group: null, lead: [[accountPart(account), { text: ': ' }, ...belief]], blocks: [], action }
    if (before === null || after === null) return null
    const words = `alignment ${formatDifference(before, after)}, now ${formatAlignment(after)}`
    return { subject: `${account.name}: ${words}`, group: null, lead: [[accountPart(account), { text: `: ${words}` }, ...(belief.length > 0 ? [{ text: ', most by ' }, ...belief] : []), { text: '.' }]], blocks: [], action }
  })
}
