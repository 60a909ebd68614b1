import { describe, expect, it } from 'vitest'
import type { Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { at, closeAtEnd, later, memberId, openAccount, openOffice } from '@/lib/testing'
import { changeOwners, followAccount, followersOf, lastHandover, listViews, maskViews, removeView, saveView, setDefaultView, undoOwnerChange, visitAccount } from '.'

closeAtEnd()

const REFUSED = { code: 'forbidden' }
const NOWHERE = { code: 'not_found' }
const nameOf = ({ actor }: Ctx) => actor.name

describe('saved views', () => {
  it('are one’s own until they are shared, and their owner’s to change', async () => {
    const office = await openOffice()
    const own = await saveView(office.rep, { name: 'Mine at risk', params: 'trend=diverging', shared: false })
    expect(await listViews(office.manager)).toEqual([])
    await expect(setDefaultView(office.manager, own)).rejects.toMatchObject(NOWHERE)
    await expect(removeView(office.admin, own)).rejects.toMatchObject(NOWHERE)

    await saveView(office.rep, { viewId: own.viewId, name: 'At risk', params: 'trend=diverging&cols=owner', shared: true })
    expect(await listViews(office.manager)).toEqual([{ id: own.viewId, name: 'At risk', params: 'trend=diverging&cols=owner', shared: true, mine: false, ownerName: 'Tova Lind', isDefault: false, mayRemove: false }])
    await expect(saveView(office.manager, { viewId: own.viewId, name: 'Taken', params: '', shared: false })).rejects.toMatchObject(REFUSED)
    await expect(removeView(office.manager, own)).rejects.toMatchObject(REFUSED)
    await expect(saveView(office.rep, { name: 'at RISK', params: '', shared: false })).rejects.toMatchObject({ code: 'conflict' })
    await removeView(office.admin, own)
    expect(await listViews(office.rep)).toEqual([])
  })

  it('open a list that says so, until their owner keeps them to themselves again', async () => {
    const office = await openOffice()
    const shared = await saveView(office.rep, { name: 'Everybody’s', params: '', shared: true })
    await setDefaultView(office.manager, shared)
    expect((await listViews(office.manager)).map(({ isDefault }) => isDefault)).toEqual([true])
    expect((await listViews(office.rep)).map(({ isDefault }) => isDefault)).toEqual([false])
    await setDefaultView(office.manager, { viewId: null })
    expect((await listViews(office.manager)).map(({ isDefault }) => isDefault)).toEqual([false])
    await setDefaultView(office.manager, shared)
    await saveView(office.rep, { ...shared, name: 'Everybody’s', params: '', shared: false })
    expect(await listViews(office.manager)).toEqual([])
    await saveView(office.rep, { ...shared, name: 'Everybody’s', params: '', shared: true })
    await removeView(office.rep, shared)
    expect(await listViews(office.manager)).toEqual([])
  })

  it('lose the name of somebody who is erased, and nothing else', async () => {
    const office = await openOffice()
    await saveView(office.rep, { name: 'What Marit says', params: 'q=Marit+Olsen&scope=mine', shared: false })
    await inWorkspace(office.workspaceId, (tx) => maskViews(tx, office.workspaceId, (text) => text.replaceAll(/Marit( Olsen)?/g, '█')))
    expect((await listViews(office.rep)).map(({ name, params }) => [name, new URLSearchParams(params).get('q'), new URLSearchParams(params).get('scope')])).toEqual([['What █ says', '█', 'mine']])
  })
})

describe('owners of many accounts', () => {
  it('change where the member may, in one go that they can take back, even out of their sight', async () => {
    const office = await openOffice()
    const [one, two, three] = [await openAccount(office), await openAccount(office), await openAccount(office, office.colleague)]
    const owners = () => inWorkspace(office.workspaceId, async (tx) => {
      const rows = await tx.account.findMany({ select: { id: true, ownerId: true } })
      return [one, two, three].map(({ id }) => rows.find((row) => row.id === id)?.ownerId ?? null)
    })
    const [rep, colleague, manager] = [memberId(office.rep), memberId(office.colleague), memberId(office.manager)]

    // An account that the rep does not see is not told from one that is missing, and stops everything.
    await expect(changeOwners(office.rep, { accountIds: [one.id, three.id], ownerId: colleague })).rejects.toMatchObject(NOWHERE)
    expect(await owners()).toEqual([rep, rep, colleague])
    // Who sees all and may change only some changes these.
    await expect(changeOwners(office.onlooker, { accountIds: [one.id], ownerId: colleague })).rejects.toMatchObject(REFUSED)
    await expect(changeOwners(office.rep, { accountIds: [one.id], ownerId: office.workspaceId })).rejects.toMatchObject({ code: 'invalid' })

    const { batchId, changed, left, unseen } = await changeOwners(office.rep, { accountIds: [one.id, two.id, one.id], ownerId: colleague })
    expect([changed.length, left]).toEqual([2, 0])
    // Who gave them away sees them no more, and is told so; who sees all still does.
    expect(unseen.toSorted()).toEqual([one.id, two.id].toSorted())
    expect(await owners()).toEqual([colleague, colleague, colleague])
    // Another owner since then stays.
    expect((await changeOwners(office.admin, { accountIds: [two.id], ownerId: manager })).unseen).toEqual([])
    await expect(undoOwnerChange(office.colleague, { batchId })).rejects.toMatchObject(NOWHERE)
    await expect(undoOwnerChange(at(office.rep, later(61)), { batchId })).rejects.toMatchObject(NOWHERE)
    expect(await undoOwnerChange(office.rep, { batchId })).toEqual({ changed: 1 })
    expect(await owners()).toEqual([rep, manager, colleague])
    expect(await undoOwnerChange(office.rep, { batchId })).toEqual({ changed: 0 })

    const entries = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { verb: 'account.set_owner', objectId: one.id }, orderBy: { id: 'asc' } }))
    expect(entries.map(({ fields }) => fields)).toEqual([{ from: rep, to: colleague, batch: batchId }, { from: colleague, to: rep, undoes: batchId }])
    // The audit holds both; the account never had another owner. The other one has.
    const handover = (accountId: string) => inWorkspace(office.workspaceId, (tx) => lastHandover(tx, office.workspaceId, accountId))
    expect(await handover(one.id)).toBeNull()
    expect(await handover(two.id)).toMatchObject({ from: nameOf(office.colleague) })
  })

  it('keeps the handover before one that was taken back, and whom it came from where nobody had it in between', async () => {
    const office = await openOffice()
    const { id } = await openAccount(office)
    const handover = () => inWorkspace(office.workspaceId, (tx) => lastHandover(tx, office.workspaceId, id))
    await changeOwners(at(office.admin, later(1)), { accountIds: [id], ownerId: null })
    await changeOwners(at(office.admin, later(2)), { accountIds: [id], ownerId: memberId(office.colleague) })
    const real = { at: later(2), from: nameOf(office.rep) }
    expect(await handover()).toEqual(real)
    const { batchId } = await changeOwners(at(office.admin, later(3)), { accountIds: [id], ownerId: memberId(office.manager) })
    expect(await handover()).toEqual({ at: later(3), from: nameOf(office.colleague) })
    await undoOwnerChange(at(office.admin, later(4)), { batchId })
    expect(await handover()).toEqual(real)
  })

  it('leave those of a mixed choice that are not the member’s to change', async () => {
    const office = await openOffice()
    const mine = await openAccount(office, office.onlooker)
    const other = await openAccount(office)
    expect(await changeOwners(office.onlooker, { accountIds: [mine.id, other.id], ownerId: memberId(office.rep) })).toMatchObject({ changed: [mine.id], left: 1 })
  })
})

describe('what a member keeps in sight', () => {
  it('is theirs alone, and goes with the account', async () => {
    const office = await openOffice()
    const { id: accountId } = await openAccount(office)
    await expect(followAccount(office.colleague, { accountId, follow: true })).rejects.toMatchObject(NOWHERE)
    await expect(visitAccount(office.colleague, { accountId })).rejects.toMatchObject(NOWHERE)
    await followAccount(office.rep, { accountId, follow: true })
    await followAccount(office.rep, { accountId, follow: true })
    await followAccount(office.manager, { accountId, follow: true })
    await followAccount(office.manager, { accountId, follow: false })
    await visitAccount(at(office.rep, later(5)), { accountId })
    await visitAccount(office.rep, { accountId })
    await inWorkspace(office.workspaceId, async (tx) => {
      expect(await followersOf(tx, office.workspaceId, accountId)).toEqual([memberId(office.rep)])
      expect(await tx.accountVisit.findMany({ select: { memberId: true, at: true } })).toEqual([{ memberId: memberId(office.rep), at: later(5) }])
      await tx.account.delete({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: accountId } } })
      expect([await tx.follow.count(), await tx.accountVisit.count()]).toEqual([0, 0])
    })
  })
})
