import { beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '@/lib/auth/types'
import { changeOwners } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { countUnreadNotifications, listNotifications, markNotificationsRead } from '@/lib/notify'
import {
  addNote, assignItem, confirmThing, correctBelief, decide, getCallConfirmation, listCorrections, listNotes, noteCorrection, removeNote, undoDecision, withdrawCorrection,
} from '@/lib/review'
import { judgingDecisions } from '@/lib/review/store'
import { at, cacheFaults, canonical, closeAtEnd, FOLLOW_UP, ingest, KICK_OFF, later, memberId, openAccount, openItem, openOffice, placesWith, type Office, type Opened } from '@/lib/testing'
import { deleteInteraction, erasePerson } from '.'

closeAtEnd()

let office: Office
let account: Opened
beforeEach(async () => {
  office = await openOffice()
  account = await openAccount(office)
})

const inIt = <T>(work: Parameters<typeof inWorkspace<T>>[1]): Promise<T> => inWorkspace(office.workspaceId, work)
const price = () => inIt((tx) => tx.belief.findFirstOrThrow({ where: { accountId: account.id, statement: { contains: 'price' }, admission: 'shown' } }))
const asking = () => inIt((tx) => tx.reviewItem.findMany({ where: { accountId: account.id, reason: 'correction', status: 'open' } }))
const told = async (ctx: Ctx) => (await listNotifications(ctx)).rows
const twoCalls = async () => { for (const call of [KICK_OFF, FOLLOW_UP]) await ingest(office.rep, account.id, call) }

describe('not right, said in passing', () => {
  it('asks a reviewer about one quote at a time, tells who said it what became of it, and is reopened by an undo', async () => {
    await twoCalls()
    const before = await canonical(office.rep, account)
    const belief = await price()
    const { correctionId, state } = await correctBelief(office.rep, { beliefId: belief.id, verdict: 'not_right', reason: 'wrong_holder' })
    expect(state).toBe('waiting')
    await noteCorrection(office.rep, { correctionId, note: 'It was Jonas who said it.' })
    expect(await canonical(office.rep, account)).toBe(before)
    const [item, ...more] = await asking()
    expect(more).toEqual([])
    expect(belief.evidence).toContain(item?.observationId)
    expect(await cacheFaults(office.admin)).toEqual([])

    const { decisionId } = await decide(at(office.reviewer, later(1)), { itemId: item?.id ?? '', action: 'reject', reason: 'wrong_holder' })
    expect(await told(office.rep)).toMatchObject([{ kind: 'correction_settled', accepted: true, verdict: 'not_right', actor: 'Rena Ould', read: false }])
    const [said] = await listCorrections(office.rep, { beliefId: belief.id }).catch(() => [])
    expect(said).toMatchObject({ mine: true, state: 'accepted', note: 'It was Jonas who said it.', settled: { by: 'Rena Ould', action: 'reject', reason: 'wrong_holder' } })
    // The other quote of the belief comes next.
    expect(belief.evidence.filter((id) => id !== item?.observationId)).toContain((await asking())[0]?.observationId)

    await undoDecision(at(office.reviewer, later(2)), { decisionId: decisionId ?? '' })
    expect(await told(office.rep)).toEqual([])
    expect((await asking()).map(({ id }) => id)).toEqual([item?.id])
    expect(await cacheFaults(office.admin)).toEqual([])
  })

  it('is over when the reviewer keeps the words, and when it is taken back', async () => {
    await twoCalls()
    const belief = await price()
    await correctBelief(office.onlooker, { beliefId: belief.id, verdict: 'not_right', reason: 'not_said' })
    const [item] = await asking()
    await decide(at(office.reviewer, later(1)), { itemId: item?.id ?? '', action: 'approve' })
    expect(await asking()).toEqual([])
    expect(await told(office.onlooker)).toMatchObject([{ accepted: false, beliefId: belief.id }])

    const { correctionId } = await correctBelief(at(office.onlooker, later(2)), { beliefId: belief.id, verdict: 'not_right', reason: 'other' })
    expect(await asking()).toHaveLength(1)
    await withdrawCorrection(at(office.onlooker, later(3)), { correctionId })
    expect(await asking()).toEqual([])
    await expect(withdrawCorrection(at(office.onlooker, later(4)), { correctionId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is asked about at once, also where the week has no time left', async () => {
    await inIt((tx) => tx.reviewPolicy.create({ data: { workspaceId: office.workspaceId, highStakesSegments: [], minutesPerWeek: 0, updatedAt: later(0) } }))
    await twoCalls()
    expect(await inIt((tx) => tx.reviewItem.count({ where: { accountId: account.id, queued: true } }))).toBe(0)
    await correctBelief(office.rep, { beliefId: (await price()).id, verdict: 'not_right', reason: 'other' })
    expect(await asking()).toMatchObject([{ queued: true }])
  })

  it('said again takes the place of what the same member said before', async () => {
    await twoCalls()
    const { id: beliefId } = await price()
    await correctBelief(office.rep, { beliefId, verdict: 'not_right', reason: 'other' })
    await correctBelief(at(office.rep, later(1)), { beliefId, verdict: 'still_true' })
    expect((await listCorrections(office.rep, { beliefId })).map(({ verdict }) => verdict)).toEqual(['still_true'])
    expect(await asking()).toHaveLength(1)
  })

  it('is no label of what readers are worth: it was chosen for being wrong', async () => {
    await twoCalls()
    await correctBelief(office.rep, { beliefId: (await price()).id, verdict: 'not_right', reason: 'not_said' })
    const [item] = await asking()
    await decide(at(office.reviewer, later(1)), { itemId: item?.id ?? '', action: 'reject', reason: 'not_said' })
    expect(await inIt((tx) => judgingDecisions(tx, office.workspaceId))).toEqual([])
  })
})

describe('where the policy lets corrections count', () => {
  beforeEach(() => inIt((tx) => tx.reviewPolicy.create({ data: { workspaceId: office.workspaceId, highStakesSegments: [], correctionsAreEvidence: true, updatedAt: later(0) } })))

  it('not right ends the belief at once, and is taken back in one go', async () => {
    await twoCalls()
    const before = await canonical(office.rep, account)
    const belief = await price()
    const { correctionId, state } = await correctBelief(office.onlooker, { beliefId: belief.id, verdict: 'not_right', reason: 'not_said' })
    expect(state).toBe('accepted')
    expect(await inIt((tx) => tx.belief.count({ where: { accountId: account.id, statement: belief.statement, holderKey: belief.holderKey } }))).toBe(0)
    expect(await asking()).toEqual([])
    expect(await cacheFaults(office.admin)).toEqual([])
    await withdrawCorrection(at(office.onlooker, later(1)), { correctionId })
    expect(await canonical(office.rep, account)).toBe(before)
    expect(await cacheFaults(office.admin)).toEqual([])
  })

  it('still true is evidence of today', async () => {
    await twoCalls()
    const belief = await price()
    await correctBelief(office.rep, { beliefId: belief.id, verdict: 'still_true' })
    expect((await price()).confidence).toBeGreaterThan(belief.confidence)
    expect((await listCorrections(office.rep, { beliefId: belief.id }))[0]).toMatchObject({ atOnce: true, state: 'accepted' })
  })

  it('not where much is at stake: there a reviewer is asked all the same', async () => {
    await twoCalls()
    await inIt((tx) => tx.account.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: account.id } }, data: { highStakes: true } }))
    const { state } = await correctBelief(office.rep, { beliefId: (await price()).id, verdict: 'not_right', reason: 'not_said' })
    expect(state).toBe('waiting')
    expect(await asking()).toHaveLength(1)
  })
})

