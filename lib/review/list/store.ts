import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Asked } from './asked'
import { thinAmong } from '../budget/store'
import { accountFilter, type OwnerFilter } from '../store'
import type { Wanted } from '../queue/reconcile'

export type ItemFilter = {
  visible: OwnerFilter
  /** Who looks; what they gave a verdict on, or want somebody else to look at, is no work of theirs. */
  readerId: string | null
  accountId?: string | null
  reason?: Wanted['reason'] | null
  ownerId?: string | null
  personId?: string | null
  kind?: Wanted['kind']
  /** Given to the reader, or wanting a second opinion from whoever may give one. */
  asked?: Asked | null
  /** Also what does not fit the reviewers' time. */
  all?: boolean
}

const openItems = (workspaceId: string, { visible, readerId, accountId, reason, ownerId, personId, kind, asked, all }: ItemFilter): Prisma.ReviewItemWhereInput => ({
  workspaceId, status: 'open', account: { AND: [accountFilter(visible), ownerId ? { ownerId } : {}] },
  ...(accountId && { accountId }), ...(reason && { reason }), ...(personId && { personId }), ...(kind && { kind }), ...(!all && { queued: true }),
  ...(asked && askedOf(asked, readerId)),
  ...(readerId !== null && {
    verdicts: { none: { workspaceId, actorId: readerId, undoneAt: null } },
    AND: [{ OR: [{ knownAnswerId: null }, { assigneeId: readerId }] }, { OR: [{ flaggedById: null }, { flaggedById: { not: readerId } }] }],
  }),
})

/** A question whose answer is known is given to somebody too, and looks like any other. */
const askedOf = (asked: Asked, readerId: string | null): Prisma.ReviewItemWhereInput =>
  asked === 'second' ? { flaggedById: { not: null } } : { assigneeId: readerId ?? { in: [] }, knownAnswerId: null }

const rowShape = { account: { select: { name: true, ownerId: true } } } satisfies Prisma.ReviewItemInclude

/** Open items, most pressing first, from after `cursor` on. */
export async function openItemsPage(tx: Tx, workspaceId: string, filter: ItemFilter, cursor: { priority: number; id: string } | null, limit: number) {
  const after: Prisma.ReviewItemWhereInput = cursor
    ? { OR: [{ priority: { lt: cursor.priority } }, { priority: cursor.priority, id: { gt: cursor.id } }] }
    : {}
  return tx.reviewItem.findMany({
    where: { AND: [openItems(workspaceId, filter), after] },
    include: rowShape, orderBy: [{ priority: 'desc' }, { id: 'asc' }], take: limit,
  })
}

/** What a member said in passing, as far as it is open and they see it: some of it is theirs, which somebody else settles. */
export async function openCorrections(tx: Tx, workspaceId: string, filter: ItemFilter) {
  return tx.reviewItem.findMany({ where: openItems(workspaceId, { ...filter, reason: 'correction' }), include: rowShape, orderBy: { id: 'asc' } })
}

export async function countOpenItems(tx: Tx, workspaceId: string, filter: ItemFilter): Promise<number> {
  return tx.reviewItem.count({ where: openItems(workspaceId, filter) })
}

/** Those of them that no plan queues, however much time is left: too little stands in their words. */
export async function countThinItems(tx: Tx, workspaceId: string, filter: ItemFilter): Promise<number> {
  const where = { AND: [openItems(workspaceId, { ...filter, all: true }), { queued: false, reason: 'low_reading' as const, headline: false }] }
  const rows = await tx.reviewItem.findMany({ where, select: { reason: true, headline: true, observationId: true } })
  const thin = await thinAmong(tx, workspaceId, rows)
  return rows.filter(({ observationId }) => observationId !== null && thin.has(observationId)).length
}

/** Open items of one account that fit the reviewers' time, whoever may decide them. */
export async function countOpenIn(tx: Tx, workspaceId: string, accountId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "ReviewItem" WHERE "workspaceId" = ${workspaceId}::uuid AND "accountId" = ${accountId}::uuid AND status = 'open' AND queued`
  return row?.count ?? 0
}

type Named = { id: string; name: string }

/** What the open items that somebody may see can be narrowed to, by name: accounts, their owners, and people who hold the beliefs. */
export async function choicesIn(tx: Tx, workspaceId: string, visible: OwnerFilter, accountId: string | null): Promise<{ accounts: Named[]; owners: Named[]; people: Named[] }> {
  const open = { workspaceId, status: 'open' as const }
  const accounts = await tx.account.findMany({
    where: { AND: [{ workspaceId, reviewItems: { some: open } }, accountFilter(visible)] },
    select: { id: true, name: true, owner: { select: { id: true, name: true } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const owners = new Map(accounts.flatMap(({ owner }) => (owner ? [[owner.id, owner] as const] : [])))
  const held = await tx.reviewItem.findMany({
    where: { ...open, account: accountFilter(visible), personId: { not: null }, ...(accountId && { accountId }) }, select: { personId: true }, distinct: ['personId'], take: MOST_PEOPLE,
  })
  const people = await tx.person.findMany({
    where: { workspaceId, id: { in: held.flatMap(({ personId }) => personId ?? []) } }, select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return { accounts: accounts.map(({ id, name }) => ({ id, name })), owners: [...owners.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), people }
}

/** More names than this help nobody to choose. */
const MOST_PEOPLE = 300
