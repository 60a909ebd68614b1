import { describe, expect, it } from 'vitest'
import { changeMember } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { getSelfModel } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { listNotifications } from '@/lib/notify'
import {
  addNote, assertBelief, correctBelief, decide, decideBulk, exportLabels, getReviewItem, heartbeat, listCorrections, listReviewItems, planReviews, previewBulk, previewDecision, regroup, takeItem, undoDecision,
} from '@/lib/review'
import { judgingDecisions } from '@/lib/review/store'
import { LeaseError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { at, cacheFaults, canonical, closeAtEnd, FILES, FOLLOW_UP, ingest, KICK_OFF, later, memberId, openItem, placesWith, type TestFile } from '@/lib/testing'
import { erasePerson, handleRefreshAccount } from '.'
import { openDesk, raiseItem, rule, type Desk } from './review.fixture'

closeAtEnd()

const inIt = <T>({ office }: Pick<Desk, 'office'>, work: Parameters<typeof inWorkspace<T>>[1]): Promise<T> => inWorkspace(office.workspaceId, work)
const price = (desk: Desk) => inIt(desk, (tx) => tx.belief.findFirstOrThrow({ where: { accountId: desk.account.id, statement: { contains: 'price' }, admission: 'shown' } }))
const asking = (desk: Desk) => inIt(desk, (tx) => tx.reviewItem.findFirstOrThrow({ where: { accountId: desk.account.id, reason: 'correction', status: 'open' } }))

describe('still true, said in passing', () => {
  it('refreshes the belief once a reviewer bears it out, as the preview says, and whoever said it is told', async () => {
    const desk = await openDesk([KICK_OFF, FOLLOW_UP])
    const { office, account } = desk
    const belief = await price(desk)
    await correctBelief(office.rep, { beliefId: belief.id, verdict: 'still_true', note: 'She said so at lunch.' })
    const before = await canonical(office.rep, account)
    const item = await asking(desk)
    const input = { itemId: item.id, action: 'approve' as const }
    const reviewer = at(office.reviewer, later(30))
    const promised = (await previewDecision(reviewer, input)).after.find(({ key }) => key === belief.key)
    const { effects } = await getReviewItem(reviewer, { itemId: item.id })
    const { decisionId } = await decide(reviewer, input)
    const after = await price(desk)
    expect(after.confidence).toBeGreaterThan(belief.confidence + 0.05)
    expect(after.lastSeen).toEqual(later(30))
    expect(promised?.confidence).toBeCloseTo(after.confidence, 9)
    expect(effects.approve.confidenceTo).toBeCloseTo(after.confidence, 9)
    expect((await listNotifications(at(office.rep, later(31)), {})).rows).toMatchObject([{ kind: 'correction_settled', verdict: 'still_true', accepted: true }])
    expect((await listCorrections(at(office.rep, later(31)), { beliefId: belief.id }))[0]).toMatchObject({ state: 'accepted', atOnce: false, settled: { by: 'Rena Ould', action: 'assert', own: false } })
    expect(await cacheFaults(at(office.admin, later(32)))).toEqual([])
    await undoDecision(at(office.reviewer, later(33)), { decisionId: decisionId ?? '' })
    expect(await canonical(office.rep, account)).toBe(before)
    expect((await asking(desk)).id).toBe(item.id)
  })
})

describe('what one said oneself', () => {
  it('is for somebody else to settle, unless nobody else decides there: then it is theirs and written down', async () => {
    const desk = await openDesk([KICK_OFF])
    const { office, account } = desk
    const { id: beliefId } = await price(desk)
    await correctBelief(office.rep, { beliefId, verdict: 'not_right', reason: 'not_said' })
    const { id: itemId } = await asking(desk)
    const rep = at(office.rep, later(1))
    const reject = { itemId, action: 'reject' as const, reason: 'not_said' as const }
    await expect(takeItem(rep, { itemId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(rep, reject)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decideBulk(rep, { filter: { accountId: account.id, reason: 'correction', all: true }, action: 'reject', reason: 'not_said', expectedCount: 1 })).rejects.toMatchObject({ code: 'conflict' })
    const observationId = (await inIt(desk, (tx) => tx.reviewItem.findFirstOrThrow({ where: { id: itemId } }))).observationId ?? ''
    const move = { action: 'move' as const, beliefId, observationIds: [observationId], to: { holderKey: 'company' } }
    // Nor past the queue, whether it would bear them out or speak against them.
    for (const ruling of [() => regroup(rep, move), () => assertBelief(rep, { beliefId, note: 'It is so.' })]) await expect(ruling()).rejects.toMatchObject({ code: 'forbidden' })
    expect(await inIt(desk, (tx) => tx.correction.count({ where: { accountId: account.id, state: 'waiting' } }))).toBe(1)
    await undoDecision(at(office.reviewer, later(1)), await regroup(at(office.reviewer, later(1)), move))
    const mayDecide = async (ctx: Ctx) => (await listReviewItems(at(ctx, later(1)), { reason: 'correction', all: true })).rows.map((row) => row.mayDecide)
    expect([await mayDecide(office.rep), await mayDecide(office.reviewer)]).toEqual([[false], [true]])

    await changeMember(office.admin, { memberId: memberId(office.reviewer), role: 'rep', visibility: 'own', managerId: null })
    await inIt(desk, (tx) => tx.account.updateMany({ where: { id: account.id }, data: { ownerId: memberId(office.admin) } }))
    await inIt(desk, (tx) => tx.correction.updateMany({ where: { accountId: account.id }, data: { memberId: memberId(office.admin) } }))
    await decide(at(office.admin, later(2)), reject)
    const [said] = await inIt(desk, (tx) => tx.correction.findMany({ where: { accountId: account.id } }))
    expect(said).toMatchObject({ state: 'accepted', settledById: memberId(office.admin), memberId: memberId(office.admin) })
    expect(await inIt(desk, (tx) => tx.auditEntry.count({ where: { verb: 'review.own_word', objectId: itemId } }))).toBe(1)
  })
})

describe('an asserted value', () => {
  const BUDGET: TestFile = { name: 'budget.txt', at: new Date('2026-04-20T10:00:00Z'), content: 'Tova Lind: What can you spend?\nMarit Olsen: Our budget is 40,000 euros this year.' }
  const live = async ({ office, account }: Desk, minute: number) =>
    (await getSelfModel(at(office.rep, later(minute)), { account: account.id })).beliefs.filter(({ statement, validTo }) => /budget/i.test(statement) && validTo === null)

  it('is evidence of the same belief, and not of another one beside it', async () => {
    const desk = await openDesk([BUDGET])
    const [before, ...more] = await live(desk, 1)
    expect(more).toEqual([])
    expect(before?.clusters[0]?.evidence[0]?.observation.attribute?.name).toBe('budget')
    await assertBelief(at(desk.office.rep, later(2)), { beliefId: before?.id ?? '', note: 'I saw the sheet.' })
    const after = await live(desk, 3)
    expect(after.map(({ id }) => id)).toEqual([before?.id])
    expect(after[0]?.observations).toBe(2)
    expect(await cacheFaults(at(desk.office.admin, later(4)))).toEqual([])
  })

  it('is read anew of a corrected statement', async () => {
    const desk = await openDesk([BUDGET])
    const [before] = await live(desk, 1)
    const itemId = await openItem(desk.office, before?.clusters[0]?.evidence[0]?.observation.id ?? '')
    await decide(at(desk.office.reviewer, later(2)), { itemId, action: 'fix', correction: { statement: 'The budget is 55,000 euros this year' } })
    expect((await live(desk, 3)).flatMap(({ clusters }) => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.attribute?.value)))).toEqual([expect.stringContaining('55,000')])
  })
})

describe('a question whose answer is known', () => {
  it('is neither right nor wrong where a set is decided in one go, and its score goes with the decision that knew it', async () => {
    const desk = await openDesk([KICK_OFF])
    const { office, account } = desk
    await inIt(desk, (tx) => tx.reviewPolicy.create({ data: { workspaceId: office.workspaceId, knownAnswerShare: 0, auditShare: 0, highStakesSegments: [], updatedAt: later(0) } }))
    const truth = await raiseItem(desk)
    const { decisionId } = await decide(at(office.admin, later(0)), { itemId: truth.itemId, action: 'reject', reason: 'not_said' })
    const ask = (mark: string) => inIt(desk, (tx) => tx.reviewItem.create({
      data: { workspaceId: office.workspaceId, id: newId(), accountId: account.id, observationId: truth.observationId, key: `known:${mark}`, reason: 'mind_change', priority: 1, knownAnswerId: decisionId, assigneeId: memberId(office.reviewer), createdAt: later(1) },
    }))
    const other = await raiseItem(desk, 1, 1)
    await inIt(desk, (tx) => tx.reviewItem.updateMany({ where: { accountId: account.id, status: 'open' }, data: { reason: 'mind_change', propensity: 1 } }))
    await inIt(desk, (tx) => tx.reviewItem.deleteMany({ where: { accountId: account.id, status: 'open', id: { not: other.itemId } } }))
    const known = await ask('bulk')
    const { batchId, count } = await decideBulk(at(office.reviewer, later(2)), { filter: { accountId: account.id, reason: 'mind_change', all: true }, action: 'approve', expectedCount: 2 })
    expect(count).toBe(2)
    const answered = () => inIt(desk, (tx) => tx.reviewVerdict.findMany({ where: { itemId: known.id, undoneAt: null }, select: { correct: true, role: true } }))
    const statusOf = async (id: string) => (await inIt(desk, (tx) => tx.reviewItem.findFirstOrThrow({ where: { id } }))).status
    expect(await answered()).toEqual([{ correct: null, role: 'known_answer' }])
    expect(await statusOf(known.id)).toBe('decided')
    await undoDecision(at(office.reviewer, later(3)), { batchId })
    expect([await answered(), await statusOf(known.id)]).toEqual([[], 'open'])

    // A set of nothing but what is known is one step to take back, like any other, and its maker's alone.
    await inIt(desk, (tx) => tx.reviewItem.deleteMany({ where: { id: other.itemId } }))
    const alone = await decideBulk(at(office.reviewer, later(3)), { filter: { accountId: account.id, reason: 'mind_change', all: true }, action: 'reject', reason: 'not_said', expectedCount: 1 })
    const latest = async () => (await listReviewItems(at(office.reviewer, later(3)), {})).recent[0]
    expect(await latest()).toMatchObject({ batchId: alone.batchId, count: 1, action: 'reject', statement: truth.statement, undone: false })
    await expect(undoDecision(at(office.admin, later(4)), { batchId: alone.batchId })).rejects.toMatchObject({ code: 'forbidden' })
    await undoDecision(at(office.reviewer, later(4)), { batchId: alone.batchId })
    expect([await statusOf(known.id), (await latest())?.undone]).toEqual(['open', true])
    await expect(undoDecision(at(office.reviewer, later(4)), { batchId: alone.batchId })).rejects.toMatchObject({ code: 'conflict' })
    await inIt(desk, (tx) => tx.reviewItem.deleteMany({ where: { id: known.id } }))

    const single = await ask('single')
    await decide(at(office.reviewer, later(4)), { itemId: single.id, action: 'approve' })
    const scores = () => inIt(desk, (tx) => tx.reviewVerdict.findMany({ where: { itemId: single.id }, select: { correct: true } }))
    expect(await scores()).toEqual([{ correct: false }])
    await undoDecision(at(office.admin, later(5)), { decisionId: decisionId ?? '' })
    expect(await scores()).toEqual([{ correct: null }])
  })
})

describe('a lease', () => {
  it('lasts as long as its heartbeat, each minute, and five minutes longer', async () => {
    const desk = await openDesk([KICK_OFF])
    const { itemId } = await raiseItem(desk)
    const { office } = desk
    await takeItem(at(office.reviewer, later(0)), { itemId })
    for (let minute = 1; minute <= 12; minute++) {
      expect(await heartbeat(at(office.reviewer, later(minute)), { itemId })).toEqual({ leaseUntil: later(minute + 5).toISOString() })
    }
    await expect(takeItem(at(office.admin, later(16.9)), { itemId })).rejects.toBeInstanceOf(LeaseError)
    await expect(heartbeat(at(office.reviewer, later(17)), { itemId })).rejects.toBeInstanceOf(LeaseError)
    await takeItem(at(office.admin, later(17)), { itemId })
  })

  it('is not taken over again and again', async () => {
    const desk = await openDesk([KICK_OFF])
    const { itemId } = await raiseItem(desk)
    const { office } = desk
    const steal = (ctx: Ctx, minute: number) => takeItem(at(ctx, later(minute)), { itemId, steal: true })
    // The first one takes it from nobody.
    for (let n = 0; n <= 20; n++) for (const ctx of [office.reviewer, n < 20 ? office.admin : office.rep]) await steal(ctx, 1 + n / 10)
    await expect(steal(office.reviewer, 4)).rejects.toMatchObject({ code: 'conflict', message: 'You have taken over many items within a few minutes.' })
    await steal(office.reviewer, 14)
  })
})

describe('between two plans', () => {
  it('what was decided since leaves no room for more', async () => {
    const desk = await openDesk([])
    const { office, account } = desk
    await inIt(desk, (tx) => tx.reviewPolicy.create({ data: { workspaceId: office.workspaceId, minutesPerWeek: 5, highStakesSegments: [], updatedAt: later(0) } }))
    await planReviews(at(office.admin, later(0)))
    await inIt(desk, (tx) => tx.decision.createMany({
      data: Array.from({ length: 5 }, (_, n) => ({ workspaceId: office.workspaceId, id: newId(), accountId: account.id, itemId: newId(), action: 'approve' as const, seconds: 60, actorId: memberId(office.reviewer), at: later(1 + n) })),
    }))
    for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(10 + n)), account.id, file)
    const items = await inIt(desk, (tx) => tx.reviewItem.findMany({ where: { accountId: account.id, status: 'open' } }))
    expect(items.length).toBeGreaterThan(0)
    expect(items.filter(({ queued }) => queued)).toEqual([])
  })

  it('what arose earlier weighs what is at stake by now', async () => {
    const desk = await openDesk([KICK_OFF])
    const { itemId } = await raiseItem(desk)
    const { office, account } = desk
    await inIt(desk, (tx) => tx.deal.create({
      data: { workspaceId: office.workspaceId, id: newId(), accountId: account.id, name: 'Renewal', type: 'renewal', stage: 'open', amountMinor: 20_000_000, currency: 'EUR', closeDate: later(60 * 24 * 5), createdAt: later(1) },
    }))
    await handleRefreshAccount({ workspaceId: office.workspaceId, accountId: account.id }, later(2))
    const item = await inIt(desk, (tx) => tx.reviewItem.findFirstOrThrow({ where: { id: itemId } }))
    expect(item).toMatchObject({ status: 'open', stakes: 3, key: expect.stringContaining('raised:') as unknown })
    expect(item.effect).toBeGreaterThan(0)
  })
})

