import { beforeAll, describe, expect, it } from 'vitest'
import { getBrief } from '@/lib/briefs'
import { saveAccountFacts } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { addPipelineAction, discardPipelineReview, endPipelineReview, getAccountPage, getPipelineReview, listPipeline, listPipelineReviews, notePipelineDeal, setPipelineActionDone, startPipelineReview } from '@/lib/insights'
import { newId } from '@/lib/shared/ids'
import { at, cacheFaults, closeAtEnd, FOLLOW_UP, ingest, KICK_OFF, later, memberId, NOW, openOffice, placesWith, type Office } from '@/lib/testing'
import { deleteAccount, erasePerson, handleSnapshotPipeline } from '.'
import { openDeal, type OpenDeal } from './pipeline.fixture'

closeAtEnd()

const DAY = 24 * 60
let office: Office
let open: OpenDeal
beforeAll(async () => {
  office = await openOffice()
  open = await openDeal(office, { name: 'Brackwater Foods' })
  await ingest(at(office.rep, later(-2)), open.account.id, KICK_OFF)
})

const facts = (over: { stage: string; closeDate: Date; amountMinor: number }) => ({
  name: open.account.name, slug: null, domain: null, segment: null, parentSlug: null, ownerId: memberId(office.rep), people: [], valuePropositions: [],
  deals: [{ name: 'Brackwater Foods deal', type: 'new' as const, stageSince: null, currency: 'EUR', forecastCategory: null, outcome: null, outcomeAt: null, leadScores: [], ...over }],
})

