import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '@/lib/auth/types'
import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import type { Extractor } from '@/lib/beliefs/types'
import { inWorkspace } from '@/lib/db/transaction'
import { getAccountPage, listAccounts } from '@/lib/insights'
import { correctBelief, countOpenReviews, decide, getReviewOverview, getReviewPolicy, listReviewItems, markHighStakes, planReviews, requestReview, undoDecision, updateReviewPolicy } from '@/lib/review'
import { DEFAULT_POLICY } from '@/lib/review/queue/policy'
import { newId } from '@/lib/shared/ids'
import { at, cacheFaults, closeAtEnd, FILES, ingest, later, memberId, openItem, queue, readAgain, type Office } from '@/lib/testing'
import { privateDatabase } from '@/scripts/test/private-database'
import { handlePlanReviews, handleRefreshAccount } from '.'
import { openDesk, rule } from './review.fixture'

// The plan of the reviews goes through every workspace: in a database of their own these tests expire nobody else's items.
let dropDatabase: () => Promise<void>
beforeAll(async () => {
  dropDatabase = await privateDatabase()
})
afterAll(() => dropDatabase())
closeAtEnd()

const DAY = 24 * 60

const furnished = () => openDesk(FILES)

const itemsOf = (office: Office) => inWorkspace(office.workspaceId, (tx) => tx.reviewItem.findMany({ orderBy: [{ priority: 'desc' }, { id: 'asc' }] }))

