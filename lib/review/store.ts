import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { Correction, DecisionTarget, LedgerDecision } from '@/lib/beliefs/types'
import { REJECT_REASONS, type RejectReason, type SourceType } from '@/lib/shared/vocabulary'
import type { JudgingDecision } from './calibration/labels'
import { NOBODY } from './leases/lease'

/** Which accounts an actor sees, as a filter: all, or those of these owners (and unowned ones). */
export type OwnerFilter = { owners: string[] | 'all'; unowned: boolean }

export const accountFilter = ({ owners, unowned }: OwnerFilter): Prisma.AccountWhereInput =>
  owners === 'all' ? {} : { OR: [{ ownerId: { in: owners } }, ...(unowned ? [{ ownerId: null }] : [])] }

const rowShape = { account: { select: { name: true, ownerId: true } } } satisfies Prisma.ReviewItemInclude

export async function findItem(tx: Tx, workspaceId: string, id: string) {
  return tx.reviewItem.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: rowShape })
}

export type ItemRow = NonNullable<Awaited<ReturnType<typeof findItem>>>

/** Takes an open item as decided. False when somebody else was faster. */
export async function closeItem(tx: Tx, workspaceId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.reviewItem.updateMany({
    where: { workspaceId, id, status: 'open' }, data: { status: 'decided', decidedAt: now, ...NOBODY },
  })
  return count === 1
}

/** Opens the items that a decision had settled, so that the queue can ask again. */
export async function reopenItem(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.reviewItem.updateMany({ where: { workspaceId, id, status: 'decided' }, data: { status: 'open', decidedAt: null } })
}

export type NewDecision = {
  accountId: string
  itemId: string | null
  action: LedgerDecision['action']
  reason: RejectReason | null
  note: string | null
  correction: Correction | null
  parts?: DecisionTarget[][]
  /** The words that were ruled on, and what read them; of an assertion, which stands for itself, what it says of whom. */
  ruledOn: RuledOn | Pick<RuledOn, 'holderKey' | 'polarity' | 'statement'>
  propensity: number
  seconds: number | null
  batchId: string | null
  actorId: string
}

export type RuledOn = {
  interactionHash: string
  segment: number
  spanStart: number
  spanEnd: number
  holderKey: string
  polarity: 'affirmed' | 'negated'
  statement: string
  extractor: string
  extractorVersion: string
  /** The rule that read it. */
  rule: string
  source: SourceType
  reading: number
}

export async function insertDecision(tx: Tx, workspaceId: string, at: Date, decision: NewDecision): Promise<string> {
  const id = newId()
  const { correction, parts, ruledOn, ...rest } = decision
  await tx.decision.create({ data: { ...rest, ...columnsOf(ruledOn), workspaceId, id, at, ...(correction && { correction }), ...(parts && { parts }) } })
  return id
}

/** An assertion says more than its columns hold. */
const columnsOf = (ruledOn: NewDecision['ruledOn']): NewDecision['ruledOn'] =>
  'interactionHash' in ruledOn ? ruledOn : { holderKey: ruledOn.holderKey, polarity: ruledOn.polarity, statement: ruledOn.statement }

export async function findDecision(tx: Tx, workspaceId: string, id: string) {
  return tx.decision.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { account: { select: { name: true, ownerId: true } } } })
}

/** Marks a decision as undone. False when it already was. */
export async function markUndone(tx: Tx, workspaceId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.decision.updateMany({ where: { workspaceId, id, undoneAt: null }, data: { undoneAt: now } })
  return count === 1
}

/** Decisions that were taken in one go, with their account. */
export async function decisionsOfBatch(tx: Tx, workspaceId: string, batchId: string) {
  return tx.decision.findMany({ where: { workspaceId, batchId }, include: { account: { select: { name: true, ownerId: true } } }, orderBy: { id: 'asc' } })
}

/** Asks another member to look at an open item: whose opinion was not enough, and nobody's lease. */
export async function flagOpenItem(tx: Tx, workspaceId: string, id: string, memberId: string): Promise<boolean> {
  const { count } = await tx.reviewItem.updateMany({
    where: { workspaceId, id, status: 'open' }, data: { flaggedById: memberId, ...NOBODY },
  })
  return count === 1
}

export async function findObservation(tx: Tx, workspaceId: string, id: string) {
  return tx.observation.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { interaction: { select: { contentHash: true } } } })
}

/** Observations that a ruling is to name, with the content of their interaction. */
export async function observationsToRule(tx: Tx, workspaceId: string, ids: string[]) {
  return tx.observation.findMany({ where: { workspaceId, id: { in: ids } }, include: { interaction: { select: { contentHash: true } } }, orderBy: { id: 'asc' } })
}

/** Observations of items, for their lines in the queue. */
export async function itemObservations(tx: Tx, workspaceId: string, ids: string[]) {
  return tx.observation.findMany({ where: { workspaceId, id: { in: ids } }, select: { id: true, statement: true, holderKey: true, reading: true } })
}

/**
 * Every standing decision that judges a reading which came up by a known chance, by content, and that somebody took of it alone. What went
 * with a whole set, or with a whole belief, nobody read one by one: an approval of it says that the set looked right, and would pass for
 * as many sure labels. What was drawn at random stands for others and is never decided so (see `decideBulk`): the sample has no hole
 * that depends on how its items look.
 */
