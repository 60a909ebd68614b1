import { beforeAll, describe, expect, it } from 'vitest'
import { addWorkspacePropositions, retireProofPoint, retireProposition, saveProofPoint, saveProposition } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { handleApplyPropositions } from '.'
import { at, cacheFaults, closeAtEnd, FOLLOW_UP, ingest, KICK_OFF, later, openAccount, openOffice, REVIEW, type Office } from '@/lib/testing'
import { getAccountPage, getCoverage, getPropositionsPage, linkProofPoint, listObjections, unlinkProofPoint } from '@/lib/insights'

closeAtEnd()

let office: Office
let accountId: string
const apply = () => handleApplyPropositions({ workspaceId: office.workspaceId }, later(0))

beforeAll(async () => {
  office = await openOffice()
  await addWorkspacePropositions(office.admin, [
    { dimension: 'price', statement: 'The price is fair for what it saves', proofPoints: [{ statement: 'Halden saved 118,000 in its first year', source: 'Halden study' }] },
    { dimension: 'product', statement: 'Every run can be replayed', proofPoints: [] },
  ])
  const account = await openAccount(office)
  accountId = account.id
  for (const file of [KICK_OFF, FOLLOW_UP]) await ingest(at(office.rep, later(-10)), accountId, file)
})

const priceOf = async () => (await getPropositionsPage(office.admin)).propositions.find(({ dimension }) => dimension === 'price')
const row = async () => (await getCoverage(office.admin)).rows.find((each) => each.accountId === accountId)
const cell = async (propositionId = '') => (await row())?.cells.find((each) => each.propositionId === propositionId)

describe('coverage', () => {
  it('shows what an account makes of each proposition, with the belief behind it', async () => {
    const price = await priceOf()
    const doubted = await cell(price?.id)
    expect(doubted).toMatchObject({ state: 'doubted', belief: { holder: 'Marit Olsen' } })
    const { beliefs } = await getAccountPage(office.admin, { accountId })
    expect(beliefs.find(({ id }) => id === doubted?.belief.id)).toMatchObject({ stance: 'negative', dimension: 'price' })
    expect(price?.totals).toEqual({ believed: 0, doubted: 1, contested: 0, unheard: 0 })
  })

  it('leaves out what is retired or for another segment, and counts it nowhere', async () => {
    const { id } = await saveProposition(office.manager, { dimension: 'trust', statement: 'Data stays in the region of the customer', segment: 'Enterprise' })
    await apply()
    expect(await cell(id)).toBeUndefined()
    expect((await getPropositionsPage(office.admin)).propositions.find((each) => each.id === id)?.totals).toEqual({ believed: 0, doubted: 0, contested: 0, unheard: 0 })
    const price = await priceOf()
    await retireProposition(office.manager, { propositionId: price?.id ?? '', retired: true })
    await apply()
    expect(await cell(price?.id)).toBeUndefined()
    expect((await priceOf())?.tied).toBe(0)
    await retireProposition(office.manager, { propositionId: price?.id ?? '', retired: false })
    await apply()
    expect(await cell(price?.id)).toMatchObject({ state: 'doubted' })
    expect(await cacheFaults(office.admin)).toEqual([])
  })

  it('tells an account’s own propositions apart from those that hold for all', async () => {
    const { id } = await saveProposition(office.rep, { accountId, dimension: 'integration', statement: 'The API saves their team weeks of work' })
    await apply()
    expect((await row())?.own).toMatchObject([{ propositionId: id, cell: { state: 'believed', tied: true } }])
    expect((await getPropositionsPage(office.admin)).accounts).toMatchObject([{ id: accountId, propositions: 1 }])
  })

  it('sets an unanswered objection against the proposition that the account’s page names, of whichever dimension that is', async () => {
    const there = await openOffice()
    const [price, value] = ['It never costs more than what was signed', 'It pays for itself inside the first year']
    await addWorkspacePropositions(there.admin, [
      { dimension: 'price', statement: price, proofPoints: [] }, { dimension: 'value', statement: value, proofPoints: [{ statement: 'Median payback of 7.5 months over 212 customers', source: 'Survey' }] },
    ])
    const account = await openAccount(there)
    const said = async (day: string, content: string) => ingest(at(there.rep, later(-9)), account.id, { name: `${day}.txt`, at: new Date(`${day}T10:00:00Z`), content })
    await said('2026-04-07', 'Tova Lind: What do you make of it?\nMarit Olsen: I do not believe the ROI justifies the price increase.\nJonas Weil: The dashboard is great for my team.')
    await said('2026-04-21', 'Tova Lind: Where do we stand after Easter?\nMarit Olsen: I still do not believe the ROI justifies the price increase.\nJonas Weil: Our support tickets are answered within the hour.')
    const { unchallenged } = await getAccountPage(there.admin, { accountId: account.id })
    const { propositions } = await getPropositionsPage(there.admin)
    const idOf = (words: string) => propositions.find(({ statement }) => statement === words)?.id
    const cells = (await getCoverage(there.admin)).rows[0]?.cells ?? []
    expect(unchallenged).toMatchObject([{ proposition: value }])
    const ofValue = cells.find(({ propositionId }) => propositionId === idOf(value))
    expect(ofValue).toMatchObject({ state: 'doubted', tied: true, belief: { id: unchallenged[0]?.beliefId } })
    expect(cells.find(({ propositionId }) => propositionId === idOf(price))?.belief.id).not.toBe(unchallenged[0]?.beliefId)
    expect((await listObjections(there.rep, { propositionId: idOf(value) ?? '' })).rows.map(({ beliefId }) => beliefId)).toEqual([unchallenged[0]?.beliefId])
    expect(propositions.map(({ statement, tied }) => [statement, tied])).toEqual(expect.arrayContaining([[value, 1], [price, 0]]))
  })

  it('gives every account once, by name, in pages', async () => {
    for (let n = 0; n < 5; n++) await openAccount(office, office.rep, `Zed ${n}`)
    const names: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof getCoverage>> = await getCoverage(office.admin, { limit: 2, cursor })
      names.push(...page.rows.map(({ name }) => name))
      cursor = page.nextCursor
    } while (cursor)
    expect(names).toHaveLength(6)
    expect(names).toEqual(names.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
    expect((await getCoverage(office.colleague)).rows).toEqual([])
  })
})

