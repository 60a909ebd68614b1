import { describe, expect, it } from 'vitest'
import { addAccountNote, createAccount } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { getDealImport, importDeals } from '@/lib/ingest'
import { listImports, startPipelineReview } from '@/lib/insights'
import { planMeeting } from '@/lib/meetings'
import { ConflictError, ForbiddenError, NotFoundError } from '@/lib/shared/errors'
import { at, closeAtEnd, ingest, KICK_OFF, later, memberId, openAccount, openOffice, type Office } from '@/lib/testing'
import { erasePerson, liftHold, listHolds, previewUndoDealImport, setHold, undoDealImport } from '.'

closeAtEnd()

const HEADS = 'Record ID,Deal Name,Account Name,Deal Stage,Amount,Currency,Close Date,Deal owner,Lead score,Forecast category\n'
const csv = (lines: string, fileName = 'deals.csv') => ({ fileName, bytes: new TextEncoder().encode(HEADS + lines) })

async function bring(office: Office, lines: string, { by = 'admin', minutes = 0, fileName = 'deals.csv' }: { by?: 'admin' | 'rep' | 'manager'; minutes?: number; fileName?: string } = {}): Promise<string> {
  return (await importDeals(at(office[by], later(minutes)), csv(lines, fileName))).written?.importId ?? ''
}
const inIt = <T>({ workspaceId }: Office, read: (tx: Tx) => Promise<T>) => inWorkspace(workspaceId, read)
const everything = (office: Office) => inIt(office, async (tx) => ({
  accounts: await tx.account.findMany({ orderBy: { id: 'asc' }, omit: { highStakesSince: true } }),
  deals: await tx.deal.findMany({ orderBy: { id: 'asc' }, include: { leadScores: true, versions: true } }),
}))
const dealNamed = (office: Office, name: string) => inIt(office, (tx) => tx.deal.findFirstOrThrow({ where: { name } }))
const undo = (office: Office, importId: string, minutes = 30) => undoDealImport(at(office.admin, later(minutes)), { importId })

const BEFORE = '991,Rollout,Halden Marine,Proposal,48000,EUR,2026-06-30,Tova Lind,60,commit\n992,Support,Halden Marine,Proposal,9000,EUR,2026-09-30,,,\n'
const AFTER = '991,Rollout 2027,Halden Marine,Closed Won,52000,USD,2026-02-28,Milo Brandt,71,\n993,Pilot,Osier Foods,Proposal,100,EUR,,,55,\n'

