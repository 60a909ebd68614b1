import { describe, expect, it } from 'vitest'
import { changeMember } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { inWorkspace } from '@/lib/db/transaction'
import { decide, decideBulk, getReviewItem, heartbeat, previewBulk, releaseItem, takeItem, undoDecision } from '@/lib/review'
import { ConflictError, LeaseError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { at, cacheFaults, canonical, closeAtEnd, ingest, later, memberId, openAccount, openOffice, type Office, type Opened } from '@/lib/testing'

closeAtEnd()

const NEEDS = [
  'nightly export', 'invoice matching', 'warehouse scanner', 'audit trail', 'single sign-on', 'mobile screen', 'pallet report', 'route planner', 'price list', 'customs form',
  'spare parts shelf', 'driver app', 'returns desk', 'stock count', 'quality gate', 'loading plan', 'supplier portal', 'budget view', 'shift calendar', 'training room',
  'archive', 'label printer', 'fuel card', 'tyre store', 'night watch', 'visitor badge',
]
const DAY = 1440

/** An account where one person needs many different things. */
async function needy(office: Office): Promise<Opened> {
  const account = await openAccount(office)
  const lines = NEEDS.flatMap((need) => [`Jonas Weil: We need the ${need} to work before July.`, 'Tova Lind: I see.'])
  await ingest(office.rep, account.id, { name: 'needs.txt', content: ['Tova Lind: What do you need?', ...lines].join('\n') })
  return account
}

/** Raised items on the words of these accounts: they stay until somebody decides them. */
async function raise(office: Office, accounts: Opened[], many: number, quorumOf: (n: number) => number = () => 1): Promise<string[]> {
  return inWorkspace(office.workspaceId, async (tx) => {
    const rows = await tx.observation.findMany({ where: { accountId: { in: accounts.map(({ id }) => id) } }, orderBy: { id: 'asc' }, take: many })
    expect(rows).toHaveLength(many)
    const items = rows.map(({ id: observationId, accountId }, n) => ({
      workspaceId: office.workspaceId, id: newId(), accountId, observationId, key: `raised:${observationId}`, reason: 'extractor_disagreement' as const, priority: n, quorum: quorumOf(n), createdAt: office.rep.now,
    }))
    await tx.reviewItem.createMany({ data: items })
    return items.map(({ id }) => id)
  })
}

async function fourReviewers(office: Office): Promise<Ctx[]> {
  await changeMember(office.admin, { memberId: memberId(office.colleague), role: 'reviewer', visibility: 'all', managerId: null })
  const promoted: Ctx = { ...office.colleague, actor: { ...office.colleague.actor, role: 'reviewer', visibility: 'all' } as Ctx['actor'] }
  return [office.admin, office.reviewer, office.rep, promoted]
}

/** A number in 0..1 of two places: the same opinions and the same haste in every run. */
const whim = (a: number, b: number): number => ((a * 7919 + b * 104_729 + a * b * 31) % 1009) / 1009

describe('four reviewers on one queue', () => {
  it('decide a hundred items, each exactly once, though they take, steal, lose and give back leases', async () => {
    const office = await openOffice()
    const accounts = []
    for (let n = 0; n < 4; n++) accounts.push(await needy(office))
    const ids = await raise(office, accounts, 100, (n) => (n % 8 === 0 ? 2 : 1))
    const reviewers = await fourReviewers(office)
    let ticks = 0
    const now = (): Date => new Date(later(30).getTime() + ++ticks * 2_000)
    const refused: unknown[] = []
    const isOpen = async (id: string) => (await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.findFirstOrThrow({ where: { id } }))).status === 'open'

    const work = async (reviewer: Ctx, who: number): Promise<void> => {
      // All go the same way through the queue, so that they meet.
      let left = ids.map((id, n) => ({ id, n }))
      for (let round = 0; left.length > 0; round++) {
        if (round > 40) throw new Error(`${left.length} items are never decided`)
        const next: typeof left = []
        for (const { id, n } of left) {
          const chance = whim(n + 1 + round, who + 1)
          try {
            await takeItem(at(reviewer, now()), { itemId: id, steal: chance > 0.9 })
            if (chance < 0.1) { await releaseItem(at(reviewer, now()), { itemId: id }); next.push({ id, n }); continue }
            // One who goes for coffee: the lease runs out by itself.
            if (chance < 0.15) { next.push({ id, n }); continue }
            await heartbeat(at(reviewer, now()), { itemId: id })
            const seen = n % 8 === 0 && (await getReviewItem(at(reviewer, now()), { itemId: id })) !== null
            await decide(at(reviewer, now()), whim(n, who + 7) < 0.6 ? { itemId: id, action: 'approve', seen } : { itemId: id, action: 'reject', reason: 'wrong_meaning' })
          } catch (error) {
            refused.push(error)
            if (await isOpen(id)) next.push({ id, n })
          }
        }
        // Whoever gave a verdict has nothing more to do with that item.
        const mine = await inWorkspace(office.workspaceId, (tx) => tx.reviewVerdict.findMany({ where: { itemId: { in: ids }, actorId: memberId(reviewer) } }))
        left = next.filter(({ id }) => !mine.some(({ itemId }) => itemId === id))
      }
    }
    await Promise.all(reviewers.map(work))

    for (const error of refused) expect(error).toBeInstanceOf(ConflictError)
    expect(refused.some((error) => error instanceof LeaseError && error.holder !== null)).toBe(true)
    const { items, decisions, verdicts } = await inWorkspace(office.workspaceId, async (tx) => ({
      items: await tx.reviewItem.findMany({ where: { id: { in: ids } } }), decisions: await tx.decision.findMany({ where: { itemId: { in: ids } } }),
      verdicts: await tx.reviewVerdict.findMany({ where: { itemId: { in: ids } }, orderBy: [{ at: 'asc' }] }),
    }))
    expect(items.map(({ status }) => status)).toEqual(items.map(() => 'decided'))
    expect(decisions.map(({ itemId }) => itemId).sort()).toEqual([...ids].sort())
    expect(new Set(decisions.map(({ actorId }) => actorId)).size).toBe(4)
    for (const item of items.filter(({ quorum }) => quorum === 2)) {
      const own = verdicts.filter(({ itemId }) => itemId === item.id)
      const [first, second, third] = own
      expect(new Set(own.map(({ actorId }) => actorId)).size).toBe(own.length)
      expect(own.length).toBe(first?.action === second?.action ? 2 : 3)
      expect(decisions.find(({ itemId }) => itemId === item.id)).toMatchObject({ action: (third ?? second)?.action, actorId: (third ?? second)?.actorId })
    }
    expect(await cacheFaults(at(office.admin, now()))).toEqual([])
  }, 600_000)
})