describe('erasing a person', () => {
  it('takes what quotes and names them out of what colleagues wrote about others', async () => {
    const desk = await openDesk([KICK_OFF])
    const { office, account } = desk
    const belief = await inIt(desk, (tx) => tx.belief.findFirstOrThrow({ where: { accountId: account.id, holderKey: `person:${account.people.jonas}`, admission: 'shown' } }))
    const quote = 'price is too high for what we get'
    await assertBelief(at(office.rep, later(1)), { beliefId: belief.id, note: `As Marit Olsen put it: the ${quote}. Quokka.` })
    await correctBelief(at(office.onlooker, later(2)), { beliefId: belief.id, verdict: 'not_right', reason: 'other', note: `No, Marit said the ${quote} today. Wombat.` })
    const { id: itemId } = await asking(desk)
    await addNote(at(office.reviewer, later(3)), { itemId, text: `It was “the ${quote}”, I think. Numbat.` })
    await rule(office.reviewer, 4, { itemId, action: 'reject', reason: 'other', note: `The ${quote} is not his.` })
    expect(await placesWith(office.workspaceId, quote)).toEqual(expect.arrayContaining(['Correction.note', 'Decision.note', 'ReviewNote.text']))
    await erasePerson(at(office.admin, later(5)), { personId: account.people.marit })
    expect(await placesWith(office.workspaceId, quote, 'Olsen')).toEqual([])
    expect(await placesWith(office.workspaceId, 'quokka', 'wombat', 'numbat')).toEqual(expect.arrayContaining(['Correction.note', 'Decision.note', 'ReviewNote.text']))
  })
})