describe('an import of deals that is undone', () => {
  it('is as if it had never been: new deals and accounts go, changed ones are what they were to the last column', async () => {
    const office = await openOffice()
    const first = await bring(office, BEFORE, { minutes: -60 })
    const before = await everything(office)
    const importId = await bring(office, AFTER, { by: 'manager' })
    expect(await everything(office)).not.toEqual(before)

    expect((await listImports(office.manager)).map(({ id, ...head }) => head)).toMatchObject([
      { of: 'deals', fileName: 'deals.csv', created: 1, changed: 1, by: 'Milo Brandt', undone: false }, { of: 'deals', created: 2, changed: 0, by: expect.any(String) },
    ])
    const held = await everything(office)
    expect(await previewUndoDealImport(office.admin, { importId })).toEqual({
      removed: [{ name: 'Pilot', account: 'Osier Foods' }], accountsGo: ['Osier Foods'], accountsStay: [], stays: [],
      restored: [{ name: 'Rollout 2027', account: 'Halden Marine', changes: [
        { what: 'name', from: 'Rollout 2027', to: 'Rollout' }, { what: 'stage', from: 'Closed Won', to: 'Proposal' }, { what: 'amount', from: '52,000 USD', to: '48,000 EUR' },
        { what: 'closeDate', from: '2026-02-28', to: '2026-06-30' }, { what: 'forecast', from: null, to: 'commit' }, { what: 'owner', from: 'Milo Brandt', to: 'Tova Lind' },
        { what: 'outcome', from: 'won 2026-02-28', to: null }, { what: 'leadScore', from: '71', to: '60' },
      ] }],
    })
    expect(await everything(office)).toEqual(held)

    expect(await undo(office, importId)).toEqual({ removed: 1, restored: 1, stayed: 0, accounts: 1 })
    expect(await everything(office)).toEqual(before)
    expect(await getDealImport(office.manager, { importId })).toMatchObject({ fileName: 'deals.csv', accounts: 1, created: 1, changed: 1, undo: { removed: 1, restored: 1, accounts: 1, stayed: [], at: later(30).toISOString() }, may: { undo: false } })
    expect((await listImports(office.admin)).map(({ id, undone }) => [id, undone])).toEqual([[importId, true], [first, false]])
    const trail = await inIt(office, (tx) => tx.auditEntry.findMany({ where: { at: later(30) }, orderBy: { verb: 'asc' }, select: { verb: true, objectId: true, fields: true } }))
    expect(trail).toEqual([
      { verb: 'account.delete', objectId: expect.any(String), fields: {} }, { verb: 'account.undo_facts', objectId: before.accounts[0]?.id, fields: { deals: 1 } },
      { verb: 'deal_import.undo', objectId: importId, fields: { removed: 1, restored: 1, accountsGone: 1, stayed: 0 } },
    ])
    await expect(undo(office, importId)).rejects.toBeInstanceOf(ConflictError)
    await expect(previewUndoDealImport(office.admin, { importId })).rejects.toBeInstanceOf(ConflictError)
    // The same file can come again, and the one before it can go, too.
    const again = await bring(office, AFTER, { minutes: 60 })
    await undo(office, again, 70)
    await undo(office, first, 80)
    expect(await everything(office)).toEqual({ accounts: [], deals: [] })
  })

  it('leaves what was changed or used since, and says why', async () => {
    const office = await openOffice()
    const lines = ['Changed', 'Called', 'Met', 'Reviewed', 'Free'].map((name, n) => `${n},${name},${name} Foods,Proposal,1,EUR,2027-01-31,,,\n`).join('')
    const importId = await bring(office, lines)
    await bring(office, '0,Changed,Changed Foods,Contract,1,EUR,2027-01-31,,,\n', { minutes: 1 })
    const [called, met, reviewed] = [await dealNamed(office, 'Called'), await dealNamed(office, 'Met'), await dealNamed(office, 'Reviewed')]
    const call = await ingest(office.admin, called.accountId, KICK_OFF)
    const { id: meetingId } = await planMeeting(office.admin, { accountId: met.accountId, title: 'Demo', day: '2026-06-01', time: '10:00', minutes: 60, timeZone: 'UTC' })
    await inIt(office, async (tx) => {
      await tx.interaction.updateMany({ where: { id: call.interactionId }, data: { dealId: called.id } })
      await tx.meeting.updateMany({ where: { id: meetingId }, data: { dealId: met.id } })
    })
    const { reviewId } = await startPipelineReview(office.admin, {})
    await inIt(office, (tx) => tx.pipelineReviewDeal.deleteMany({ where: { reviewId, dealId: { not: reviewed.id } } }))

    const preview = await previewUndoDealImport(office.admin, { importId })
    expect(preview.stays.map(({ name, why }) => [name, why])).toEqual([['Called', 'conversation'], ['Changed', 'later_import'], ['Met', 'meeting'], ['Reviewed', 'review']])
    expect(preview).toMatchObject({ removed: [{ name: 'Free' }], restored: [], accountsGo: ['Free Foods'], accountsStay: ['Called Foods', 'Changed Foods', 'Met Foods', 'Reviewed Foods'] })
    expect(await undo(office, importId)).toEqual({ removed: 1, restored: 0, stayed: 4, accounts: 1 })
    expect((await everything(office)).deals.map(({ name, stage }) => [name, stage]).sort()).toEqual([['Called', 'Proposal'], ['Changed', 'Contract'], ['Met', 'Proposal'], ['Reviewed', 'Proposal']])
    expect((await getDealImport(office.admin, { importId })).undo?.stayed).toEqual(preview.stays.toSorted((a, b) => a.name.localeCompare(b.name)))
  })

  it('leaves a changed deal that was changed again, whoever did it, and an account of its own where somebody wrote', async () => {
    const office = await openOffice()
    await bring(office, BEFORE, { minutes: -60 })
    const importId = await bring(office, AFTER)
    await inIt(office, (tx) => tx.deal.updateMany({ where: { externalId: '991' }, data: { stage: 'Signed' } }))
    const { accountId } = await dealNamed(office, 'Pilot')
    await addAccountNote(office.admin, { accountId, text: 'Ask about the pilot.' })
    expect(await previewUndoDealImport(office.admin, { importId })).toMatchObject({ stays: [{ name: 'Rollout 2027', why: 'changed' }], removed: [{ name: 'Pilot' }], accountsGo: [], accountsStay: ['Osier Foods'] })
    await undo(office, importId)
    expect((await everything(office)).deals.map(({ name }) => name).sort()).toEqual(['Rollout 2027', 'Support'])
    expect(await inIt(office, (tx) => tx.accountNote.count())).toBe(1)
  })

  it('is refused where nothing can be taken back, and is not marked as undone by that', async () => {
    const office = await openOffice()
    await createAccount(office.admin, { name: 'Halden Marine' })
    const importId = await bring(office, BEFORE)
    await inIt(office, (tx) => tx.deal.updateMany({ data: { stage: 'Signed' } }))
    await expect(undo(office, importId)).rejects.toMatchObject({ message: expect.stringContaining('Nothing of this import can be taken back') })
    expect((await getDealImport(office.admin, { importId })).undo).toBeNull()
  })

  it('is not remembered where nothing was written', async () => {
    const office = await openOffice()
    await bring(office, BEFORE)
    expect((await importDeals(at(office.admin, later(5)), csv(BEFORE))).written).toMatchObject({ importId: null })
    expect(await listImports(office.admin)).toHaveLength(1)
  })
})