describe('a lease', () => {
  const queue = async () => {
    const office = await openOffice()
    const account = await needy(office)
    const [itemId = '', otherId = ''] = await raise(office, [account], 2)
    return { office, account, itemId, otherId, approve: { itemId, action: 'approve' as const } }
  }
  const holder = (ctx: Ctx, minute: number) => ({ memberId: memberId(ctx), name: ctx.actor.name, until: later(minute + 5).toISOString() })

  it('keeps others from deciding, not from looking, and names who has it', async () => {
    const { office, itemId, approve } = await queue()
    expect(await takeItem(at(office.reviewer, later(1)), { itemId })).toEqual({ leaseUntil: later(6).toISOString() })
    for (const attempt of [() => takeItem(at(office.admin, later(2)), { itemId }), () => decide(at(office.admin, later(2)), approve), () => heartbeat(at(office.admin, later(2)), { itemId })]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'conflict', holder: holder(office.reviewer, 1) })
    }
    expect((await getReviewItem(at(office.admin, later(2)), { itemId })).lease).toEqual({ ...holder(office.reviewer, 1), mine: false })
    expect((await getReviewItem(at(office.reviewer, later(2)), { itemId })).lease?.mine).toBe(true)
    expect((await decide(at(office.reviewer, later(3)), approve)).outcome).toBe('decided')
  })

  it('runs out after five minutes without a heartbeat, for its holder too, and then is anybody’s', async () => {
    const { office, itemId, approve } = await queue()
    await takeItem(at(office.reviewer, later(1)), { itemId })
    expect(await heartbeat(at(office.reviewer, later(5)), { itemId })).toEqual({ leaseUntil: later(10).toISOString() })
    await expect(decide(at(office.admin, later(9)), approve)).rejects.toBeInstanceOf(LeaseError)
    for (const attempt of [() => heartbeat(at(office.reviewer, later(10)), { itemId }), () => decide(at(office.reviewer, later(10)), approve)]) await expect(attempt()).rejects.toMatchObject({ code: 'conflict', holder: null })
    await takeItem(at(office.admin, later(11)), { itemId })
    for (const attempt of [() => heartbeat(at(office.reviewer, later(12)), { itemId }), () => decide(at(office.reviewer, later(12)), approve)]) await expect(attempt()).rejects.toMatchObject({ holder: holder(office.admin, 11) })
    expect((await decide(at(office.admin, later(12)), approve)).outcome).toBe('decided')
  })

  it('can be taken over; whoever had it is told by whom', async () => {
    const { office, itemId, approve } = await queue()
    await takeItem(at(office.reviewer, later(1)), { itemId })
    await takeItem(at(office.admin, later(2)), { itemId, steal: true })
    for (const attempt of [() => heartbeat(at(office.reviewer, later(3)), { itemId }), () => decide(at(office.reviewer, later(3)), approve)]) await expect(attempt()).rejects.toMatchObject({ holder: holder(office.admin, 2) })
    await releaseItem(at(office.reviewer, later(3)), { itemId })
    await expect(decide(at(office.reviewer, later(3)), approve)).rejects.toBeInstanceOf(LeaseError)
    const audited = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { verb: 'review.steal' } }))
    expect(audited.map(({ objectId }) => objectId)).toEqual([itemId])
  })

  it('survives what its holder does, and a late heartbeat after their own decision is no failure', async () => {
    const { office, account, itemId, otherId, approve } = await queue()
    await takeItem(at(office.reviewer, later(1)), { itemId })
    // Something else in the account is decided, which brings the whole queue of it up to date.
    await decide(at(office.reviewer, later(2)), { itemId: otherId, action: 'reject', reason: 'not_said' })
    await ingest(at(office.rep, later(2)), account.id, { name: 'more.txt', content: 'Tova Lind: And?\nJonas Weil: We need the canteen to open before July.\nTova Lind: Yes.' })
    expect(await heartbeat(at(office.reviewer, later(3)), { itemId })).toEqual({ leaseUntil: later(8).toISOString() })
    const { decisionId } = await decide(at(office.reviewer, later(4)), approve)
    expect(await heartbeat(at(office.reviewer, later(5)), { itemId })).toEqual({ leaseUntil: null })
    await releaseItem(at(office.reviewer, later(5)), { itemId })
    await expect(heartbeat(at(office.admin, later(5)), { itemId })).rejects.toBeInstanceOf(ConflictError)
    await undoDecision(at(office.reviewer, later(6)), { decisionId: decisionId ?? '' })
    expect(await takeItem(at(office.reviewer, later(6)), { itemId })).toEqual({ leaseUntil: later(11).toISOString() })
  })

  it('that is given back is free at once', async () => {
    const { office, itemId, approve } = await queue()
    await takeItem(at(office.reviewer, later(1)), { itemId })
    await releaseItem(at(office.reviewer, later(2)), { itemId })
    expect((await decide(at(office.admin, later(2)), approve)).outcome).toBe('decided')
  })
})

