import { beforeEach, describe, expect, it } from 'vitest'
import { changeMember } from '@/lib/auth'
import type { Ctx } from '@/lib/auth/types'
import { getBelief, getSelfModel } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { listNotifications } from '@/lib/notify'
import { assertBelief, decide, flagItem, getReviewItem, listNotes, listReviewItems, previewDecision, takeItem, undoDecision } from '@/lib/review'
import { ConflictError } from '@/lib/shared/errors'
import { at, cacheFaults, canonical, closeAtEnd, ingest, KICK_OFF, later, memberId, openItem, type Office, type Opened } from '@/lib/testing'
import { erasePerson } from '.'
import { openDesk, raiseItem, rule } from './review.fixture'

closeAtEnd()

let office: Office
let account: Opened
beforeEach(async () => { ({ office, account } = await openDesk([KICK_OFF])) })

const raise = (quorum = 1, n = 0) => raiseItem({ office, account }, quorum, n)

const rows = (itemId: string) => inWorkspace(office.workspaceId, async (tx) => ({
  item: await tx.reviewItem.findFirstOrThrow({ where: { id: itemId } }),
  decisions: await tx.decision.findMany({ where: { itemId }, orderBy: [{ at: 'asc' }] }),
  verdicts: await tx.reviewVerdict.findMany({ where: { itemId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
}))

describe('where two verdicts must agree', () => {
  it('the first waits and changes nothing, and the second makes it so', async () => {
    const { itemId, statement } = await raise(2)
    const before = await canonical(office.rep, account)
    expect(await rule(office.reviewer, 1, { itemId, action: 'reject', reason: 'not_said' })).toMatchObject({ decisionId: null, outcome: 'awaits_second' })
    expect(await canonical(office.rep, account)).toBe(before)
    expect((await rows(itemId)).item).toMatchObject({ status: 'open', leaseMemberId: null })
    await expect(rule(office.reviewer, 2, { itemId, action: 'reject', reason: 'not_said' })).rejects.toBeInstanceOf(ConflictError)
    expect((await rule(office.admin, 3, { itemId, action: 'reject', reason: 'wrong_meaning' })).outcome).toBe('decided')
    const { item, decisions, verdicts } = await rows(itemId)
    expect(item.status).toBe('decided')
    expect(decisions).toMatchObject([{ action: 'reject', actorId: memberId(office.admin), seconds: 7 }])
    expect(verdicts.map(({ role, seconds }) => [role, seconds])).toEqual([['first', 7], ['second', 7]])
    expect(await canonical(office.rep, account)).not.toContain(statement)
    expect(await cacheFaults(at(office.admin, later(60)))).toEqual([])
  })

  it('nothing shows the first one to whoever gives the second', async () => {
    const { itemId } = await raise(2)
    const words = 'The quokka said something else'
    await rule(office.reviewer, 1, { itemId, action: 'fix', correction: { statement: words } })
    const told = async (ctx: Ctx): Promise<string> => {
      const then = at(ctx, later(2))
      const page = await listReviewItems(then, { accountId: account.id, all: true })
      const seen = [await getReviewItem(then, { itemId }), page, (await listNotes(then, { itemId })).notes, await listNotifications(then, {}), await previewDecision(then, { itemId, action: 'approve' })]
      return JSON.stringify(seen)
    }
    for (const ctx of [office.admin, office.rep, office.onlooker]) {
      const all = await told(ctx)
      expect(all).not.toContain('quokka')
      expect(all).not.toContain(memberId(office.reviewer))
      expect((await getReviewItem(at(ctx, later(2)), { itemId }))).toMatchObject({ blind: true, verdicts: [], quorum: 2 })
    }
    expect(await told(office.reviewer)).toContain('quokka')
    expect((await getReviewItem(at(office.reviewer, later(2)), { itemId }))).toMatchObject({ blind: false, mayDecide: false, verdicts: [{ mine: true, action: 'fix' }] })
    expect((await listReviewItems(at(office.reviewer, later(2)), { accountId: account.id, all: true })).rows.map(({ id }) => id)).not.toContain(itemId)
    // Nor does the record of who did what, which admins read.
    const audited = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { objectId: itemId } }))
    expect(audited.map(({ verb }) => verb)).toEqual(['review.verdict'])
    expect(JSON.stringify(audited.map(({ fields }) => fields))).not.toMatch(/fix|statement/)
  })

  it('a third person settles two that differ, knowing both, and it is written down who was right', async () => {
    const { itemId } = await raise(2)
    await rule(office.reviewer, 1, { itemId, action: 'approve' })
    expect((await rule(office.admin, 2, { itemId, action: 'reject', reason: 'not_said' })).outcome).toBe('awaits_adjudication')
    const told = async (ctx: Ctx) => (await listNotifications(at(ctx, later(3)), {})).rows.map(({ kind, actor }) => [kind, actor])
    expect([await told(office.rep), await told(office.reviewer), await told(office.admin), await told(office.onlooker), await told(office.colleague)]).toEqual([[['adjudicate', null]], [], [], [], []])
    for (const ctx of [office.reviewer, office.admin]) await expect(rule(ctx, 3, { itemId, action: 'approve' })).rejects.toBeInstanceOf(ConflictError)
    const shown = await getReviewItem(at(office.rep, later(3)), { itemId })
    expect(shown).toMatchObject({ blind: false, mayDecide: true })
    expect(shown.verdicts.map(({ role, action, by }) => [role, action, by.name])).toEqual([['first', 'approve', 'Rena Ould'], ['second', 'reject', 'Ada Quist']])
    const { decisionId, outcome } = await rule(office.rep, 4, { itemId, action: 'approve' })
    expect(outcome).toBe('decided')
    expect((await rows(itemId)).verdicts.map(({ role, correct }) => [role, correct])).toEqual([['first', true], ['second', false], ['adjudication', null]])
    expect([await told(office.rep), await told(office.reviewer), await told(office.admin)]).toEqual([[], [['adjudicated', 'Tova Lind']], [['adjudicated', 'Tova Lind']]])
    expect((await listNotifications(at(office.reviewer, later(4)), {})).rows).toMatchObject([{ kind: 'adjudicated', itemId, followed: true }])
    expect((await listNotifications(at(office.admin, later(4)), {})).rows).toMatchObject([{ kind: 'adjudicated', itemId, followed: false }])
    await undoDecision(at(office.rep, later(5)), { decisionId: decisionId ?? '' })
    expect([await told(office.reviewer), await told(office.admin)]).toEqual([[], []])
    const { item, verdicts } = await rows(itemId)
    expect(item.status).toBe('open')
    expect(verdicts.map(({ correct, undoneAt }) => [correct, undoneAt !== null])).toEqual([[null, false], [null, false], [null, true]])
  })

  it('corrections agree that say one thing in other words, and differ where a field does', async () => {
    const same = await raise(2)
    await rule(office.reviewer, 1, { itemId: same.itemId, action: 'fix', correction: { statement: 'Needs the export to finish by six' } })
    expect((await rule(office.admin, 2, { itemId: same.itemId, action: 'fix', correction: { statement: 'Needs the export to finish by six.' } })).outcome).toBe('decided')
    const other = await raise(2, 1)
    await rule(office.reviewer, 3, { itemId: other.itemId, action: 'fix', correction: { certainty: 'hedged' } })
    expect((await rule(office.admin, 4, { itemId: other.itemId, action: 'fix', correction: { certainty: 'emphatic' } })).outcome).toBe('awaits_adjudication')
  })

  it('one’s own can be taken back until somebody has answered it; nobody answers twice', async () => {
    const { itemId } = await raise(2)
    const first = await rule(office.reviewer, 1, { itemId, action: 'approve' })
    await expect(undoDecision(at(office.admin, later(2)), { verdictId: first.verdictId ?? '' })).rejects.toMatchObject({ code: 'forbidden' })
    await undoDecision(at(office.reviewer, later(2)), { verdictId: first.verdictId ?? '' })
    await expect(undoDecision(at(office.reviewer, later(2)), { verdictId: first.verdictId ?? '' })).rejects.toBeInstanceOf(ConflictError)
    const again = await rule(office.reviewer, 3, { itemId, action: 'approve' })
    const second = await rule(office.admin, 4, { itemId, action: 'reject', reason: 'ours' })
    const isFinal = async () => (await listReviewItems(at(office.reviewer, later(5)), {})).recent.find(({ verdictId }) => verdictId === again.verdictId)?.final
    expect(await isFinal()).toBe(true)
    await expect(undoDecision(at(office.reviewer, later(5)), { verdictId: again.verdictId ?? '' })).rejects.toBeInstanceOf(ConflictError)
    await undoDecision(at(office.admin, later(6)), { verdictId: second.verdictId ?? '' })
    expect(await isFinal()).toBe(false)
    // What came of it told them what the first one was: somebody else has to give the second.
    await expect(rule(office.admin, 7, { itemId, action: 'approve' })).rejects.toBeInstanceOf(ConflictError)
    expect((await rule(office.rep, 8, { itemId, action: 'approve' })).outcome).toBe('decided')
  })

  it('one is enough where nobody else could give a second', async () => {
    const { itemId } = await raise(2)
    await changeMember(office.admin, { memberId: memberId(office.reviewer), role: 'rep', visibility: 'own', managerId: null })
    await inWorkspace(office.workspaceId, (tx) => tx.account.updateMany({ where: { id: account.id }, data: { ownerId: null } }))
    expect((await rule(office.admin, 1, { itemId, action: 'approve' })).outcome).toBe('decided')
  })
})

