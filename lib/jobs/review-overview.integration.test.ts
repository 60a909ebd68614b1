import { describe, expect, it } from 'vitest'
import { align } from '@/lib/alignment/pure'
import { loadLedger, project } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { decide, exportLabels, findSameMistake, fixSameMistake, getReviewOverview, undoDecision } from '@/lib/review'
import type { LabelledLine } from '@/lib/review/overview/labelled'
import { judgingDecisions } from '@/lib/review/store'
import { newId } from '@/lib/shared/ids'
import { at, cacheFaults, canonical, closeAtEnd, FOLLOW_UP, ingest, KICK_OFF, later, memberId, openAccount, openItem, openOffice, type Office, type Opened, type TestFile } from '@/lib/testing'

closeAtEnd()

const call = (name: string, day: string, line: string): TestFile => ({ name, at: new Date(`${day}T10:00:00Z`), content: `Tova Lind: How do things stand?\nJonas Weil: ${line}` })
const REPORTS = [
  call('first.txt', '2026-03-03', 'Our CFO thinks the price is too high.'),
  call('second.txt', '2026-03-17', 'Our CFO is worried about the migration.'),
  call('third.txt', '2026-04-02', 'The CFO wants a discount for two years.'),
]

const observationsOf = (office: Office, account: Opened) =>
  inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { accountId: account.id }, orderBy: [{ eventAt: 'asc' }, { segment: 'asc' }, { spanStart: 'asc' }] }))

/** An account whose Jonas speaks of "our CFO", taken for Marit; the reviewer has said of the first time that it was Jonas's own. */
async function corrected() {
  const office = await openOffice()
  const account = await openAccount(office)
  for (const [n, file] of REPORTS.entries()) await ingest(at(office.rep, later(n)), account.id, file)
  const rows = (await observationsOf(office, account)).filter(({ holderKey }) => holderKey.startsWith('said:'))
  const holderKey = `person:${account.people.jonas}`
  const { decisionId } = await decide(at(office.reviewer, later(10)), { itemId: await openItem(office, rows[0]?.id ?? ''), action: 'fix', correction: { holderKey } })
  return { office, account, rows, decisionId: decisionId ?? '' }
}

/** The beliefs that hold these observations, as a preview tells them. */
async function standing(office: Office, account: Opened, minutes: number, ids: readonly string[]) {
  const ledger = await inWorkspace(office.workspaceId, (tx) => loadLedger(tx, office.workspaceId, account))
  const projection = project(ledger, { asOf: later(minutes), knownAt: later(minutes) })
  const held = projection.beliefs.filter(({ clusters }) => clusters.some(({ evidence }) => evidence.some(({ observation }) => ids.includes(observation.id))))
  return {
    beliefs: held.map(({ key, statement, holder, observations, mentions, status, admission }) => ({ key, statement, holder: holder.name, observations, mentions, status, admission })),
    alignment: align(ledger, projection, projection.at).overall.value,
  }
}