describe('notes on an item', () => {
  const item = async (): Promise<string> => {
    await ingest(office.rep, account.id, KICK_OFF)
    return openItem(office, (await inIt((tx) => tx.observation.findFirstOrThrow({ where: { accountId: account.id } }))).id)
  }

  it('tell whom they mention, who can be mentioned, and who may be given the item', async () => {
    const itemId = await item()
    const note = await addNote(office.reviewer, { itemId, text: 'Tova, was this about the pilot?', mentions: [memberId(office.rep), memberId(office.reviewer)] })
    expect(await told(office.rep)).toMatchObject([{ kind: 'mentioned', itemId, actor: 'Rena Ould', open: true }])
    expect(await countUnreadNotifications(office.reviewer)).toBe(0)
    const notes = await listNotes(office.rep, { itemId })
    expect(notes).toMatchObject({ held: 0, mayAssign: true, notes: [{ id: note.id, mine: false, text: 'Tova, was this about the pilot?', mentions: [{ name: 'Tova Lind' }, { name: 'Rena Ould' }] }] })
    expect(notes.people.map(({ name, mayDecide }) => [name, mayDecide])).toEqual([['Ada Quist', true], ['Ida Marsh', false], ['Milo Brandt', false], ['Rena Ould', true], ['Tova Lind', true]])
    await expect(addNote(office.reviewer, { itemId, text: 'Ezra?', mentions: [memberId(office.colleague)] })).rejects.toMatchObject({ code: 'invalid' })
    await removeNote(office.reviewer, { noteId: note.id })
    expect((await listNotes(office.rep, { itemId })).notes).toEqual([])
  })

  it('give an item to somebody who may decide it, and tell them once', async () => {
    const itemId = await item()
    await expect(assignItem(office.reviewer, { itemId, memberId: memberId(office.onlooker) })).rejects.toMatchObject({ code: 'invalid' })
    await assignItem(office.manager, { itemId, memberId: memberId(office.rep) })
    await assignItem(office.manager, { itemId, memberId: memberId(office.rep) })
    expect(await told(office.rep)).toMatchObject([{ kind: 'assigned', itemId, actor: 'Milo Brandt' }])
    expect(await markNotificationsRead(office.rep, { ids: 'all' })).toEqual({ marked: 1 })
    expect(await countUnreadNotifications(office.rep)).toBe(0)
  })

  it('hide what a first reviewer wrote from the second until both have spoken', async () => {
    const itemId = await item()
    await inIt((tx) => tx.reviewItem.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: itemId } }, data: { quorum: 2 } }))
    await addNote(office.reviewer, { itemId, text: 'I rejected this: nobody said it.' })
    expect((await listNotes(office.admin, { itemId })).notes).toHaveLength(1)
    await decide(office.reviewer, { itemId, action: 'reject', reason: 'not_said' })
    expect(await listNotes(office.admin, { itemId })).toMatchObject({ notes: [], held: 1 })
    expect((await listNotes(office.reviewer, { itemId })).notes).toHaveLength(1)
    await decide(at(office.admin, later(1)), { itemId, action: 'reject', reason: 'other' })
    expect((await listNotes(office.admin, { itemId })).notes).toHaveLength(1)
  })

  it('are not told to who may no longer see the account', async () => {
    const itemId = await item()
    await addNote(office.reviewer, { itemId, text: 'Tova?', mentions: [memberId(office.rep)] })
    await changeOwners(office.admin, { accountIds: [account.id], ownerId: memberId(office.colleague) })
    expect(await listNotifications(office.rep)).toMatchObject({ rows: [], unread: 0 })
  })
})