describe('a visit of an item', () => {
  const opened = async () => {
    const office = await openOffice()
    const [itemId = ''] = await raise(office, [await needy(office)], 1)
    const take = (visit: string, minute = 1, who = office.reviewer) => takeItem(at(who, later(minute)), { itemId, visit })
    const leave = (visit: string, minute = 1, who = office.reviewer) => releaseItem(at(who, later(minute)), { itemId, visit })
    const lease = async () => (await getReviewItem(at(office.reviewer, later(2)), { itemId })).lease
    return { office, itemId, take, leave, lease }
  }

  it('that is over holds nothing, though its take comes after its release; the next one does', async () => {
    const { office, itemId, take, leave, lease } = await opened()
    await leave('first-look')
    for (const steal of [false, true]) await expect(takeItem(at(office.reviewer, later(1)), { itemId, visit: 'first-look', steal })).rejects.toThrow('You have left this item.')
    expect(await lease()).toBeNull()
    await take('second-look')
    expect((await lease())?.mine).toBe(true)
    await leave('second-look')
    expect(await lease()).toBeNull()
    // Of a long row of looks the last are remembered, and those who name none hold as they always did.
    for (let n = 0; n < 12; n++) await leave(`skimmed-${n}`)
    await expect(take('skimmed-11')).rejects.toThrow('You have left this item.')
    expect(await inWorkspace(office.workspaceId, (tx) => tx.reviewItem.findFirstOrThrow({ where: { id: itemId }, select: { leftVisits: true } }))).toEqual({ leftVisits: Array.from({ length: 10 }, (_, n) => `skimmed-${n + 2}`) })
    await takeItem(at(office.reviewer, later(1)), { itemId })
    expect((await lease())?.mine).toBe(true)
  })

  it('ends alone: another window of the same member, and whoever took the item over, keep it', async () => {
    const { office, take, leave, lease } = await opened()
    await take('first-look')
    await take('other-window')
    await leave('first-look')
    expect((await lease())?.mine).toBe(true)
    // A take that was overtaken does not make the running lease its own either.
    await expect(take('first-look')).rejects.toThrow('You have left this item.')
    await leave('other-window')
    expect(await lease()).toBeNull()
    await take('colleague', 1, office.admin)
    await leave('other-window')
    expect((await lease())?.mine).toBe(false)
  })

  it('leaves nothing behind whichever of take and release is served first', async () => {
    const { office, itemId, take, leave, lease } = await opened()
    for (let n = 0; n < 12; n++) {
      const visit = `look-${n}-of-many`
      const asked = [() => take(visit).then(() => undefined, (error: unknown) => expect(error).toBeInstanceOf(ConflictError)), () => leave(visit)]
      await Promise.all((n % 2 === 0 ? asked : asked.toReversed()).map((ask) => ask()))
      expect(await lease()).toBeNull()
    }
    expect((await decide(at(office.admin, later(3)), { itemId, action: 'approve' })).outcome).toBe('decided')
  })
})