describe('objections and the proof points that met them', () => {
  it('are unmet until a proof point is brought up, and tell what became of them', async () => {
    const price = await priceOf()
    const proofPointId = price?.proofPoints[0]?.id ?? ''
    const objection = async () => (await listObjections(office.rep, { propositionId: price?.id ?? '' })).rows.find(({ statement }) => /too high/.test(statement))
    const unmet = await objection()
    expect(unmet).toMatchObject({ holder: 'Marit Olsen', dimension: 'price', meetings: [], toBring: [proofPointId] })
    expect((await listObjections(office.rep, { verdict: 'unmet' })).rows.map(({ beliefId }) => beliefId)).toContain(unmet?.beliefId)
    const unanswered = async () => (await getAccountPage(office.rep, { accountId })).unchallenged.map(({ beliefId }) => beliefId)
    expect(await unanswered()).toContain(unmet?.beliefId)

    const { linkId } = await linkProofPoint(office.rep, { beliefId: unmet?.beliefId ?? '', proofPointId, on: '2026-03-30' })
    await apply()
    expect((await objection())?.meetings).toMatchObject([{ proofPointId, linkId, verdict: 'too_early', interactionId: null, after: { observations: 0 } }])
    expect((await objection())?.toBring).toEqual([])
    expect(await unanswered()).not.toContain(unmet?.beliefId)

    // In the review Marit gives it up in words.
    await ingest(at(office.rep, later(-9)), accountId, REVIEW)
    const { rows } = await listObjections(office.rep, { verdict: 'moved' })
    expect(rows).toMatchObject([{ beliefId: unmet?.beliefId, meetings: [{ verdict: 'moved' }] }])
    expect((await priceOf())?.proofPoints[0]?.met).toEqual({ met: 1, moved: 1, didNotMove: 0, grew: 0, tooEarly: 0 })

    await unlinkProofPoint(office.rep, { linkId })
    await apply()
    expect((await listObjections(office.rep, { verdict: 'moved' })).rows).toEqual([])
  })

  it('take no proof point of elsewhere, and no day to come', async () => {
    const other = await openAccount(office, office.rep, 'Elsewhere')
    const { id: propositionId } = await saveProposition(office.rep, { accountId: other.id, dimension: 'price', statement: 'Cheaper than what they have' })
    const { id: proofPointId } = await saveProofPoint(office.rep, { propositionId, statement: 'Half of the old price' })
    const beliefId = await inWorkspace(office.workspaceId, async (tx) => (await tx.belief.findFirstOrThrow({ where: { accountId } })).id)
    await expect(linkProofPoint(office.rep, { beliefId, proofPointId, on: '2026-03-30' })).rejects.toMatchObject({ code: 'invalid' })
    const own = (await priceOf())?.proofPoints[0]?.id ?? ''
    await expect(linkProofPoint(office.rep, { beliefId, proofPointId: own, on: '2099-01-01' })).rejects.toMatchObject({ code: 'invalid' })
    await retireProofPoint(office.rep, { proofPointId, retired: true })
    expect((await getPropositionsPage(office.rep, { accountId: other.id })).propositions[0]?.proofPoints).toMatchObject([{ id: proofPointId, retired: true }])
  })
})
