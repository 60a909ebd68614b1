import { expect, it } from 'vitest'
import { explainFigure, getAlignment, getDrift } from '@/lib/alignment'
import type { Ctx } from '@/lib/auth/types'
import { getSelfModel } from '@/lib/beliefs'
import { getBrief } from '@/lib/briefs'
import { saveProofPoint, saveProposition } from '@/lib/crm'
import { getDigestPage } from '@/lib/digest'
import {
  compareAccountBeliefs, exportAccounts, getAccountPage, getAccountTimeline, getCommittee, getCoverage, getInteractionPage, getPersonPage, linkProofPoint, listAccounts, listChurnRisks, listDecay, listObjections, listPipeline, listThemes, searchEverything,
} from '@/lib/insights'
import { inWorkspace } from '@/lib/db/transaction'
import { listNotifications } from '@/lib/notify'
import { listReviewItems } from '@/lib/review'
import { at, closeAtEnd, FILES, FOLLOW_UP, ingest, KICK_OFF, later, openAccount, openOffice, type Opened } from '@/lib/testing'
import { erasePerson, getPersonPrivacy, handleApplyPropositions, setConsent } from '.'

closeAtEnd()

/** What Marit was heard to believe, in words that nobody else says. */
const HERS = ['price is too high', 'reconciling invoices', 'cost comes down', 'renew for two years', 'discount']

/** Everything that members and those with a link are shown of an account, as text; of a transcript only what was read out of it. */
async function shown(ctx: Ctx, account: Opened, interactionIds: string[]): Promise<Record<string, string>> {
  const accountId = account.id
  const views: Record<string, unknown> = {
    account: await getAccountPage(ctx, { accountId }), before: await getAccountPage(ctx, { accountId, asOf: '2026-05-01' }), timeline: await getAccountTimeline(ctx, { accountId }),
    model: (await getSelfModel(ctx, { account: accountId })).beliefs, alignment: (await getAlignment(ctx, { account: accountId })).alignment, why: await explainFigure(ctx, { account: accountId, of: { kind: 'overall' } }),
    drift: await getDrift(ctx, { account: accountId }), compare: await compareAccountBeliefs(ctx, { accountId, from: '2026-03-01' }), committee: await getCommittee(ctx, { accountId }),
    person: await getPersonPage(ctx, { personId: account.people.marit }), accounts: await listAccounts(ctx), churn: await listChurnRisks(ctx), decay: await listDecay(ctx),
    objections: await listObjections(ctx), pipeline: await listPipeline(ctx), themes: await listThemes(ctx), coverage: await getCoverage(ctx), digest: await getDigestPage(ctx), notices: await listNotifications(ctx),
    review: await listReviewItems(ctx, { accountId, all: true }), meeting: await getBrief(ctx, { accountId, kind: 'meeting' }), handoff: await getBrief(ctx, { accountId, kind: 'handoff' }),
    found: await Promise.all(['price', 'invoices', 'discount'].map((q) => searchEverything(ctx, { q }))),
    calls: (await Promise.all(interactionIds.map((interactionId) => getInteractionPage(ctx, { interactionId })))).map(({ beliefs, segments }) => ({ beliefs, evidence: segments.map(({ text: _text, ...rest }) => rest) })),
  }
  let csv = ''
  for await (const line of await exportAccounts(ctx, { columns: ['moved', 'opposing', 'decision', 'changed'] })) csv += line
  return { ...Object.fromEntries(Object.entries(views).map(([name, view]) => [name, JSON.stringify(view)])), csv }
}

/** How much evidence the list of interactions counts in each, and how much the page of each shows. */
async function countedBoth(ctx: Ctx, { id: accountId }: Opened, interactionIds: string[]): Promise<{ list: number[]; pages: number[] }> {
  const { interactions } = await getAccountPage(ctx, { accountId })
  const rows = interactionIds.map((id) => interactions.find((row) => row.id === id))
  const pages = await Promise.all(interactionIds.map((interactionId) => getInteractionPage(ctx, { interactionId })))
  return { list: rows.map((row) => (row?.shown ?? 0) + (row?.possiblyHeard ?? 0)), pages: pages.map(({ segments }) => segments.reduce((n, { evidence }) => n + evidence.length, 0)) }
}

const holding = (views: Record<string, string>): string[] => Object.entries(views).filter(([, text]) => HERS.some((words) => text.includes(words))).map(([name]) => name)