describe('the queue', () => {
  it('says why each item comes when it does, and can be taken by account, reason, owner, person, kind and who is asked', async () => {
    const { office, account } = await furnished()
    const ctx = at(office.reviewer, later(60))
    const all = await listReviewItems(ctx, {})
    expect(all.rows.length).toBeGreaterThan(1)
    for (const row of all.rows) {
      expect(row.effect > 0 && row.effect <= 1 && row.uncertainty > 0 && row.uncertainty <= 1 && row.stakes >= 1).toBe(true)
      expect(row.headline).toBe(row.touches.length > 0)
      expect(row.order).toMatch(/^(could change|effect) .+ · (doubt|chance that it is right) (1\.00|\.\d\d)( · stakes ×[\d.]+)? · (new today|waiting \d+ days?)$/)
    }
    const items = await itemsOf(office)
    const [person, kind] = [items.find(({ personId }) => personId !== null)?.personId ?? '', items[0]?.kind ?? 'concern']
    const ids = async (filter: Parameters<typeof listReviewItems>[1]): Promise<string[]> => (await listReviewItems(ctx, filter)).rows.map(({ id }) => id)
    const open = items.filter(({ status }) => status === 'open')
    expect(await ids({ personId: person })).toEqual(open.filter(({ personId }) => personId === person).map(({ id }) => id))
    expect(await ids({ kind })).toEqual(open.filter((item) => item.kind === kind).map(({ id }) => id))
    expect(await ids({ reason: 'low_reading' })).toEqual(open.filter(({ reason }) => reason === 'low_reading').map(({ id }) => id))
    expect((await ids({ accountId: account.id, ownerId: memberId(office.rep) })).length).toBe(all.total)
    expect(await ids({ ownerId: memberId(office.colleague) })).toEqual([])
    const [given, flagged] = open
    const put = (id: string | undefined, data: { assigneeId?: string; flaggedById?: string; knownAnswerId?: string }) => inWorkspace(office.workspaceId, (tx) => tx.reviewItem.updateMany({ where: { id: id ?? '' }, data }))
    await put(given?.id, { assigneeId: memberId(office.reviewer) })
    await put(flagged?.id, { flaggedById: memberId(office.rep), assigneeId: memberId(office.admin) })
    expect(await ids({ asked: 'me' })).toEqual([given?.id])
    expect(await ids({ asked: 'second' })).toEqual([flagged?.id])
    expect((await listReviewItems(at(office.rep, later(60)), { asked: 'second' })).rows).toEqual([])
    // A question whose answer is known is given to one reviewer, and must not stand out by it.
    const unasked = await inWorkspace(office.workspaceId, (tx) => tx.observation.findFirstOrThrow({ where: { accountId: account.id, id: { notIn: open.flatMap(({ observationId }) => observationId ?? []) } } }))
    await put(await openItem(office, unasked.id), { knownAnswerId: newId(), assigneeId: memberId(office.reviewer) })
    expect(await ids({ asked: 'me' })).toEqual([given?.id])
    expect(all.owners).toEqual([{ id: memberId(office.rep), name: 'Tova Lind' }])
    expect(all.people.map(({ id }) => id)).toContain(person)
    expect(await cacheFaults(at(office.admin, later(61)))).toEqual([])
  })

  it('waits for those who may decide it, and is no number to anybody else', async () => {
    const { office, account } = await furnished()
    const { total } = await listReviewItems(at(office.reviewer, later(60)), {})
    const open = (ctx: Ctx) => countOpenReviews(at(ctx, later(60)))
    expect(await Promise.all([office.reviewer, office.admin, office.rep].map(open))).toEqual([total, total, total])
    expect(await Promise.all([office.manager, office.colleague, office.onlooker].map(open))).toEqual([0, 0, 0])
    const { id: beliefId } = await inWorkspace(office.workspaceId, (tx) => tx.belief.findFirstOrThrow({ where: { accountId: account.id, admission: 'shown' } }))
    await correctBelief(at(office.rep, later(60)), { beliefId, verdict: 'not_right', reason: 'not_said' })
    expect(await open(office.rep)).toBe((await listReviewItems(at(office.rep, later(60)), {})).rows.filter(({ mayDecide }) => mayDecide).length)
    expect(await open(office.rep)).toBeLessThan(await open(office.reviewer))
  })

  it('holds only what fits the reviewers’ time, lets the rest expire as unreviewed, and nothing that is told', async () => {
    const { office, account } = await furnished()
    await updateReviewPolicy(at(office.admin, later(60)), { ...DEFAULT_POLICY, minutesPerWeek: 5 })
    const read = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { accountId: account.id } }))
    for (const { id } of read) await openItem(office, id)
    const ids = (rows: Awaited<ReturnType<typeof itemsOf>>) => rows.filter(({ status }) => status === 'open').map(({ id }) => id)
    const before = ids(await itemsOf(office))
    await inWorkspace(office.workspaceId, (tx) => tx.decision.createMany({
      data: Array.from({ length: 24 }, (_, n) => ({
        workspaceId: office.workspaceId, id: newId(), accountId: account.id, itemId: newId(), action: 'approve' as const, seconds: 12, actorId: memberId(office.reviewer), at: later(61 + n),
      })),
    }))
    const plan = await planReviews(at(office.admin, later(120)))
    expect(plan).toMatchObject({ reviewers: 1, budgetSeconds: 300, timed: 24 })
    expect(plan.queued).toBeGreaterThan(0)
    expect(plan.queued * plan.singleSeconds).toBeLessThanOrEqual(plan.budgetSeconds - plan.spentSeconds + 1e-6)
    expect(plan.queued).toBeLessThan(before.length)
    const page = await listReviewItems(at(office.reviewer, later(121)), {})
    expect([page.total, page.waiting]).toEqual([plan.queued, before.length - plan.queued])
    expect((await listReviewItems(at(office.reviewer, later(121)), { all: true })).total).toBe(before.length)

    await handlePlanReviews(later(31 * DAY))
    const gone = (await itemsOf(office)).filter(({ status }) => status === 'expired')
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.every(({ headline, expiredAt, queued }) => !headline && !queued && expiredAt?.getTime() === later(31 * DAY).getTime())).toBe(true)
    expect((await itemsOf(office)).filter(({ headline, status }) => headline && status === 'expired')).toEqual([])
    expect((await getReviewPolicy(at(office.admin, later(31 * DAY)))).plan.expired).toBe(gone.length)
    expect(await cacheFaults(at(office.admin, later(31 * DAY)))).toEqual([])
  })

  it('is told as it stands now, and not as it stood when the queue was planned', async () => {
    const { office } = await furnished()
    await planReviews(at(office.admin, later(62)))
    const told = async (minute: number) => (await getReviewPolicy(at(office.admin, later(minute)))).plan
    const before = await told(63)
    const open = async () => (await itemsOf(office)).filter(({ status }) => status === 'open')
    const [item] = (await open()).filter(({ queued }) => queued)
    await rule(office.reviewer, 64, { itemId: item?.id ?? '', action: 'approve' })
    const [after, left] = [await told(65), await open()]
    expect([after.open, after.queued, after.spentSeconds]).toEqual([left.length, left.filter(({ queued }) => queued).length, before.spentSeconds + 7])
    expect(after.queued).toBeLessThan(before.queued)
    expect(after.at).toBe(before.at)
    // Who came since reviews as well.
    await inWorkspace(office.workspaceId, (tx) => tx.member.updateMany({ where: { workspaceId: office.workspaceId, role: 'rep' }, data: { role: 'reviewer' } }))
    expect((await told(66)).budgetSeconds).toBeGreaterThan(after.budgetSeconds)
  })

  it('tells what says too little by itself apart from what there is no time for', async () => {
    const { office, account } = await furnished()
    const items = await inWorkspace(office.workspaceId, async (tx) => {
      await tx.reviewItem.deleteMany({ where: { accountId: account.id } })
      const rows = await tx.observation.findMany({ where: { accountId: account.id }, take: 4, orderBy: { id: 'asc' } })
      for (const [n, { id }] of rows.entries()) {
        await tx.observation.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id } }, data: { extractor: 'builtin', statement: n < 2 ? 'Likes that' : 'Wants invoices matched by the end of the quarter' } })
        await tx.reviewItem.create({ data: { workspaceId: office.workspaceId, id: newId(), accountId: account.id, observationId: id, key: `observation:${id}`, reason: 'low_reading', priority: n, queued: n === 3, createdAt: later(60) } })
      }
      return rows.length
    })
    expect(items).toBe(4)
    const reviewer = at(office.reviewer, later(61))
    expect(await listReviewItems(reviewer, {})).toMatchObject({ total: 1, waiting: 3, thin: 2 })
    expect(await listReviewItems(reviewer, { all: true })).toMatchObject({ total: 4, waiting: 0, thin: 0 })
    expect((await getReviewOverview(at(office.admin, later(61)), {})).flow.totals).toMatchObject({ open: 4, queued: 1, thin: 2 })
    await planReviews(at(office.admin, later(62)))
    const { plan } = await getReviewPolicy(at(office.admin, later(62)))
    // There is time for all: what waits does so for its words, unless the draw has brought it.
    expect([plan.open, plan.queued + plan.thin]).toEqual([4, 4])
    expect(plan.queued).toBeGreaterThanOrEqual(2)
  })
})

