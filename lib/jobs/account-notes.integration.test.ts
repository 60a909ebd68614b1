import { describe, expect, it } from 'vitest'
import { addAccountNote, changeOwners, editAccountNote, listAccountNotes, removeAccountNote, setPersonStanding, undoOwnerChange } from '@/lib/crm'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { listAccountActivity } from '@/lib/insights'
import { listNotifications, markNotificationsRead } from '@/lib/notify'
import { decide, undoDecision } from '@/lib/review'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { at, closeAtEnd, ingest, KICK_OFF, later, memberId, openAccount, openItem, openOffice } from '@/lib/testing'
import { erasePerson } from '.'

closeAtEnd()

describe('notes on an account', () => {
  it('are read by all who see it, and changed and deleted by their author alone', async () => {
    const office = await openOffice()
    const { id: accountId } = await openAccount(office)
    const { id } = await addAccountNote(at(office.rep, later(1)), { accountId, text: '  Ask about the pilot.  ' })
    await addAccountNote(at(office.manager, later(2)), { accountId, text: 'They moved offices.' })
    const { notes: read } = await listAccountNotes(office.onlooker, { accountId })
    expect(read.map(({ text, mine }) => [text, mine])).toEqual([['They moved offices.', false], ['Ask about the pilot.', false]])
    await expect(editAccountNote(office.manager, { noteId: id, editedAt: null, text: 'Mine now' })).rejects.toThrow(ForbiddenError)
    await editAccountNote(at(office.rep, later(3)), { noteId: id, editedAt: null, text: 'Ask about the second pilot.' })
    await expect(editAccountNote(at(office.rep, later(4)), { noteId: id, editedAt: null, text: 'Written in another tab, of the note as it was.' })).rejects.toThrow(ConflictError)
    expect((await listAccountNotes(office.rep, { accountId })).notes[1]).toMatchObject({ text: 'Ask about the second pilot.', editedAt: later(3).toISOString(), mine: true })
    await expect(removeAccountNote(office.manager, { noteId: id })).rejects.toThrow(ForbiddenError)
    await removeAccountNote(office.admin, { noteId: id })
    expect((await listAccountNotes(office.rep, { accountId })).notes).toHaveLength(1)
  })

  it('tell those whom they name and who see the account, once', async () => {
    const office = await openOffice()
    const { id: accountId } = await openAccount(office)
    const [rep, manager, onlooker, colleague] = [memberId(office.rep), memberId(office.manager), memberId(office.onlooker), memberId(office.colleague)]
    const readers = (await listAccountNotes(office.rep, { accountId })).people.map((person) => person.memberId)
    expect([rep, manager, onlooker, colleague].map((id) => readers.includes(id))).toEqual([true, true, true, false])
    await expect(addAccountNote(office.rep, { accountId, text: '@Ezra look', mentions: [colleague] })).rejects.toMatchObject({ code: 'invalid' })

    const { id: noteId } = await addAccountNote(at(office.rep, later(1)), { accountId, text: '@Milo, @Tova: ask about the pilot.', mentions: [manager, manager, rep] })
    const bell = async (ctx: Ctx) => (await listNotifications(ctx)).rows.map(({ id: _id, at: _at, ...told }) => told)
    expect(await bell(office.manager)).toMatchObject([{ kind: 'mentioned', noteId, text: '@Milo, @Tova: ask about the pilot.', actor: 'Tova Lind', accountId, read: false }])
    expect(await bell(office.rep)).toEqual([])
    await markNotificationsRead(office.manager, { ids: 'all' })
    await editAccountNote(at(office.rep, later(2)), { noteId, editedAt: null, text: '@Milo, @Ida: ask about both pilots.', mentions: [manager, onlooker] })
    expect(await bell(office.manager)).toMatchObject([{ text: '@Milo, @Ida: ask about both pilots.', read: true }])
    expect(await bell(office.onlooker)).toHaveLength(1)
    await expect(editAccountNote(office.rep, { noteId, editedAt: null, text: '@Ezra', mentions: [colleague] })).rejects.toMatchObject({ code: 'invalid' })
    await removeAccountNote(at(office.rep, later(3)), { noteId })
    expect([await bell(office.onlooker), await bell(office.manager)]).toMatchObject([[], [{ text: null }]])
  })

  it('lose the name and the words of a person who is erased', async () => {
    const office = await openOffice()
    const { id: accountId, people } = await openAccount(office)
    await ingest(at(office.rep, later(1)), accountId, KICK_OFF)
    await addAccountNote(at(office.rep, later(2)), { accountId, text: 'Marit Olsen told me: I think the price is too high for what we get today. Jonas agreed.' })
    await erasePerson(at(office.admin, later(3)), { personId: people.marit })
    const { notes: [note] } = await listAccountNotes(office.rep, { accountId })
    expect(note?.text).not.toMatch(/Marit|Olsen|price is too high/)
    expect(note?.text).toContain('Jonas agreed.')
  })
})

describe('what was done to an account', () => {
  it('is told newest first with who did it and to what, page by page', async () => {
    const office = await openOffice()
    const { id: accountId } = await openAccount(office)
    await ingest(at(office.rep, later(1)), accountId, KICK_OFF)
    await addAccountNote(at(office.rep, later(2)), { accountId, text: 'First.' })
    const [row] = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { accountId }, take: 1 }))
    const { decisionId } = await decide(at(office.reviewer, later(3)), { itemId: await openItem(office, row?.id ?? ''), action: 'reject', reason: 'other' })
    await undoDecision(at(office.reviewer, later(4)), { decisionId: decisionId ?? '' })
    await changeOwners(at(office.manager, later(5)), { accountIds: [accountId], ownerId: memberId(office.colleague) })
    const { rows, nextCursor } = await listAccountActivity(office.admin, { accountId })
    expect(rows.map(({ verb }) => verb)).toEqual(['account.set_owner', 'review.undo', 'decision.reject', 'account_note.add', 'interaction.receive'])
    expect(rows[0]?.fields['to']).toBe((await inWorkspace(office.workspaceId, (tx) => tx.member.findFirstOrThrow({ where: { id: memberId(office.colleague) } }))).name)
    expect(rows[2]).toMatchObject({ fields: { undone: true }, subject: { statement: row?.statement } })
    expect(rows[4]?.subject).toMatchObject({ title: expect.any(String) as string })
    expect(nextCursor).toBeNull()
    // What was given away by mistake and taken back is told of as little as it was the case.
    const { batchId } = await changeOwners(at(office.admin, later(6)), { accountIds: [accountId], ownerId: memberId(office.rep) })
    expect((await listAccountActivity(office.admin, { accountId })).rows).toHaveLength(6)
    await undoOwnerChange(at(office.admin, later(7)), { batchId })
    expect((await listAccountActivity(office.admin, { accountId })).rows).toEqual(rows)
    for (let n = 0; n < 45; n++) await addAccountNote(at(office.admin, later(10 + n)), { accountId, text: `Note ${n}` })
    const first = await listAccountActivity(office.admin, { accountId })
    const second = await listAccountActivity(office.admin, { accountId, cursor: first.nextCursor })
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([40, 10, null])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(50)
  })

  it('is told when a part was set by hand: its fields are no members', async () => {
    const office = await openOffice()
    const { id: accountId, people } = await openAccount(office)
    await setPersonStanding(at(office.rep, later(1)), { accountId, personId: people.marit, role: 'champion' })
    const { rows } = await listAccountActivity(office.admin, { accountId })
    expect(rows[0]).toMatchObject({ verb: 'person.set_standing', fields: { to: 'champion' }, subject: { name: 'Marit Olsen' } })
  })
})