describe('the history of a belief', () => {
  it('says who decided what and why, of its own words or of others that bear on it, and what was taken back', async () => {
    const { itemId, observationId } = await raise()
    const { id: beliefId } = await inWorkspace(office.workspaceId, (tx) => tx.belief.findFirstOrThrow({ where: { evidence: { has: observationId } } }))
    const history = async () => (await getBelief(at(office.rep, later(60)), { beliefId })).history.map(({ cause, actor, ruling }) => [cause, actor, ruling])
    const { decisionId } = await rule(office.reviewer, 1, { itemId, action: 'fix', correction: { certainty: 'hedged' } })
    await undoDecision(at(office.reviewer, later(2)), { decisionId: decisionId ?? '' })
    await rule(office.admin, 3, { itemId, action: 'approve' })
    const fixed = { action: 'fix', reason: null, fields: ['certainty'], own: true }
    expect(await history()).toEqual([
      ['read', null, null], ['decision', 'Rena Ould', fixed], ['undo', 'Rena Ould', fixed], ['decision', 'Ada Quist', { action: 'approve', reason: null, fields: [], own: true }],
    ])
  })
})

describe('a turn of mind', () => {
  it('is shown beside what its holder turned from, and not among what is alike', async () => {
    await ingest(at(office.rep, later(1)), account.id, { name: 'first.txt', at: new Date('2026-04-02T10:00:00Z'), content: 'Tova Lind: And now?\nMarit Olsen: I believe your hosting is too slow for us.' })
    await ingest(at(office.rep, later(2)), account.id, { name: 'then.txt', at: new Date('2026-05-02T10:00:00Z'), content: 'Tova Lind: And now?\nMarit Olsen: I no longer think your hosting is too slow for us.' })
    const turn = await inWorkspace(office.workspaceId, (tx) => tx.observation.findFirstOrThrow({ where: { accountId: account.id, turnabout: 'mind_change' } }))
    const { turnsFrom, similar } = await getReviewItem(at(office.reviewer, later(3)), { itemId: await openItem(office, turn.id) })
    expect(turnsFrom.map(({ statement, lastSeen }) => [statement, lastSeen])).toEqual([["Believes the vendor's hosting is too slow for them", '2026-04-02T10:00:00.000Z']])
    expect(similar.map(({ id }) => id)).not.toContain(turnsFrom[0]?.id)
  })
})