describe('after a call', () => {
  const fresh = { ...KICK_OFF, at: new Date('2026-05-11T10:00:00Z') }

  it('its account’s owner is asked once to confirm at most five things, and the answers are decisions', async () => {
    const { interactionId } = await ingest(office.rep, account.id, fresh)
    await ingest(office.rep, account.id, KICK_OFF)
    expect(await told(office.rep)).toMatchObject([{ kind: 'confirm_call', interactionId }])
    const call = await getCallConfirmation(office.rep, { interactionId })
    expect(call).toMatchObject({ mayDecide: true, read: true, answered: 0 })
    expect(call.things.length).toBeGreaterThan(1)
    expect(call.things.length).toBeLessThanOrEqual(5)
    const [first, second] = call.things
    const yes = await confirmThing(at(office.rep, later(1)), { interactionId, observationId: first?.observationId ?? '', answer: 'yes', seconds: 6 })
    await confirmThing(at(office.rep, later(2)), { interactionId, observationId: second?.observationId ?? '', answer: 'no', reason: 'not_said' })
    expect(await inIt((tx) => tx.decision.findMany({ where: { accountId: account.id }, orderBy: { at: 'asc' }, select: { action: true, seconds: true } }))).toEqual([{ action: 'approve', seconds: 6 }, { action: 'reject', seconds: null }])
    const after = await getCallConfirmation(at(office.rep, later(3)), { interactionId })
    expect(after.answered).toBe(2)
    // The same words in another account are another call.
    const other = await openAccount(office)
    const twin = await ingest(office.rep, other.id, fresh)
    expect((await getCallConfirmation(at(office.rep, later(3)), { interactionId: twin.interactionId })).answered).toBe(0)
    expect(after.things.map(({ observationId }) => observationId)).not.toContain(first?.observationId)
    expect(after.things.length).toBeLessThanOrEqual(3)
    await undoDecision(at(office.rep, later(4)), { decisionId: yes.decisionId ?? '' })
    expect((await getCallConfirmation(at(office.rep, later(5)), { interactionId })).answered).toBe(1)
    expect(await cacheFaults(office.admin)).toEqual([])
  })

  it('nobody is asked about old calls, and a stranger’s words cannot be confirmed', async () => {
    const { interactionId } = await ingest(office.rep, account.id, KICK_OFF)
    expect(await told(office.rep)).toEqual([])
    const other = await openAccount(office)
    await ingest(office.rep, other.id, FOLLOW_UP)
    const { id } = await inIt((tx) => tx.observation.findFirstOrThrow({ where: { accountId: other.id } }))
    await expect(confirmThing(office.rep, { interactionId, observationId: id, answer: 'yes' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('erasing', () => {
  it('takes what colleagues wrote about the words with them, and the name of the person out of the rest', async () => {
    const { interactionId } = await ingest(office.rep, account.id, KICK_OFF)
    const observations = await inIt((tx) => tx.observation.findMany({ where: { accountId: account.id } }))
    const of = async (personId: string) => openItem(office, observations.find(({ speakerPersonId }) => speakerPersonId === personId)?.id ?? '')
    const [marits, jonas] = [await of(account.people.marit), await of(account.people.jonas)]
    await addNote(office.reviewer, { itemId: marits, text: 'The wombat again.' })
    await addNote(office.reviewer, { itemId: jonas, text: 'Ask Marit Olsen about the quokka.' })
    const { id: beliefId } = await inIt((tx) => tx.belief.findFirstOrThrow({ where: { holderKey: { contains: account.people.marit } } }))
    await correctBelief(office.rep, { beliefId, verdict: 'not_right', reason: 'other', note: 'A wombat, surely.' })
    await erasePerson(office.admin, { personId: account.people.marit })
    expect(await placesWith(office.workspaceId, 'wombat', 'olsen')).toEqual([])
    expect(await placesWith(office.workspaceId, 'quokka')).toEqual(['ReviewNote.text'])
    await deleteInteraction(office.rep, { interactionId, erase: true })
    expect(await placesWith(office.workspaceId, 'quokka')).toEqual([])
  })
})
