import { z } from 'zod'
import { endOf } from '@/lib/alignment/pure'
import { mayEditAccount, seesUnowned, visibleOwnerIds, type Ctx } from '@/lib/auth'
import { nameOfHolder } from '@/lib/beliefs'
import { toDealRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { decodeCursor, encodeCursor } from '@/lib/shared/cursor'
import { TRENDS } from '@/lib/shared/vocabulary'
import { ACCOUNT_SCOPES, type AccountScope } from '../list/query'
import { movedSince } from '../list/changed'
import { sinceOf } from '../list/since'
import { accountList, countAccounts, learnedSince, saidSince, type AccountFilter, type AccountListQuery, type AccountListRow, type ChangedSince } from '../list/store'
import { beliefsById, dealsById, interactionHeads, personNames, segmentsInUse } from '../store'
import { accountSorts, type AccountListPage, type AccountRow, type ChangedView } from '../types'
import { endedWords } from '../account/ended-words'
import { dealView } from '../views'

export const ListAccountsInput = z.object({
  q: z.string().trim().max(200).nullish(),
  scope: z.enum(ACCOUNT_SCOPES).default('all'),
  segment: z.string().max(60).nullish(),
  trend: z.enum(TRENDS).nullish(),
  since: z.string().max(10).nullish(),
  sort: z.enum(accountSorts).default('name'),
  dir: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(500).nullish(),
  limit: z.number().int().min(1).max(200).default(50),
})

// A cursor of another sort is none: names are text, everything else is a number.
const Named = z.object({ position: z.string(), id: z.uuid() })
const Numbered = z.object({ position: z.number(), id: z.uuid() })

/** Accounts that the actor may see, filtered, sorted and paged in SQL, each with what its row tells. */
export async function listAccounts(ctx: Ctx, input: z.input<typeof ListAccountsInput> = {}): Promise<AccountListPage> {
  const { q, scope, segment, trend, since, sort, dir, cursor, limit } = ListAccountsInput.parse(input)
  const filter: AccountFilter = {
    now: ctx.now, ...scopeOf(ctx, scope), memberId: ctx.actor.kind === 'member' ? ctx.actor.memberId : null, followed: scope === 'followed',
    q: q || null, segment: segment || null, trend: trend ?? null, since: sinceOf(since, ctx.now),
  }
  const query: AccountListQuery = { ...filter, sort, descending: dir === 'desc', after: sort === 'name' ? decodeCursor(cursor, Named) : decodeCursor(cursor, Numbered), limit: limit + 1 }
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const found = await accountList(tx, ctx.workspaceId, query)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: await rowsOf(tx, ctx, page, filter.since),
      total: await countAccounts(tx, ctx.workspaceId, filter),
      nextCursor: found.length > limit && last ? encodeCursor({ position: last.position, id: last.id }) : null,
      segments: await segmentsInUse(tx, ctx.workspaceId),
    }
  })
}

function scopeOf(ctx: Ctx, scope: AccountScope): { owners: string[] | 'all'; unowned: boolean } {
  const visible = visibleOwnerIds(ctx)
  if (scope === 'all' || scope === 'followed' || ctx.actor.kind === 'system') return { owners: visible, unowned: seesUnowned(ctx) }
  const wanted = scope === 'mine' ? [ctx.actor.memberId] : ctx.actor.team
  return { owners: visible === 'all' ? wanted : wanted.filter((id) => visible.includes(id)), unowned: false }
}

const personOf = (holderKey: string): string[] => (holderKey.startsWith('person:') ? [holderKey.slice(7)] : [])