describe('one ruling on a whole set', () => {
  const set = async () => {
    const office = await openOffice()
    const account = await needy(office)
    const ids = await raise(office, [account], 12, (n) => (n === 3 ? 2 : 1))
    return { office, account, ids, filter: { accountId: account.id, reason: 'extractor_disagreement' as const } }
  }

  it('decides what its preview counted, leaves what needs a single look, and is undone in one go', async () => {
    const { office, account, ids, filter } = await set()
    const before = await canonical(office.rep, account)
    await takeItem(at(office.admin, later(1)), { itemId: ids[5] ?? '' })
    const reject = { filter, action: 'reject' as const, reason: 'not_a_belief' as const }
    const preview = await previewBulk(at(office.reviewer, later(2)), reject)
    expect(preview).toMatchObject({ count: 10, left: { high_stakes: 1, held: 1, pair: 0, not_yours: 0 }, accounts: [{ id: account.id, count: 10 }] })
    await expect(decideBulk(at(office.reviewer, later(3)), { ...reject, expectedCount: 11 })).rejects.toBeInstanceOf(ConflictError)
    expect(await inWorkspace(office.workspaceId, (tx) => tx.decision.count())).toBe(0)
    const { batchId, count } = await decideBulk(at(office.reviewer, later(3)), { ...reject, expectedCount: preview.count })
    expect(count).toBe(10)
    expect(await inWorkspace(office.workspaceId, (tx) => tx.decision.count({ where: { batchId, action: 'reject', reason: 'not_a_belief' } }))).toBe(10)
    expect(await canonical(office.rep, account)).not.toBe(before)
    expect(await cacheFaults(at(office.admin, later(4)))).toEqual([])
    await expect(undoDecision(at(office.admin, later(5)), { batchId })).rejects.toMatchObject({ code: 'forbidden' })
    await undoDecision(at(office.reviewer, later(5)), { batchId })
    expect(await canonical(office.rep, account)).toBe(before)
    expect(await cacheFaults(at(office.admin, later(6)))).toEqual([])
    expect((await previewBulk(at(office.reviewer, later(6)), reject)).count).toBe(11)
    await expect(undoDecision(at(office.reviewer, later(7)), { batchId })).rejects.toBeInstanceOf(ConflictError)
  })

  it('is not taken without a filter, by two at once, nor of what others decide', async () => {
    const { office, filter } = await set()
    await expect(previewBulk(office.reviewer, { filter: {}, action: 'approve' })).rejects.toThrow('Narrow the queue')
    expect(await previewBulk(at(office.onlooker, later(1)), { filter, action: 'approve' })).toMatchObject({ count: 0, left: { not_yours: 12 } })
    const both = await Promise.allSettled([office.reviewer, office.admin].map((ctx) => decideBulk(at(ctx, later(2)), { filter, action: 'approve', expectedCount: 11 })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await inWorkspace(office.workspaceId, (tx) => tx.decision.count())).toBe(11)
    expect(await cacheFaults(at(office.admin, later(DAY)))).toEqual([])
  })
})