export async function judgingDecisions(tx: Tx, workspaceId: string): Promise<JudgingDecision[]> {
  const passing = await saidInPassing(tx, workspaceId)
  const rows = await tx.decision.findMany({
    where: { workspaceId, undoneAt: null, batchId: null, action: { in: ['approve', 'fix', 'reject'] }, extractor: { not: null }, ...passing },
    select: {
      accountId: true, interactionHash: true, segment: true, spanStart: true, spanEnd: true, polarity: true, action: true, reason: true, correction: true, extractor: true,
      extractorVersion: true, rule: true, source: true, reading: true, propensity: true, seconds: true, at: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ accountId, interactionHash, segment, spanStart, spanEnd, polarity, action, reason, correction, extractor, extractorVersion, source, reading, ...row }) => {
    if (interactionHash === null || extractor === null || extractorVersion === null || source === null || reading === null) return []
    if (action !== 'approve' && action !== 'fix' && action !== 'reject') return []
    return [{
      ...row, interactionHash, extractor, extractorVersion, source, reading, action, reason: action === 'reject' ? (REJECT_REASONS.find((each) => each === reason) ?? 'other') : null, corrected: Object.keys((correction ?? {}) as Correction).filter((field) => field !== 'attribute'),
      key: [accountId, interactionHash, segment, spanStart, spanEnd, polarity].join(' '),
    }]
  })
}

/** Leaves out what came up because somebody found it wrong: how likely that was nobody knows, so it says nothing of the rest. */
async function saidInPassing(tx: Tx, workspaceId: string): Promise<Prisma.DecisionWhereInput> {
  const items = await tx.reviewItem.findMany({ where: { workspaceId, reason: 'correction', status: 'decided' }, select: { id: true } })
  return { OR: [{ itemId: null }, { itemId: { notIn: items.map(({ id }) => id) } }] }
}

/** Accounts with words that this reader read and that stand. */
export async function accountsReadBy(tx: Tx, workspaceId: string, readers: { extractor: string; extractorVersion: string }[]): Promise<string[]> {
  if (readers.length === 0) return []
  const rows = await tx.observation.findMany({
    where: { workspaceId, closedAt: null, OR: readers.map(({ extractor, extractorVersion }) => ({ extractor, extractorVersion })) }, select: { accountId: true }, distinct: ['accountId'],
  })
  return rows.map(({ accountId }) => accountId).sort()
}

/**
 * Erases the text of decisions about a holder or an interaction. The rulings' keys stay, so that they still bind, but for
 * a holder's key that is a name itself.
 */
export async function eraseDecisionText(tx: Tx, workspaceId: string, where: { holderKey: string; accountId: string } | { interactionHash: string; segments?: number[] }): Promise<void> {
  const { segments, ...rest } = { segments: undefined, ...where }
  await tx.decision.updateMany({ where: { workspaceId, ...rest, ...(segments && { segment: { in: segments } }) }, data: { statement: null, note: null, correction: Prisma.DbNull } })
  const isMeant = (target: DecisionTarget): boolean =>
    'holderKey' in where ? target.holderKey === where.holderKey : target.interactionHash === where.interactionHash && (!segments || segments.includes(target.segment))
  const gone = 'holderKey' in where && where.holderKey.startsWith('said:') ? '' : null
  const account = 'accountId' in where ? { accountId: where.accountId } : {}
  for (const row of await tx.decision.findMany({ where: { workspaceId, ...account, parts: { not: Prisma.DbNull } }, select: { id: true, parts: true } })) {
    const parts = partsOf(row.parts)
    if (!parts.some((part) => part.some(isMeant))) continue
    const erased = parts.map((part) => part.map((target) => (isMeant(target) ? { ...target, statement: '', holderKey: gone ?? target.holderKey } : target)))
    await tx.decision.update({ where: { workspaceId_id: { workspaceId, id: row.id } }, data: { parts: erased } })
  }
  if (gone !== null) await tx.decision.updateMany({ where: { workspaceId, ...rest }, data: { holderKey: null } })
}

/** The lists of targets that a row keeps as JSON. */
const partsOf = (parts: Prisma.JsonValue): DecisionTarget[][] => (parts ?? []) as DecisionTarget[][]

/** Applies `mask` to the words of an account's rulings. */
export async function maskDecisions(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const row of await tx.decision.findMany({ where: { workspaceId, accountId }, select: { id: true, statement: true, note: true, correction: true, parts: true } })) {
    const before = JSON.stringify(row)
    const masked = {
      statement: row.statement === null ? null : mask(row.statement), note: row.note === null ? null : mask(row.note),
      ...(row.correction !== null && { correction: JSON.parse(mask(JSON.stringify(row.correction))) as Prisma.InputJsonValue }),
      ...(row.parts !== null && { parts: partsOf(row.parts).map((part) => part.map((target) => ({ ...target, statement: mask(target.statement) }))) }),
    }
    if (JSON.stringify({ ...row, ...masked }) !== before) await tx.decision.update({ where: { workspaceId_id: { workspaceId, id: row.id } }, data: masked })
  }
}