describe('a corrected holder', () => {
  it('offers to correct the same mistake elsewhere, changes what it said it would, and is undone at once', async () => {
    const { office, account, rows, decisionId } = await corrected()
    const reviewer = (minutes: number) => at(office.reviewer, later(minutes))
    const offer = await findSameMistake(reviewer(11), { decisionId })
    expect(offer).toMatchObject({ kind: 'name', as: 'CFO', from: 'Marit Olsen', to: 'Jonas Weil', canRemember: true, judged: 0 })
    expect(offer?.quotes.map(({ observationId }) => observationId)).toEqual(rows.slice(1).map(({ id }) => id))
    expect(offer?.quotes.length).toBeGreaterThan(1)
    expect(offer?.preview.after.map(({ holder }) => holder)).toEqual(offer?.preview.after.map(() => 'Jonas Weil'))

    const before = await canonical(office.reviewer, account)
    const some = [rows[1]?.id ?? '']
    const preview = (await findSameMistake(reviewer(12), { decisionId, observationIds: some }))?.preview
    const { batchId, count } = await fixSameMistake(reviewer(12), { decisionId, observationIds: some })
    expect(count).toBe(1)
    const now = await standing(office, account, 12, some)
    expect(now.beliefs).toHaveLength(preview?.after.length ?? NaN)
    expect(preview?.after).toMatchObject(now.beliefs)
    expect(preview?.alignmentTo).toBe(now.alignment)
    expect(await canonical(office.reviewer, account)).not.toEqual(before)
    expect((await findSameMistake(reviewer(13), { decisionId }))?.quotes.map(({ observationId }) => observationId)).toEqual(rows.slice(2).map(({ id }) => id))
    await undoDecision(reviewer(14), { batchId })
    expect(await canonical(office.reviewer, account)).toEqual(before)
    expect(await cacheFaults(at(office.admin, later(15)))).toEqual([])
  })

  it('can be kept as the name of a person: who says it later means them, until it is taken back', async () => {
    const { office, account, rows, decisionId } = await corrected()
    const reviewer = (minutes: number) => at(office.reviewer, later(minutes))
    const holders = async (minutes: number): Promise<string[]> => {
      await ingest(at(office.rep, later(minutes)), account.id, call(`later-${minutes}.txt`, '2026-05-01', `The CFO expects a discount of ${minutes} percent.`))
      return inWorkspace(office.workspaceId, async (tx) => (await tx.belief.findMany({ where: { accountId: account.id, statement: { contains: `${minutes} percent` } } })).map(({ holderKey }) => holderKey))
    }
    await expect(fixSameMistake(reviewer(12), { decisionId, observationIds: [rows[1]?.id ?? ''], remember: true })).rejects.toMatchObject({ code: 'invalid' })
    const preview = (await findSameMistake(reviewer(13), { decisionId }))?.preview
    const { batchId } = await fixSameMistake(reviewer(13), { decisionId, observationIds: rows.slice(1).map(({ id }) => id), remember: true })
    expect(preview?.after).toMatchObject((await standing(office, account, 13, rows.slice(1).map(({ id }) => id))).beliefs)
    expect(await holders(20)).toEqual([`person:${account.people.jonas}`])
    expect(await findSameMistake(reviewer(21), { decisionId })).toBeNull()
    await undoDecision(reviewer(22), { batchId })
    expect(await holders(30)).toEqual([`person:${account.people.marit}`])
    expect(await inWorkspace(office.workspaceId, (tx) => tx.personAlias.count({ where: { normalised: 'cfo', taughtBy: { not: null } } }))).toBe(0)
    expect(await cacheFaults(at(office.admin, later(31)))).toEqual([])
  })

  it('is one review, however many quotes it corrects: none of them is a label of its own, exported or weighed', async () => {
    const { office, rows, decisionId } = await corrected()
    const told = async (minute: number) => {
      const lines: LabelledLine[] = []
      const counts = await exportLabels(at(office.admin, later(minute)), (line) => lines.push(line))
      return [counts.conversations, counts.accepted, counts.rejected, (await inWorkspace(office.workspaceId, (tx) => judgingDecisions(tx, office.workspaceId))).length]
    }
    const before = await told(11)
    expect(before).toEqual([1, 1, 0, 1])
    await fixSameMistake(at(office.reviewer, later(12)), { decisionId, observationIds: rows.slice(1).map(({ id }) => id) })
    expect(await told(13)).toEqual(before)
  })

  it('offers nothing once it is taken back', async () => {
    const { office, decisionId } = await corrected()
    await undoDecision(at(office.reviewer, later(11)), { decisionId })
    expect(await findSameMistake(at(office.reviewer, later(12)), { decisionId })).toBeNull()
  })
})

/** Two calls of one account; the first three readings approved, rejected and corrected. */
async function reviewed() {
  const office = await openOffice()
  const account = await openAccount(office)
  for (const [n, file] of [KICK_OFF, FOLLOW_UP].entries()) await ingest(at(office.rep, later(n)), account.id, file)
  const [a, b, c] = await observationsOf(office, account)
  const reviewer = at(office.reviewer, later(10))
  await decide(reviewer, { itemId: await openItem(office, a?.id ?? ''), action: 'approve', seconds: 8 })
  await decide(reviewer, { itemId: await openItem(office, b?.id ?? ''), action: 'reject', reason: 'wrong_meaning', note: 'She said it of last year.', seconds: 4 })
  await decide(reviewer, { itemId: await openItem(office, c?.id ?? ''), action: 'fix', correction: { kind: 'expectation', statement: 'Expects weeks of work saved' }, seconds: 6 })
  return { office, account, rejected: b, fixed: c }
}