async function rowsOf(tx: Tx, ctx: Ctx, rows: AccountListRow[], since: ChangedSince | null): Promise<AccountRow[]> {
  const { workspaceId } = ctx
  const beliefs = new Map((await beliefsById(tx, workspaceId, rows.flatMap((row) => [row.moved?.beliefId ?? [], row.topOpposingId ?? []].flat()))).map((belief) => [belief.id, belief]))
  const holders = [...beliefs.values(), ...rows.flatMap((row) => row.decisionMaker ?? [])]
  const people = await personNames(tx, workspaceId, holders.flatMap(({ holderKey }) => personOf(holderKey)))
  const interactions = await interactionHeads(tx, workspaceId, rows.flatMap((row) => row.moved?.interactionId ?? []))
  const deals = new Map((await dealsById(tx, workspaceId, rows.flatMap((row) => row.dealId ?? []))).map((deal) => [deal.id, deal]))
  const changed = await changesOf(tx, workspaceId, rows, since)
  return rows.map((row) => {
    const named = (id: string | null | undefined) => {
      const belief = id ? beliefs.get(id) : undefined
      return belief && { ...belief, holder: nameOfHolder(belief.holderKey, row.name, people) }
    }
    const mover = named(row.moved?.beliefId)
    const movedIn = row.moved && interactions.get(row.moved.interactionId)
    const opposing = named(row.topOpposingId)
    const deal = row.dealId ? deals.get(row.dealId) : undefined
    return {
      id: row.id, slug: row.slug, name: row.name, domain: row.domain, segment: row.segment, parentName: row.parentName,
      owner: row.ownerId && row.ownerName ? { id: row.ownerId, name: row.ownerName } : null,
      mayEdit: mayEditAccount(ctx, row),
      followed: row.followed,
      overall: row.overall,
      interval: row.low !== null && row.high !== null ? [row.low, row.high] : null,
      trend: row.silentSince ? 'silent' : (row.trend ?? 'not_enough_evidence'),
      clear: row.clear ?? false,
      slope: row.slope,
      silentSince: row.silentSince?.toISOString() ?? null,
      spark: (row.spark ?? []).map(([at, value]) => ({ at, value })),
      moved: row.overall !== null && row.moved && mover && movedIn ? {
        delta: row.moved.delta, beliefId: mover.id, interactionId: movedIn.id, statement: endedWords(mover.statement, endOf(mover)), holder: mover.holder,
        interactionTitle: movedIn.title, at: row.moved.at ?? movedIn.occurredAt.toISOString(),
      } : null,
      topOpposing: opposing ? { beliefId: opposing.id, statement: opposing.statement, holder: opposing.holder } : null,
      lastInteraction: row.interactionId && row.interactionAt && row.interactionType
        ? { id: row.interactionId, at: row.interactionAt.toISOString(), type: row.interactionType, title: row.interactionTitle ?? '' } : null,
      nextMeeting: row.meetingId && row.meetingStartsAt && row.meetingEndsAt ? {
        id: row.meetingId, title: row.meetingTitle ?? '', startsAt: row.meetingStartsAt.toISOString(), endsAt: row.meetingEndsAt.toISOString(), timeZone: row.meetingZone ?? 'UTC', allDay: row.meetingAllDay ?? false,
      } : null,
      deal: deal ? dealView(toDealRecord(deal)) : null,
      scoredByAlignment: row.byAlignment,
      decisionMaker: row.decisionMaker && { name: nameOfHolder(row.decisionMaker.holderKey, row.name, people), value: row.decisionMaker.value, heard: row.decisionMaker.heard },
      changed: changedOf(changed.get(row.id), mover && movedIn ? { statement: endedWords(mover.statement, endOf(mover)), holder: mover.holder, at: movedIn.occurredAt } : null),
      beliefs: row.beliefs ?? 0, stale: row.stale,
    }
  })
}

type Counted = { view: ChangedView; firstSaid: Date | null }

/** With what moved it most, where that was said since. */
function changedOf(counted: Counted | undefined, mover: { statement: string; holder: string; at: Date } | null): ChangedView | null {
  if (!counted) return null
  const { view, firstSaid } = counted
  return { ...view, most: mover && firstSaid && mover.at >= firstSaid ? { statement: mover.statement, holder: mover.holder } : null }
}

async function changesOf(tx: Tx, workspaceId: string, rows: AccountListRow[], since: ChangedSince | null): Promise<Map<string, Counted>> {
  const visits = rows.flatMap(({ id, visitedAt }) => (visitedAt ? [{ accountId: id, at: visitedAt }] : []))
  const counts = since?.of === 'day' ? await saidSince(tx, workspaceId, rows.map(({ id }) => id), since.from) : await learnedSince(tx, workspaceId, visits)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map(counts.flatMap(({ accountId, beliefs, settled, conversations, ours, usage, firstSaid }) => {
    const row = byId.get(accountId)
    const at = since?.of === 'day' ? since.from : row?.visitedAt
    if (!row || !at) return []
    const alignment = firstSaid && conversations + ours + usage > 0 ? movedSince(row.spark ?? [], firstSaid, row.overall) : null
    return [[accountId, { view: { since: at.toISOString(), alignment, most: null, beliefs, settled, conversations, ours, usage }, firstSaid }] as const]
  }))
}