describe('where much is at stake', () => {
  it('an approval needs the evidence, served under the lease and on the screen', async () => {
    const { itemId } = await raise(2)
    const approve = { itemId, action: 'approve' as const }
    const fails = (minute: number, seen: boolean) => expect(decide(at(office.reviewer, later(minute)), { ...approve, seen })).rejects.toThrow('Much is at stake')
    await getReviewItem(at(office.reviewer, later(1)), { itemId })
    await fails(1, true)
    await takeItem(at(office.reviewer, later(2)), { itemId })
    await fails(2, true)
    await getReviewItem(at(office.admin, later(2)), { itemId })
    await fails(2, true)
    await getReviewItem(at(office.reviewer, later(3)), { itemId })
    await fails(3, false)
    // Who takes it over has not seen it, and it is not seen anew by having been seen before.
    await takeItem(at(office.admin, later(4)), { itemId, steal: true })
    await takeItem(at(office.reviewer, later(4)), { itemId, steal: true })
    await fails(4, true)
    await getReviewItem(at(office.reviewer, later(5)), { itemId })
    expect((await decide(at(office.reviewer, later(5)), { ...approve, seen: true })).outcome).toBe('awaits_second')
  })

  it('so it is at an account that is marked, however many verdicts it takes; elsewhere it is not', async () => {
    const { itemId } = await raise(1)
    const plain = await raise(1, 1)
    expect((await decide(at(office.reviewer, later(1)), { itemId: plain.itemId, action: 'approve' })).outcome).toBe('decided')
    await inWorkspace(office.workspaceId, (tx) => tx.account.updateMany({ where: { id: account.id }, data: { highStakes: true } }))
    await expect(decide(at(office.reviewer, later(2)), { itemId, action: 'approve' })).rejects.toThrow('Much is at stake')
    expect((await getReviewItem(at(office.reviewer, later(2)), { itemId })).highStakes).toBe(true)
    expect((await rule(office.reviewer, 3, { itemId, action: 'approve' })).outcome).toBe('decided')
  })
})