it('tells before how much there is of somebody, and after an objection none of it is shown anywhere', async () => {
  const office = await openOffice()
  const account = await openAccount(office)
  const ids: string[] = []
  for (const [n, file] of FILES.entries()) ids.push((await ingest(at(office.rep, later(n)), account.id, file)).interactionId)
  const marit = { personId: account.people.marit }

  const before = await getPersonPrivacy(at(office.rep, later(10)), marit)
  expect(before).toMatchObject({ modelled: true, consents: [], may: { consent: true, erase: false, copy: false }, held: { conversations: 4, alone: 1, labels: 2 } })
  const model = await getSelfModel(at(office.rep, later(10)), { account: account.id })
  expect(before.held.beliefs).toBe(model.beliefs.filter(({ holder, status }) => holder.personId === marit.personId && status !== 'superseded' && status !== 'resolved').length)
  expect(before.held.beliefs).toBeGreaterThan(2)
  const counted = await countedBoth(at(office.rep, later(10)), account, ids)
  expect(counted.list).toEqual(counted.pages)
  expect(holding(await shown(at(office.rep, later(10)), account, ids))).toEqual(expect.arrayContaining(['account', 'before', 'model', 'timeline', 'calls', 'found', 'meeting', 'handoff']))

  await setConsent(at(office.rep, later(20)), { ...marit, state: 'objected', note: 'By mail, on the day after we told her' })
  expect(holding(await shown(at(office.admin, later(21)), account, ids))).toEqual([])
  const left = await countedBoth(at(office.admin, later(21)), account, ids)
  expect(left.list).toEqual(left.pages)
  expect(left.list.some((n, i) => n < (counted.list[i] ?? 0))).toBe(true)
  const after = await getPersonPrivacy(at(office.admin, later(21)), marit)
  expect(after).toMatchObject({ modelled: false, may: { consent: true, erase: true, copy: true }, consents: [{ state: 'objected', by: 'Tova Lind', note: 'By mail, on the day after we told her' }] })
  expect(after.held).toMatchObject({ quotes: before.held.quotes, beliefs: 0 })
  expect(after.toRead).toBe(4)

  await setConsent(at(office.rep, later(30)), { ...marit, state: 'unknown' })
  const back = await getPersonPrivacy(at(office.rep, later(31)), marit)
  expect(back.consents.map(({ state }) => state)).toEqual(['unknown', 'objected'])
  expect(back).toMatchObject({ modelled: true, held: before.held })
})

it('keeps out of what is noted with a consent what is not to be kept, and reads nothing again where nothing changed', async () => {
  const office = await openOffice()
  const account = await openAccount(office)
  const { interactionId } = await ingest(office.rep, account.id, FILES[0] ?? { name: '', content: '' })
  const marit = { personId: account.people.marit }
  await setConsent(at(office.rep, later(1)), { ...marit, state: 'granted', note: 'She has been on sick leave with breast cancer.' })
  expect((await getPersonPrivacy(at(office.rep, later(2)), marit)).consents[0]?.note).not.toContain('cancer')
  const { readAt } = await inWorkspace(office.workspaceId, (tx) => tx.interaction.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: interactionId } } }))
  expect(readAt).toEqual(office.rep.now)
})

it('and what came of the proof points brought against their objections goes at once, with an objection and with an erasure', async () => {
  const office = await openOffice()
  const account = await openAccount(office)
  for (const [n, file] of [KICK_OFF, FOLLOW_UP].entries()) await ingest(at(office.rep, later(n)), account.id, file)
  const { workspaceId } = office
  const { id: propositionId } = await saveProposition(office.rep, { accountId: account.id, dimension: 'price', statement: 'Pays for itself within a year' })
  const { id: proofPointId } = await saveProofPoint(office.rep, { propositionId, statement: 'Saved 118,000 in a year' })
  const beliefId = (await listObjections(at(office.rep, later(10)))).rows.find(({ holder, statement }) => holder === 'Marit Olsen' && /too high/.test(statement))?.beliefId ?? ''
  await linkProofPoint(at(office.rep, later(10)), { beliefId, proofPointId, on: '2026-03-30' })
  await handleApplyPropositions({ workspaceId, accountId: account.id }, later(11))
  const met = () => inWorkspace(workspaceId, (tx) => tx.proofMeeting.count({ where: { workspaceId, accountId: account.id } }))
  expect(await met()).toBe(1)
  const marit = { personId: account.people.marit }
  await setConsent(at(office.rep, later(12)), { ...marit, state: 'objected' })
  expect(await met()).toBe(0)
  await setConsent(at(office.rep, later(13)), { ...marit, state: 'unknown' })
  expect(await met()).toBe(1)
  await erasePerson(at(office.admin, later(14)), marit)
  expect(await met()).toBe(0)
})