describe('who may undo an import of deals', () => {
  it('is whoever may change all of its accounts; whoever brought it sees it, nobody of another workspace does', async () => {
    const [office, other] = [await openOffice(), await openOffice()]
    const account = await openAccount(office, office.rep, 'Halden Marine')
    const importId = await bring(office, BEFORE, { by: 'rep' })
    await expect(undoDealImport(office.onlooker, { importId })).rejects.toBeInstanceOf(ForbiddenError)
    for (const stranger of [office.colleague, other.admin]) {
      for (const ask of [getDealImport, previewUndoDealImport, undoDealImport]) await expect(ask(stranger, { importId })).rejects.toBeInstanceOf(NotFoundError)
      expect(await listImports(stranger)).toEqual([])
    }
    expect((await getDealImport(office.onlooker, { importId })).may).toEqual({ undo: false })
    expect((await getDealImport(office.rep, { importId })).may).toEqual({ undo: true })
    // Handed over, it is still told to whoever brought it, who may not change it any more.
    await inIt(office, (tx) => tx.account.updateMany({ where: { id: account.id }, data: { ownerId: memberId(office.colleague) } }))
    expect((await listImports(office.rep)).map(({ id }) => id)).toEqual([importId])
    expect((await getDealImport(office.rep, { importId })).may).toEqual({ undo: false })
    await expect(undoDealImport(office.rep, { importId })).rejects.toBeInstanceOf(ForbiddenError)
    expect((await everything(office)).deals).toHaveLength(2)
    expect(await undoDealImport(office.colleague, { importId })).toMatchObject({ removed: 2 })
  })

  it('rows of it are out of reach of other workspaces even where a query forgets to ask', async () => {
    const [office, other] = [await openOffice(), await openOffice()]
    const importId = await bring(office, BEFORE)
    const count = (of: Office) => inIt(of, async (tx) => [await tx.dealImport.count({ where: { id: importId } }), await tx.importedDeal.count({ where: { importId } })])
    expect([await count(office), await count(other)]).toEqual([[1, 2], [0, 0]])
  })

  it('is nobody while a legal hold is on one of its accounts', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'Halden Marine')
    const importId = await bring(office, BEFORE)
    await setHold(office.admin, { on: { kind: 'account', accountId: account.id }, reason: 'Dispute 4711' })
    for (const ask of [previewUndoDealImport, undoDealImport]) await expect(ask(office.rep, { importId })).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('A legal hold is on Halden Marine') })
    expect((await everything(office)).deals).toHaveLength(2)
    const [hold] = await listHolds(office.admin)
    await liftHold(office.admin, { id: hold?.id ?? '' })
    expect(await undoDealImport(office.rep, { importId })).toMatchObject({ removed: 2 })
  })
})

it('keeps no name of whoever is erased: not in what deals were called, not in the name of the file; and can still be undone', async () => {
  const office = await openOffice()
  const account = await openAccount(office, office.rep, 'Halden Marine')
  await bring(office, '991,Marit Olsen pilot,Halden Marine,Proposal,1,EUR,,,,\n992,Marit Olsen support,Osier Foods,Proposal,1,EUR,,,,\n', { minutes: -60 })
  const importId = await bring(office, '991,Pilot,Halden Marine,Proposal,1,EUR,,,,\n992,Support,Osier Foods,Proposal,1,EUR,,,,\n993,Marit Olsen rollout,Halden Marine,Proposal,1,EUR,,,,\n', { fileName: 'Marit Olsen.csv' })
  await erasePerson(office.admin, { personId: account.people.marit })
  const kept = await inIt(office, async (tx) => JSON.stringify([await tx.dealImport.findMany(), await tx.importedDeal.findMany(), (await tx.deal.findMany()).map(({ name }) => name)]))
  expect(kept).not.toMatch(/Marit|Olsen/i)
  expect(await undo(office, importId)).toMatchObject({ removed: 1, restored: 2, stayed: 0 })
  expect(JSON.stringify((await everything(office)).deals.map(({ name }) => name))).not.toMatch(/Marit|Olsen/i)
})