describe('a review of the team', () => {
  it('goes through its deals, keeps what was said, and the next one shows the difference', async () => {
    const { reviewId } = await startPipelineReview(office.manager, { scope: 'team' })
    const dealId = open.dealId
    await notePipelineDeal(office.manager, { reviewId, dealId, note: 'Marit Olsen wants it cheaper.', decision: 'Offer two years.' })
    const { actionId } = await addPipelineAction(office.manager, { reviewId, dealId, text: 'Call Marit Olsen back', ownerId: memberId(office.rep), dueOn: '2026-05-20' })
    const during = await getPipelineReview(office.manager, { reviewId })
    // What is taken on while it goes on is for whoever leads it to see.
    const openOn = async (ctx: Office['rep'], scope: 'mine' | 'team') => (await listPipeline(ctx, { scope })).columns[0]?.rows[0]?.actions.map(({ id }) => id)
    expect([await openOn(office.manager, 'team'), await openOn(office.rep, 'mine')]).toEqual([[actionId], []])
    const accountId = open.account.id
    const onPage = async (ctx: Office['rep']) => (await getAccountPage(ctx, { accountId })).actions.map(({ id }) => id)
    expect([await onPage(office.manager), await onPage(office.rep)]).toEqual([[actionId], []])
    expect(during).toMatchObject({ mine: true, endedAt: null, scope: 'The team’s deals', deals: [{ note: 'Marit Olsen wants it cheaper.', actions: [{ id: actionId, earlier: false, dueOn: '2026-05-20' }], stood: { stage: 'Proposal', changes: [], since: null } }] })
    await endPipelineReview(at(office.manager, later(60)), { reviewId })
    // Then the account page and a brief tell of it, but no brief that is read from outside.
    const waits = async (outside: boolean) => (await getBrief(at(office.rep, later(60)), { accountId, kind: 'meeting' }, { outside })).sections.find(({ key }) => key === 'waits')?.blocks[0]?.sentences
    expect(await onPage(at(office.rep, later(60)))).toEqual([actionId])
    expect([await waits(false), await waits(true)]).toEqual([[{ text: 'Not done yet: “Call Marit Olsen back” (Tova Lind, due on 20 May).', cites: [{ kind: 'review', id: reviewId }] }], undefined])
    // Of what something was said it was talked about, also where nobody went on to the next: the page and the audit say the same.
    expect((await listPipelineReviews(office.manager)).find(({ id }) => id === reviewId)).toMatchObject({ deals: 1, discussed: 1 })
    expect(await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findFirst({ where: { verb: 'pipeline_review.end', objectId: reviewId }, select: { fields: true } }))).toEqual({ fields: { deals: 1, discussed: 1 } })
    await expect(notePipelineDeal(office.manager, { reviewId, dealId, note: 'Late.' })).rejects.toMatchObject({ code: 'conflict' })

    // A week later the CRM says something else, and they have spoken.
    const week = later(7 * DAY)
    await saveAccountFacts(at(office.rep, later(3 * DAY)), facts({ stage: 'Negotiation', closeDate: new Date('2026-09-30'), amountMinor: 80_000 }))
    await ingest(at(office.rep, later(4 * DAY)), open.account.id, FOLLOW_UP)
    const card = (await listPipeline(at(office.manager, week), { scope: 'team' })).columns[0]?.rows[0]
    expect(card?.changes).toMatchObject({ byReview: true, since: later(60).toISOString() })
    const told = card?.changes?.list.map(({ sentence }) => sentence)
    expect(told).toEqual(expect.arrayContaining(['Stage: Proposal → Negotiation', 'Amount: €1k → €800', 'Closes: 30 Jun → 30 Sep', '1 interaction since', 'New: an objection is unanswered', 'New: the budget fell', 'New: a date slipped']))
    expect(card?.warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['objection', 'budget_slipped', 'date_slipped']))
    expect(card).toMatchObject({ openActions: 1, actions: [{ id: actionId, text: 'Call Marit Olsen back', owner: 'Tova Lind', dueOn: '2026-05-20', reviewId }] })

    const next = await startPipelineReview(at(office.manager, week), { scope: 'team' })
    expect((await getPipelineReview(at(office.manager, week), next)).deals[0]).toMatchObject({ actions: [{ id: actionId, earlier: true }], note: '', reasons: ['warning', 'changed'] })
    // What ended stays as it was told, with how sure its alignment was.
    const { overall, interval, trend } = during.deals[0]?.stood ?? {}
    expect((await getPipelineReview(at(office.manager, week), { reviewId })).deals[0]?.stood).toMatchObject({ overall, interval, trend })
    expect((await getPipelineReview(at(office.manager, week), { reviewId })).deals[0]?.stood).toMatchObject({ stage: 'Proposal', amountMinor: 100_000, closeDate: '2026-06-30', changes: [] })
    await setPipelineActionDone(at(office.rep, week), { actionId, done: true })
    await notePipelineDeal(at(office.manager, week), { ...next, dealId, discussed: true })
    await endPipelineReview(at(office.manager, later(8 * DAY)), next)
    expect((await listPipeline(at(office.manager, later(9 * DAY)), { scope: 'team' })).columns[0]?.rows[0]?.changes?.list).toEqual([])
  })

  it('that passed a deal over leaves it compared with the review that discussed it', async () => {
    const [talked, passed] = [await openDeal(office, { name: 'Talked Foods' }), await openDeal(office, { name: 'Passed Foods' })]
    const day = (n: number) => at(office.rep, later(n * DAY))
    const changesOn = async (n: number) => new Map((await listPipeline(day(n), { q: 'ed Foods' })).columns.flatMap(({ rows }) => rows).map(({ id, changes }) => [id, changes]))
    const first = await startPipelineReview(day(1), { q: 'ed Foods' })
    for (const { dealId } of [talked, passed]) await notePipelineDeal(day(1), { ...first, dealId, discussed: true })
    await endPipelineReview(day(1), first)
    await inWorkspace(office.workspaceId, (tx) => tx.deal.updateMany({ where: { id: { in: [talked.dealId, passed.dealId] } }, data: { stage: 'Negotiation' } }))
    const second = await startPipelineReview(day(2), { q: 'ed Foods' })
    await notePipelineDeal(day(2), { ...second, dealId: talked.dealId, note: 'They sign on Monday.' })
    await endPipelineReview(day(2), second)
    const changes = await changesOn(3)
    expect(changes.get(talked.dealId)).toMatchObject({ byReview: true, since: later(2 * DAY).toISOString(), list: [] })
    expect(changes.get(passed.dealId)).toMatchObject({ byReview: true, since: later(DAY).toISOString(), list: [{ sentence: 'Stage: Proposal → Negotiation' }] })
    expect((await listPipeline(day(3), { q: 'ed Foods', only: 'changed' })).deals).toBe(1)
    for (const { account } of [talked, passed]) await deleteAccount(office.admin, { accountId: account.id })
  })

  it('names what speaks against us where no warning stands', async () => {
    const quiet = await openDeal(office, { name: 'Quiet Foods' })
    const belief = (n: number) => ({
      workspaceId: office.workspaceId, id: newId(), accountId: quiet.account.id, key: `k${n}`, holderKey: `person:${quiet.account.people.marit}`, subject: `s${n}`, statement: `Doubts number ${n}`, polarity: 'affirmed' as const, kind: 'concern' as const,
      dimension: 'price' as const, stance: n === 4 ? 'positive' as const : 'negative' as const, admission: 'shown' as const, status: n === 5 ? 'resolved' as const : 'active' as const, label: 'tentative' as const, confidence: 0.6, low: 0.4, high: 0.8, support: 1, contradict: 0, observations: 1, mentions: 1,
      firstSeen: later(-n), lastSeen: later(-n), validFrom: later(-n), evidence: [], projectedAt: NOW,
    })
    const rows = [1, 2, 3, 4, 5, 6].map(belief)
    const summary = { workspaceId: office.workspaceId, accountId: quiet.account.id, trend: 'stable' as const, clear: false, silentAfterDays: 30, interactions: 1, beliefs: 5, topOpposingId: rows[5]?.id ?? null, projectedAt: NOW }
    await inWorkspace(office.workspaceId, async (tx) => { await tx.belief.createMany({ data: rows }); await tx.accountSummary.create({ data: summary }) })
    const { reviewId } = await startPipelineReview(office.rep, { q: quiet.account.name })
    const [stands] = (await getPipelineReview(office.rep, { reviewId })).deals
    expect(stands?.card.warnings).toEqual([])
    // The heaviest first, then the latest; what was settled, and what speaks for us, is not counted.
    expect(stands?.opposing).toEqual({ count: 4, top: [6, 1, 2].map((n) => ({ beliefId: rows[n - 1]?.id, statement: `Doubts number ${n}`, holder: 'Marit Olsen' })) })
    await endPipelineReview(office.rep, { reviewId })
    expect((await getPipelineReview(office.rep, { reviewId })).deals[0]?.opposing).toBeNull()
    await deleteAccount(office.admin, { accountId: quiet.account.id })
  })

  it('is found by whoever sees one of its deals, and written by its leader alone', async () => {
    const { reviewId } = await startPipelineReview(office.manager, { scope: 'team' })
    expect((await getPipelineReview(office.rep, { reviewId })).mine).toBe(false)
    await expect(notePipelineDeal(office.rep, { reviewId, dealId: open.dealId, note: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getPipelineReview(office.colleague, { reviewId })).rejects.toMatchObject({ code: 'not_found' })
    expect((await listPipelineReviews(office.manager)).filter((review) => review.id === reviewId)).toHaveLength(1)
    // To others an open review is nothing to be listed yet.
    expect((await listPipelineReviews(office.rep)).some((review) => review.id === reviewId)).toBe(false)
    await discardPipelineReview(office.manager, { reviewId })
    await expect(getPipelineReview(office.manager, { reviewId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(startPipelineReview(office.colleague, { scope: 'all' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('leaves with the person who is named in it, and with the account', async () => {
    expect(await placesWith(office.workspaceId, 'Marit')).toEqual(expect.arrayContaining(['PipelineAction.text', 'PipelineReviewDeal.note']))
    await erasePerson(office.admin, { personId: open.account.people.marit })
    expect((await placesWith(office.workspaceId, 'Marit')).filter((place) => place.startsWith('Pipeline'))).toEqual([])
    expect(await cacheFaults(office.admin)).toEqual([])
    await deleteAccount(office.admin, { accountId: open.account.id })
    expect(await placesWith(office.workspaceId, 'two years')).toEqual([])
    expect(await inWorkspace(office.workspaceId, async (tx) => [await tx.pipelineSnapshot.count(), await tx.dealVersion.count(), await tx.accountSigns.count(), await tx.pipelineAction.count()])).toEqual([0, 0, 0, 0])
  })
})

describe('on Mondays', () => {
  it('every open deal is kept, and compared with a week later where nobody reviewed it', async () => {
    const { dealId } = await openDeal(office)
    // Before anything is kept, that nothing changed and that nothing can be compared are two things.
    const changedBoard = async (ctx: Office['admin'], q = 'Brackwater') => { const { deals, compared } = await listPipeline(ctx, { only: 'changed', q }); return [deals, compared] }
    expect(await changedBoard(office.admin)).toEqual([0, false])
    await handleSnapshotPipeline(NOW)
    expect(await changedBoard(at(office.admin, later(7 * DAY)))).toEqual([0, true])
    await inWorkspace(office.workspaceId, (tx) => tx.deal.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: dealId } }, data: { stage: 'Negotiation' } }))
    const changes = async (minutes: number) => (await listPipeline(at(office.admin, later(minutes)), {})).columns.flatMap(({ rows }) => rows).find(({ id }) => id === dealId)?.changes
    expect(await changes(DAY)).toBeNull()
    expect(await changes(7 * DAY)).toMatchObject({ byReview: false, since: NOW.toISOString(), list: [{ sentence: 'Stage: Proposal → Negotiation' }] })
  })
})