describe('a question whose answer is known', () => {
  it('looks as it did before it was answered, changes nothing, and is kept as right or wrong', async () => {
    const week = 8 * 1440
    await inWorkspace(office.workspaceId, (tx) => tx.reviewPolicy.create({ data: { workspaceId: office.workspaceId, knownAnswerShare: 0.5, updatedAt: office.admin.now } }))
    const asked = await raise()
    await decide(at(office.admin, later(0)), { itemId: asked.itemId, action: 'reject', reason: 'not_said' })
    const other = await raise(1, 1)
    await decide(at(office.reviewer, later(week)), { itemId: other.itemId, action: 'approve' })
    const page = await listReviewItems(at(office.reviewer, later(week + 1)), { accountId: account.id, all: true })
    const known = page.rows.find(({ statement }) => statement === asked.statement)
    if (!known) throw new Error('nothing known is asked')
    expect(known).toMatchObject({ mayDecide: true, assignee: null, blind: false, reason: 'extractor_disagreement' })
    for (const ctx of [office.admin, office.rep]) {
      expect((await listReviewItems(at(ctx, later(week + 1)), { accountId: account.id, all: true })).rows.map(({ id }) => id)).not.toContain(known.id)
      await expect(getReviewItem(at(ctx, later(week + 1)), { itemId: known.id })).rejects.toMatchObject({ code: 'not_found' })
      await expect(decide(at(ctx, later(week + 1)), { itemId: known.id, action: 'approve' })).rejects.toMatchObject({ code: 'not_found' })
    }
    const view = await getReviewItem(at(office.reviewer, later(week + 1)), { itemId: known.id })
    expect(view.belief).not.toBeNull()
    expect(JSON.stringify(view)).not.toContain('not_said')
    expect(view.history.every(({ at: then }) => then < later(0).toISOString())).toBe(true)
    const before = await canonical(office.rep, account, later(week + 60), later(week + 60))
    const { decisionId, verdictId } = await decide(at(office.reviewer, later(week + 2)), { itemId: known.id, action: 'approve' })
    expect(decisionId).toBeNull()
    expect(await canonical(office.rep, account, later(week + 60), later(week + 60))).toBe(before)
    expect((await rows(known.id)).verdicts).toMatchObject([{ role: 'known_answer', correct: false, actorId: memberId(office.reviewer) }])
    await undoDecision(at(office.reviewer, later(week + 3)), { verdictId: verdictId ?? '' })
    await decide(at(office.reviewer, later(week + 4)), { itemId: known.id, action: 'reject', reason: 'other' })
    expect((await rows(known.id)).verdicts.map(({ correct, undoneAt }) => [correct, undoneAt !== null])).toEqual([[false, true], [true, false]])
    expect(await cacheFaults(at(office.admin, later(week + 60)))).toEqual([])
  })
})

describe('a second opinion', () => {
  it('is somebody else’s to give: they are told, with the note, and the item leaves one’s own list', async () => {
    const { itemId } = await raise()
    await takeItem(at(office.reviewer, later(1)), { itemId })
    await flagItem(at(office.reviewer, later(2)), { itemId, note: 'Is this about the pilot?' })
    const listed = async (ctx: Ctx) => (await listReviewItems(at(ctx, later(3)), { accountId: account.id, all: true })).rows.find(({ id }) => id === itemId)
    expect(await listed(office.reviewer)).toBeUndefined()
    expect(await listed(office.admin)).toMatchObject({ flagged: { memberId: memberId(office.reviewer), name: 'Rena Ould' }, lease: null })
    expect((await listNotes(at(office.admin, later(3)), { itemId })).notes).toMatchObject([{ text: 'Is this about the pilot?' }])
    expect((await listNotifications(at(office.admin, later(3)), {})).rows).toMatchObject([{ kind: 'second_opinion' }])
    expect((await listNotifications(at(office.onlooker, later(3)), {})).rows).toEqual([])
    expect((await decide(at(office.admin, later(4)), { itemId, action: 'approve' })).outcome).toBe('decided')
    await expect(flagItem(at(office.reviewer, later(5)), { itemId })).rejects.toBeInstanceOf(ConflictError)
  })
})