describe('the overview', () => {
  it('counts what was done, by whom, and which rule was wrong', async () => {
    const { office, rejected } = await reviewed()
    const overview = await getReviewOverview(at(office.admin, later(20)), { weeks: 4 })
    expect(overview.flow.totals.decided).toBe(3)
    expect(overview.flow.weeks.at(-1)).toMatchObject({ decided: 3 })
    expect(overview.reviewers).toMatchObject([{ name: 'Rena Ould', decided: 3, actions: { approve: 1, fix: 1, reject: 1, other: 0 }, seconds: 6, minutes: 0.3 }])
    const rule = overview.rules.find((line) => line.rejected > 0)
    expect(rule).toMatchObject({ rule: rejected?.rule, extractor: 'builtin', reasons: { wrong_meaning: 1 } })
    expect(rule?.examples).toMatchObject([{ statement: rejected?.statement, said: 'wrong_meaning', note: 'She said it of last year.', accountName: 'Brackwater Foods' }])
    expect(overview.agreement.all.agreement).toMatchObject({ n: 0, kappa: null })
    expect(overview.calibration).toMatchObject([{ labels: 3 }])
  })

  it('is for reviewers and leads; a reviewer sees no colleague’s line, a manager no words of accounts beyond their team', async () => {
    const { office } = await reviewed()
    await expect(getReviewOverview(office.rep, {})).rejects.toMatchObject({ code: 'forbidden' })
    const colleague = { ...office.reviewer, actor: { ...office.admin.actor, role: 'reviewer' } } as typeof office.reviewer
    expect((await getReviewOverview(at(colleague, later(20)), {})).reviewers).toEqual([])
    expect((await getReviewOverview(at(office.reviewer, later(20)), {})).reviewers).toHaveLength(1)
    const apart = { ...office.manager, actor: { ...office.manager.actor, visibility: 'own' } } as typeof office.manager
    const seen = await getReviewOverview(at(apart, later(20)), {})
    expect(seen.flow.totals).toMatchObject({ came: 0, open: 0 })
    expect(seen.rules.flatMap(({ examples }) => examples)).toEqual([])
  })

  it('says nothing of a first verdict before the second', async () => {
    const { office, account } = await reviewed()
    const open = async () => (await getReviewOverview(at(office.admin, later(30)), {})).reviewers.map(({ name, decided, actions }) => [name, decided, actions])
    const before = await open()
    await inWorkspace(office.workspaceId, async (tx) => {
      const item = await tx.reviewItem.create({ data: { workspaceId: office.workspaceId, id: newId(), accountId: account.id, key: newId(), reason: 'high_stakes', priority: 1, quorum: 2, createdAt: later(20) } })
      await tx.reviewVerdict.create({ data: { workspaceId: office.workspaceId, id: newId(), itemId: item.id, actorId: memberId(office.reviewer), role: 'first', action: 'reject', at: later(21) } })
    })
    expect(await open()).toEqual(before)
  })
})

describe('the export of what people judged', () => {
  it('is labelled conversations: accepted and corrected ones as labels, the rejected apart, the rest optional', async () => {
    const { office, rejected, fixed } = await reviewed()
    const lines: LabelledLine[] = []
    const counts = await exportLabels(at(office.admin, later(20)), (line) => lines.push(line))
    expect(counts).toMatchObject({ conversations: 1, accepted: 2, rejected: 1 })
    const [conversation] = lines
    expect(conversation?.participants).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'Marit Olsen', role: 'customer' }), expect.objectContaining({ id: 'Tova Lind', role: 'seller' })]))
    const turns = new Map(conversation?.turns.map(({ i, text }) => [i, text]))
    for (const { turn, quote } of conversation?.labels ?? []) expect(turns.get(turn)).toContain(quote)
    expect(conversation?.labels.find(({ statement }) => statement === 'Expects weeks of work saved')).toMatchObject({ kind: 'expectation', quote: fixed?.quote })
    expect(conversation?.labels.some(({ statement }) => statement === rejected?.statement)).toBe(false)
    expect(lines[0]?.rejected).toMatchObject([{ statement: rejected?.statement, reason: 'wrong_meaning' }])
    expect(conversation?.labels.filter(({ optional }) => optional).length).toBe(counts.unjudged)
    const audits = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { verb: 'review.export_labels' } }))
    expect(audits).toHaveLength(1)
  })

  it('leaves out accounts that the member may not see', async () => {
    const { office } = await reviewed()
    const apart = { ...office.manager, actor: { ...office.manager.actor, visibility: 'own' } } as typeof office.manager
    expect(await exportLabels(at(apart, later(20)), () => undefined)).toMatchObject({ conversations: 0 })
    await expect(exportLabels(office.rep, () => undefined)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
