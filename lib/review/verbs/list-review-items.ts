import { z } from 'zod'
import { mayDecide, membersAs, visibleTo, type Ctx } from '@/lib/auth'
import { holderNames } from '@/lib/beliefs'
import { TOUCHES } from '@/lib/alignment/pure'
import { DAY_MS } from '@/lib/beliefs/pure'
import { accountDeals, highStakesAccounts } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { decodeCursor, encodeCursor } from '@/lib/shared/cursor'
import { KINDS } from '@/lib/shared/vocabulary'
import { isOwnWord } from '../corrections/own-word'
import { waitingOn } from '../corrections/store'
import { isHeld } from '../leases/lease'
import { memberNames } from '../leases/store'
import { recentWork } from '../recent/recent'
import { decisionBatches, givenVerdicts, singleDecisions } from '../recent/store'
import { itemObservations, type ItemRow } from '../store'
import { ASKED } from '../list/asked'
import { choicesIn, countOpenItems, openCorrections, countThinItems, openItemsPage, type ItemFilter } from '../list/store'
import { reviewReasons, type MemberName, type RecentDecision, type ReviewLease, type ReviewQueuePage, type ReviewQueueRow } from '../types'
import { isBlind } from '../verdicts/quorum'
import { givenOn } from '../verdicts/store'
import { orderLine, whyLine } from '../queue/why'

export const ListReviewItemsInput = z.object({
  accountId: z.uuid().nullish(),
  reason: z.enum(reviewReasons).nullish(),
  ownerId: z.uuid().nullish(),
  personId: z.uuid().nullish(),
  kind: z.enum(KINDS).nullish(),
  asked: z.enum(ASKED).nullish(),
  /** Also what does not fit the reviewers' time this week. */
  all: z.boolean().optional(),
  cursor: z.string().max(200).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})

/** How many of one's own decisions stay at hand for an undo. */
const RECENT = 10

/** The open items that the actor may see, most pressing first, and the actor's latest decisions. */
export async function listReviewItems(ctx: Ctx, input: z.input<typeof ListReviewItemsInput>): Promise<ReviewQueuePage> {
  const { cursor, limit, ...wanted } = ListReviewItemsInput.parse(input)
  const filter = itemFilterOf(ctx, wanted)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const items = await openItemsPage(tx, ctx.workspaceId, filter, decodeCursor(cursor, z.object({ priority: z.number(), id: z.uuid() })), limit + 1)
    const page = items.slice(0, limit)
    const last = page.at(-1)
    const total = await countOpenItems(tx, ctx.workspaceId, filter)
    const waiting = filter.all === true ? 0 : (await countOpenItems(tx, ctx.workspaceId, { ...filter, all: true })) - total
    return {
      rows: await queueRows(tx, ctx, page), total, waiting, thin: waiting > 0 ? await countThinItems(tx, ctx.workspaceId, filter) : 0,
      nextCursor: items.length > limit && last ? encodeCursor({ priority: last.priority, id: last.id }) : null,
      ...(await choicesIn(tx, ctx.workspaceId, filter.visible, filter.accountId ?? null)),
      recent: await recentOf(tx, ctx),
    }
  })
}

/** How many open items the actor may decide: the number in the rail. What they may only read waits for others. */
export async function countOpenReviews(ctx: Ctx): Promise<number> {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const filter = itemFilterOf(ctx, { ownerId: mayDecide(ctx, { ownerId: null }) ? null : me })
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const total = await countOpenItems(tx, ctx.workspaceId, filter)
    return total === 0 ? 0 : total - (await ownWordsIn(tx, ctx, await openCorrections(tx, ctx.workspaceId, filter), me)).size
  })
}

type Narrowed = Omit<{ [Field in keyof ItemFilter]?: ItemFilter[Field] | undefined }, 'visible' | 'readerId'>

/** What somebody may see of the queue, narrowed as they wish. */
export const itemFilterOf = (ctx: Ctx, { accountId = null, reason = null, ownerId = null, personId = null, kind = null, asked = null, all = false }: Narrowed): ItemFilter => ({
  visible: visibleTo(ctx), readerId: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
  accountId, reason, ownerId, personId, kind, asked, all,
})

