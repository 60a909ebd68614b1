import type { z } from 'zod'
import { audit, code } from '@/lib/audit'
import { mayDecide, type Ctx } from '@/lib/auth'
import { highStakesAccounts, loadAccount, lockAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { ConflictError, ForbiddenError, InvalidError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { BulkInputSchema, PreviewBulkInputSchema } from '../inputs'
import { isHighStakes } from '../high-stakes'
import { isHeldByOther } from '../leases/lease'
import { openItemsPage } from '../list/store'
import { closeItem, type ItemRow } from '../store'
import type { BulkPreview, ItemRuling } from '../types'
import { saysOf } from '../verdicts/quorum'
import { insertVerdict } from '../verdicts/store'
import { intentOf } from './intent-of'
import { itemFilterOf, ownWordsIn, queueRows } from './list-review-items'
import { refreshAccount } from './refresh-account'
import { writeRuling } from './write-ruling'

/** More than this is no set that a person has looked over. */
const MOST = 200
/** Of these the preview shows the words. */
const SAMPLE = 5

type Preview = z.output<typeof PreviewBulkInputSchema>
type Left = keyof BulkPreview['left']

/** What one ruling on the whole filtered set would decide, and what it would leave to single decisions. */
export async function previewBulk(ctx: Ctx, input: z.input<typeof PreviewBulkInputSchema>): Promise<BulkPreview> {
  const wanted = PreviewBulkInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const { meant, left } = await setOf(tx, ctx, wanted)
    const accounts = new Map<string, BulkPreview['accounts'][number]>()
    for (const { accountId: id, account } of meant) accounts.set(id, { id, name: account.name, count: (accounts.get(id)?.count ?? 0) + 1 })
    return { count: meant.length, left, accounts: [...accounts.values()], sample: await queueRows(tx, ctx, meant.slice(0, SAMPLE)) }
  })
}

/**
 * Rules on every item of a filtered set that a single verdict settles, in one transaction; `undoDecision` with the batch takes all back.
 * @throws ConflictError when the set is no longer as large as it was when its decider looked, InvalidError when it is too large
 */
export async function decideBulk(ctx: Ctx, input: z.input<typeof BulkInputSchema>): Promise<{ batchId: string; count: number }> {
  const wanted = BulkInputSchema.parse(input)
  return inWorkspace(ctx.workspaceId, async (tx) => {
    if (ctx.actor.kind !== 'member') throw new ForbiddenError('Only a member can decide.')
    // In one order, so that two batches wait and do not lock each other out; then the set is read again as it stands.
    const accounts = [...new Set((await setOf(tx, ctx, wanted)).meant.map(({ accountId }) => accountId))].sort()
    for (const id of accounts) await lockAccount(tx, ctx.workspaceId, id)
    const { meant } = await setOf(tx, ctx, wanted)
    if (meant.length !== wanted.expectedCount || meant.some(({ accountId }) => !accounts.includes(accountId))) {
      throw new ConflictError(`There are ${meant.length} by now, not ${wanted.expectedCount}.`, 'Nothing was decided. Look at the set again.')
    }
    const batchId = newId()
    for (const accountId of accounts) await ruleIn(tx, ctx, wanted, batchId, meant.filter((item) => item.accountId === accountId), ctx.actor.memberId)
    await audit(tx, ctx, { verb: 'review.bulk', objectType: 'decision', objectId: batchId, fields: { action: code(wanted.action), count: meant.length } })
    return { batchId, count: meant.length }
  })
}

async function ruleIn(tx: Tx, ctx: Ctx, wanted: Preview, batchId: string, items: ItemRow[], me: string): Promise<void> {
  const [first] = items
  if (!first) return
  const account = await loadAccount(tx, ctx, first.accountId)
  const ruling: ItemRuling = wanted.action === 'reject' ? { action: 'reject', reason: wanted.reason } : { action: 'approve' }
  let last: string | null = null
  for (const item of items) {
    const intent = await intentOf(tx, ctx, account, item, ruling)
    if (!(await closeItem(tx, ctx.workspaceId, item.id, ctx.now))) throw new ConflictError('One of them was decided in the meantime.', 'Nothing was decided. Look at the set again.')
    if (item.knownAnswerId) {
      // One look at a set tells nothing of how its reader judges: what is known was answered, and nobody is right or wrong by it.
      const says = saysOf(ruling, intent, item.observationId)
      await insertVerdict(tx, ctx.workspaceId, ctx.now, { itemId: item.id, actorId: me, role: 'known_answer', says, note: null, seconds: null, correct: null, batchId })
      continue
    }
    last = (await writeRuling(tx, ctx, account, intent, { itemId: item.id, propensity: item.propensity, seconds: null, batchId })).decisionId
  }
  if (last) await refreshAccount(tx, ctx.workspaceId, account, ctx.now, { cause: 'decision', interactionId: null, actorId: me, decisionId: last })
}

async function setOf(tx: Tx, ctx: Ctx, { filter }: Preview): Promise<{ meant: ItemRow[]; left: BulkPreview['left'] }> {
  const items = await openItemsPage(tx, ctx.workspaceId, itemFilterOf(ctx, filter), null, MOST + 1)
  if (items.length > MOST) throw new InvalidError(`These are more than ${MOST}.`, 'Narrow the queue until a person can look them over.')
  const left: BulkPreview['left'] = { high_stakes: 0, sampled: 0, pair: 0, held: 0, not_yours: 0 }
  const high = new Set((await highStakesAccounts(tx, ctx.workspaceId)).flatMap((account) => (account.high ? [account.id] : [])))
  const own = await ownWordsIn(tx, ctx, items, ctx.actor.kind === 'member' ? ctx.actor.memberId : null)
  const meant = items.filter((item) => {
    const why = own.has(item.id) ? 'not_yours' : leftBecause(ctx, item, high.has(item.accountId))
    if (why) left[why]++
    return why === null
  })
  return { meant, left }
}

/**
 * Was it drawn at random, so that it stands for others that nobody sees? Such an item is read, or says nothing: who picks out what looks
 * wrong and approves the rest in one go would leave a sample of mistakes behind if the rest were no labels, and one without if they were.
 */
const isSampled = ({ reason, propensity }: Pick<ItemRow, 'reason' | 'propensity'>): boolean => reason === 'audit_sample' || propensity < 1

function leftBecause(ctx: Ctx, item: ItemRow, highStakes: boolean): Left | null {
  if (!mayDecide(ctx, item.account)) return 'not_yours'
  if (isHighStakes({ ...item, highStakes })) return 'high_stakes'
  if (item.otherObservationId !== null || item.observationId === null) return 'pair'
  if (isSampled(item)) return 'sampled'
  return isHeldByOther(item, ctx.actor.kind === 'member' ? ctx.actor.memberId : '', ctx.now) ? 'held' : null
}