describe('an account where much is at stake', () => {
  it('keeps what was told before the mark where it is, asks about it all the same, and holds back what comes in since, until two reviewers have seen it', async () => {
    const { office, account } = await openDesk(FILES.slice(0, 3))
    const row = async () => {
      const found = (await listAccounts(at(office.rep, later(70)))).rows.find(({ id }) => id === account.id)
      return { overall: found?.overall, topOpposing: found?.topOpposing, trend: found?.trend, moved: found?.moved?.beliefId }
    }
    const page = (minute = 70) => getAccountPage(at(office.rep, later(minute)), { accountId: account.id })
    const [before, told] = [await row(), await page()]
    await markHighStakes(at(office.rep, later(60)), { accountId: account.id, highStakes: true })
    const open = async () => (await itemsOf(office)).filter(({ status, reason }) => status === 'open' && reason === 'high_stakes')
    const items = await open()
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ headline, quorum, touches }) => headline && quorum === 2 && touches.length > 0)).toBe(true)
    expect((await getReviewPolicy(at(office.admin, later(61)))).accounts).toMatchObject([{ id: account.id, marked: true, high: true }])
    const [after, kept] = [await row(), await page()]
    expect(before.topOpposing).not.toBeNull()
    expect(after).toEqual(before)
    expect(kept.beliefs.map(({ id, proposed }) => [id, proposed])).toEqual(told.beliefs.map(({ id }) => [id, undefined]))
    expect(kept.alignment.overall).toEqual(told.alignment.overall)
    expect(await cacheFaults(at(office.admin, later(71)))).toEqual([])

    const { overall } = (await page()).alignment
    await ingest(at(office.rep, later(75)), account.id, { name: 'since.txt', at: new Date('2026-05-02T10:00:00Z'), content: 'Tova Lind: And now?\nMarit Olsen: I am worried that your zebrafish module will not scale. I believe your training is excellent.' })
    const since = (await page(76)).beliefs.filter(({ proposed }) => proposed)
    expect(since.length).toBeGreaterThan(0)
    expect(since.every(({ id }) => !told.beliefs.some((belief) => belief.id === id))).toBe(true)
    expect((await page(76)).beliefs.filter(({ id, proposed }) => proposed && told.beliefs.some((belief) => belief.id === id))).toEqual([])
    expect((await page(76)).alignment.overall.toward).toBeLessThanOrEqual(overall.toward)
    const item = (await open()).find(({ beliefId }) => since.some(({ id }) => id === beliefId))
    for (const [n, reviewer] of [office.reviewer, office.admin].entries()) {
      const { outcome } = await rule(reviewer, 77 + n, { itemId: item?.id ?? '', action: 'approve' })
      expect(outcome).toBe(n === 0 ? 'awaits_second' : 'decided')
      expect((await page(80)).beliefs.find(({ id }) => id === item?.beliefId)?.proposed).toBe(n === 0 ? true : undefined)
    }
    expect(await cacheFaults(at(office.admin, later(81)))).toEqual([])
    await undoDecision(at(office.admin, later(82)), { decisionId: await decisionOn(office, item?.id ?? '') })
    expect((await page(83)).beliefs.find(({ id }) => id === item?.beliefId)?.proposed).toBe(true)
    await markHighStakes(at(office.rep, later(84)), { accountId: account.id, highStakes: null })
    expect((await page(85)).beliefs.filter(({ proposed }) => proposed)).toEqual([])
    expect(await open()).toEqual([])
    expect(await cacheFaults(at(office.admin, later(86)))).toEqual([])
  })

  it('is so by the amount of a deal in the currency of the policy, and by no amount in one that has no rate', async () => {
    const { office, account } = await openDesk(FILES.slice(0, 1))
    const deal = (name: string, currency: string | null, amountMinor: number) => inWorkspace(office.workspaceId, (tx) => tx.deal.create({
      data: { workspaceId: office.workspaceId, id: newId(), accountId: account.id, name, type: 'renewal', stage: 'open', amountMinor, currency, createdAt: later(0) },
    }))
    const high = async (rates: Record<string, number>): Promise<boolean> => {
      await updateReviewPolicy(at(office.admin, later(60)), { ...DEFAULT_POLICY, highStakesAmountMinor: 10_000_000, currency: 'EUR', rates })
      return (await getReviewPolicy(at(office.admin, later(61)))).accounts.some(({ id }) => id === account.id)
    }
    await deal('in yen', 'JPY', 12_000_000)
    await deal('in pounds', 'GBP', 90_000_000)
    expect(await high({})).toBe(false)
    expect((await getReviewPolicy(at(office.admin, later(61)))).uncompared).toEqual([{ currency: 'GBP', deals: 1 }, { currency: 'JPY', deals: 1 }])
    expect(await high({ JPY: 0.006 })).toBe(false)
    expect(await high({ JPY: 0.006, GBP: 1.15 })).toBe(true)
    expect((await getReviewPolicy(at(office.admin, later(61)))).policy.rates).toEqual({ JPY: 0.006, GBP: 1.15 })
    expect((await getReviewPolicy(at(office.admin, later(61)))).uncompared).toEqual([])
  })

  it('is so by the policy as well: an amount, or a segment', async () => {
    const { office, account } = await furnished()
    await updateReviewPolicy(at(office.admin, later(60)), { ...DEFAULT_POLICY, highStakesSegments: ['Mid-market'] })
    const boss = await queue()
    const jobs = await boss.fetch<{ workspaceId: string; accountId: string }>('account.refresh', { batchSize: 50 })
    expect(jobs.map(({ data }) => data.accountId)).toContain(account.id)
    await handleRefreshAccount({ workspaceId: office.workspaceId, accountId: account.id }, later(61))
    expect((await itemsOf(office)).some(({ status, reason }) => status === 'open' && reason === 'high_stakes')).toBe(true)
    expect(await cacheFaults(at(office.admin, later(62)))).toEqual([])
    await markHighStakes(at(office.admin, later(63)), { accountId: account.id, highStakes: false })
    expect((await itemsOf(office)).some(({ status, reason }) => status === 'open' && reason === 'high_stakes')).toBe(false)
  })
})