describe('a set that is decided in one go', () => {
  it('leaves what was drawn at random to be read, and none of it is a label, exported or weighed', async () => {
    const desk = await openDesk([KICK_OFF])
    const { office, account } = desk
    await inIt(desk, (tx) => tx.reviewItem.deleteMany({ where: { accountId: account.id } }))
    const [one, drawn, thinned, read] = await Promise.all([0, 1, 2, 3].map((n) => raiseItem(desk, 1, n)))
    await decide(at(office.reviewer, later(1)), { itemId: read?.itemId ?? '', action: 'approve' })
    await inIt(desk, (tx) => tx.reviewItem.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: drawn?.itemId ?? '' } }, data: { reason: 'audit_sample', propensity: 0.07 } }))
    await inIt(desk, (tx) => tx.reviewItem.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: thinned?.itemId ?? '' } }, data: { propensity: 0.03 } }))
    const labels = async (minute: number) => {
      const { accepted, rejected } = await exportLabels(at(office.admin, later(minute)), () => undefined)
      return [accepted, rejected, (await inIt(desk, (tx) => judgingDecisions(tx, office.workspaceId))).length]
    }
    const before = await labels(2)
    expect(before).toEqual([1, 0, 1])
    await inIt(desk, (tx) => tx.reviewItem.deleteMany({ where: { accountId: account.id, status: 'open', id: { notIn: [one, drawn, thinned].map((each) => each?.itemId ?? '') } } }))
    const filter = { accountId: account.id, all: true }
    const preview = await previewBulk(at(office.reviewer, later(3)), { filter, action: 'approve' })
    expect(preview).toMatchObject({ count: 1, left: { sampled: 2 } })
    await decideBulk(at(office.reviewer, later(3)), { filter, action: 'approve', expectedCount: 1 })
    expect(await inIt(desk, (tx) => tx.decision.count({ where: { accountId: account.id } }))).toBe(2)
    expect(await labels(4)).toEqual(before)
  })
})