/** Items as lines of the queue: what was read, of whom, and why it is here. */
export async function queueRows(tx: Tx, ctx: Ctx, items: ItemRow[]): Promise<ReviewQueueRow[]> {
  const observations = await itemObservations(tx, ctx.workspaceId, items.flatMap((item) => item.observationId ?? []))
  const byId = new Map(observations.map((observation) => [observation.id, observation]))
  const accounts = [...new Set(items.map((item) => item.accountId))]
  const holders = new Map<string, Map<string, { name: string; role: string }>>()
  const deals = new Map<string, Awaited<ReturnType<typeof accountDeals>>>()
  for (const accountId of accounts) {
    const name = items.find((item) => item.accountId === accountId)?.account.name ?? ''
    const keys = items.flatMap((item) => (item.accountId === accountId && item.observationId ? (byId.get(item.observationId)?.holderKey ?? []) : []))
    holders.set(accountId, await holderNames(tx, ctx.workspaceId, { id: accountId, name }, keys))
    deals.set(accountId, await accountDeals(tx, ctx.workspaceId, accountId))
  }
  const given = await givenOn(tx, ctx.workspaceId, items.flatMap(({ id, quorum }) => (quorum > 1 ? [id] : [])))
  const names = await memberNames(tx, ctx.workspaceId, items.flatMap(({ leaseMemberId, assigneeId, flaggedById }) => [leaseMemberId ?? [], assigneeId ?? [], flaggedById ?? []].flat()))
  const high = items.length === 0 ? new Set<string>() : new Set((await highStakesAccounts(tx, ctx.workspaceId)).flatMap(({ id, high: isHigh }) => (isHigh ? [id] : [])))
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const own = await ownWordsIn(tx, ctx, items, me)
  return items.flatMap((item) => {
    const observation = item.observationId ? byId.get(item.observationId) : undefined
    if (!observation) return []
    const holder = holders.get(item.accountId)?.get(observation.holderKey)
    const verdicts = given.filter(({ itemId }) => itemId === item.id)
    return [{
      id: item.id, accountId: item.accountId, accountName: item.account.name, reason: item.reason,
      why: whyLine({ reason: item.reason, role: holder?.role ?? 'unknown', deals: deals.get(item.accountId) ?? [] }, ctx.now),
      statement: observation.statement, holder: holder?.name ?? '', createdAt: item.createdAt.toISOString(),
      mayDecide: mayDecide(ctx, { ownerId: item.account.ownerId }) && !verdicts.some(({ actorId }) => actorId === me) && !own.has(item.id), ownWord: own.has(item.id),
      effect: item.effect, uncertainty: item.uncertainty, stakes: item.stakes, headline: item.headline, highStakes: high.has(item.accountId), touches: TOUCHES.filter((touch) => item.touches.includes(touch)), quorum: item.quorum, order: orderLine(item, ctx.now),
      ageDays: Math.max(0, (ctx.now.getTime() - item.createdAt.getTime()) / DAY_MS),
      lease: leaseOf(item, names, me, ctx.now), assignee: item.knownAnswerId ? null : named(item.assigneeId, names), flagged: named(item.flaggedById, names),
      blind: isBlind(verdicts, me),
    }]
  })
}

/** Items about what this member said in passing themselves, which somebody else can settle. */
export async function ownWordsIn(tx: Tx, ctx: Ctx, items: readonly ItemRow[], me: string | null): Promise<ReadonlySet<string>> {
  const said = await waitingOn(tx, ctx.workspaceId, ...items.flatMap(({ reason, observationId }) => (reason === 'correction' && observationId ? [observationId] : [])))
  const own = items.filter((item) => isOwnWord(item, said, me))
  const others = own.length === 0 ? [] : (await membersAs(tx, ctx.workspaceId, ctx.now)).filter(({ actor }) => actor.memberId !== me)
  return new Set(own.filter(({ account }) => others.some((member) => mayDecide(member, account))).map(({ id }) => id))
}

const named = (memberId: string | null, names: ReadonlyMap<string, string>): MemberName | null =>
  memberId === null ? null : { memberId, name: names.get(memberId) ?? 'Somebody who left' }

function leaseOf(item: ItemRow, names: ReadonlyMap<string, string>, me: string | null, now: Date): ReviewLease | null {
  const holder = isHeld(item, now) ? named(item.leaseMemberId, names) : null
  return holder && item.leaseUntil ? { ...holder, until: item.leaseUntil.toISOString(), mine: holder.memberId === me } : null
}

async function recentOf(tx: Tx, ctx: Ctx): Promise<RecentDecision[]> {
  if (ctx.actor.kind !== 'member') return []
  const { workspaceId, actor: { memberId } } = ctx
  const singles = await singleDecisions(tx, workspaceId, memberId, RECENT)
  const batches = await decisionBatches(tx, workspaceId, memberId, RECENT)
  return recentWork(singles, batches, await givenVerdicts(tx, workspaceId, memberId, RECENT), RECENT)
}