const decisionOn = (office: Office, itemId: string): Promise<string> =>
  inWorkspace(office.workspaceId, async (tx) => (await tx.decision.findFirstOrThrow({ where: { itemId } })).id)

/** Of the same product, a year on: it does not hear the first thing that was said. */
const NEWER: Extractor = {
  id: 'builtin', version: '99.0.0',
  async read(input) {
    const { readings, ...rest } = await createBuiltinExtractor().read(input)
    return { ...rest, readings: readings.filter(({ reading }) => reading < 0.8) }
  },
}

describe('what arises', () => {
  it('when a newer reader does not hear what an older one was sure of, and an approval brings it back', async () => {
    const { office, interactions } = await furnished()
    await readAgain(at(office.rep, later(60)), interactions[0] ?? '', NEWER)
    const raised = (await itemsOf(office)).filter(({ status, reason }) => status === 'open' && reason === 'extractor_disagreement')
    expect(raised.length).toBeGreaterThan(0)
    expect(await cacheFaults(at(office.admin, later(61)))).toEqual([])
    await decide(at(office.reviewer, later(62)), { itemId: raised[0]?.id ?? '', action: 'approve' })
    const belief = await inWorkspace(office.workspaceId, (tx) => tx.belief.findFirst({ where: { evidence: { has: raised[0]?.observationId ?? '' } } }))
    expect(belief?.admission).toBe('shown')
    expect(await cacheFaults(at(office.admin, later(63)))).toEqual([])
  })

  it('when the modelled person asks for it, once', async () => {
    const { office, account } = await furnished()
    const observation = await inWorkspace(office.workspaceId, (tx) => tx.observation.findFirstOrThrow({ where: { accountId: account.id, closedAt: null, reading: { gte: 0.8 } } }))
    const ask = () => inWorkspace(office.workspaceId, (tx) => requestReview(tx, at(office.admin, later(60)), { account, observationIds: [observation.id] }))
    expect(await ask()).toBe(1)
    await ask()
    const raised = (await itemsOf(office)).filter(({ reason }) => reason === 'subject_request')
    expect(raised).toMatchObject([{ status: 'open', queued: true, observationId: observation.id }])
    await handlePlanReviews(later(90 * DAY))
    expect((await itemsOf(office)).filter(({ reason }) => reason === 'subject_request')).toMatchObject([{ status: 'open' }])
  })
})