describe('an assertion', () => {
  it('weighs more than what was said, with its note as evidence, and is undone like any decision', async () => {
    const before = await canonical(office.rep, account)
    const belief = async (minute: number) => {
      const { beliefs } = await getSelfModel(at(office.rep, later(minute)), { account: account.id })
      const found = beliefs.find(({ admission, holder }) => admission === 'shown' && holder.name === 'Marit Olsen')
      if (!found) throw new Error('nothing is shown')
      return found
    }
    const { id, opinion } = await belief(1)
    const { decisionId } = await assertBelief(at(office.rep, later(2)), { beliefId: id, note: 'She told me so at lunch.' })
    const asserted = (await belief(3))
    expect(asserted.id).toBe(id)
    expect(asserted.opinion.confidence).toBeGreaterThan(opinion.confidence + 0.1)
    expect((await inWorkspace(office.workspaceId, (tx) => tx.decision.findFirstOrThrow({ where: { id: decisionId ?? '' } }))).note).toBe('She told me so at lunch.')
    expect(await cacheFaults(at(office.admin, later(4)))).toEqual([])
    await undoDecision(at(office.rep, later(5)), { decisionId: decisionId ?? '' })
    expect(await canonical(office.rep, account)).toBe(before)
  })
})

describe('a moved quote', () => {
  it('is an exact span of its turn, and comes back with an undo', async () => {
    const { itemId, observationId } = await raise()
    const row = await inWorkspace(office.workspaceId, async (tx) => {
      const observation = await tx.observation.findFirstOrThrow({ where: { id: observationId } })
      return { ...observation, text: (await tx.segment.findFirstOrThrow({ where: { interactionId: observation.interactionId, index: observation.segment } })).text }
    })
    const before = await canonical(office.rep, account)
    await expect(decide(at(office.reviewer, later(1)), { itemId, action: 'fix', correction: { quote: { start: 0, end: row.text.length + 1 } } })).rejects.toMatchObject({ code: 'invalid' })
    await expect(decide(at(office.reviewer, later(1)), { itemId, action: 'fix', correction: { quote: { start: row.spanStart, end: row.spanEnd } } })).rejects.toThrow('Nothing was changed')
    const { decisionId } = await decide(at(office.reviewer, later(1)), { itemId, action: 'fix', correction: { quote: { start: row.spanStart, end: row.spanEnd - 4 } } })
    const { beliefs } = await getSelfModel(at(office.rep, later(2)), { account: account.id })
    const moved = beliefs.flatMap(({ clusters }) => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation))).find(({ id }) => id === observationId)
    expect(moved?.quote).toBe(row.text.slice(row.spanStart, row.spanEnd - 4).trim())
    expect(row.text.slice(moved?.start, moved?.end)).toBe(moved?.quote)
    expect(await cacheFaults(at(office.admin, later(3)))).toEqual([])
    await undoDecision(at(office.reviewer, later(4)), { decisionId: decisionId ?? '' })
    expect(await canonical(office.rep, account)).toBe(before)
  })
})

it('what was said in verdicts leaves with the person whom it was about', async () => {
  const { itemId } = await raise(2)
  const { holderKey } = await inWorkspace(office.workspaceId, async (tx) => {
    const item = await tx.reviewItem.findFirstOrThrow({ where: { id: itemId } })
    return tx.observation.findFirstOrThrow({ where: { id: item.observationId ?? '' } })
  })
  await rule(office.reviewer, 1, { itemId, action: 'fix', correction: { statement: 'Loves the quokka enclosure' } })
  await erasePerson(at(office.admin, later(2)), { personId: holderKey.replace('person:', '') })
  const { verdicts } = await rows(itemId)
  expect(verdicts).toHaveLength(1)
  expect(JSON.stringify(verdicts)).not.toContain('quokka')
})
