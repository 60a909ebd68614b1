import { describe, expect, it } from 'vitest'
import { createAccounts, matchOwners } from '@/lib/crm'
import { database } from '@/lib/db/client'
import { inWorkspace } from '@/lib/db/transaction'
import { importDeals, previewDeals } from '@/lib/ingest'
import { listNotifications } from '@/lib/notify'
import { InvalidError } from '@/lib/shared/errors'
import { at, closeAtEnd, later, memberId, openAccount, openOffice, type Office } from '@/lib/testing'

closeAtEnd()

const csv = (text: string) => ({ fileName: 'deals.csv', bytes: new TextEncoder().encode(text) })
const HEADS = 'Record ID,Deal Name,Account Name,Deal Stage,Amount,Currency,Close Date,Deal owner,Lead score\n'
const dealsOf = ({ workspaceId }: Office) => inWorkspace(workspaceId, (tx) => tx.deal.findMany({
  orderBy: { name: 'asc' }, select: { name: true, stage: true, amountMinor: true, externalId: true, ownerId: true, outcome: true, account: { select: { name: true, ownerId: true } }, leadScores: { select: { score: true } }, versions: { select: { stage: true } } },
}))
const auditOf = ({ workspaceId }: Office) => inWorkspace(workspaceId, (tx) => tx.auditEntry.findMany({ where: { verb: { in: ['account.create', 'account.import_facts'] } }, orderBy: { id: 'asc' }, select: { verb: true, objectId: true, fields: true } }))
const refreshed = (workspaceId: string) => database().$queryRaw<{ id: string }[]>`SELECT data->>'accountId' AS id FROM pgboss.job WHERE name = 'account.refresh' AND data->>'workspaceId' = ${workspaceId}`

describe('a file of deals', () => {
  it('is previewed without writing, written once, and changes nothing when it comes again', async () => {
    const office = await openOffice()
    const known = await openAccount(office, office.rep, 'Halden Marine')
    const file = csv(`${HEADS}991,Rollout,halden marine,Proposal,"48,000.00",EUR,2026-06-30,Milo Brandt,71\n992,Pilot,Osier Foods,Closed Won,9000,EUR,2026-04-30,Ann Other,\n993,Broken,Osier Foods,Proposal,lots,EUR,,,\n`)
    const preview = await previewDeals(office.rep, file)
    expect(preview).toMatchObject({
      accounts: [{ name: 'Osier Foods', owner: 'Tova Lind' }], created: [{ line: 2, account: 'Halden Marine', name: 'Rollout' }, { line: 3, name: 'Pilot' }], changed: [], same: 0,
      faults: [{ line: 4, problem: '“lots” under “Amount” cannot be read.' }], strangers: [{ owner: 'Ann Other', lines: 1 }], written: null,
    })
    expect(await dealsOf(office)).toEqual([])

    expect(await importDeals(office.rep, file)).toMatchObject({ written: { accounts: 1, created: 2, changed: 0 } })
    const [rep, manager] = [memberId(office.rep), memberId(office.manager)]
    expect(await dealsOf(office)).toMatchObject([
      { name: 'Pilot', outcome: 'won', ownerId: rep, account: { name: 'Osier Foods', ownerId: rep } },
      { name: 'Rollout', stage: 'Proposal', amountMinor: 4_800_000n, externalId: '991', ownerId: manager, account: { name: 'Halden Marine', ownerId: rep }, leadScores: [{ score: 71 }] },
    ])
    const trail = await auditOf(office)
    expect(trail.map(({ verb, fields }) => [verb, fields])).toEqual([['account.create', {}], ['account.import_facts', { people: 0, deals: 1, valuePropositions: 0 }], ['account.import_facts', { people: 0, deals: 1, valuePropositions: 0 }]].map(([verb, fields]) => [verb, verb === 'account.create' ? expect.anything() : fields]))
    // Stakes of the account that was here may have changed; the new one has nothing to work out.
    expect(await refreshed(office.workspaceId)).toEqual([{ id: known.id }])

    const before = await dealsOf(office)
    expect(await importDeals(at(office.rep, later(60)), file)).toMatchObject({ accounts: [], created: [], changed: [], same: 2, written: { accounts: 0, created: 0, changed: 0 } })
    expect(await dealsOf(office)).toEqual(before)
    expect(await auditOf(office)).toEqual(trail)
  })

  it('changes what the CRM changed and keeps what it was, under whatever name', async () => {
    const office = await openOffice()
    await importDeals(office.admin, csv(`${HEADS}991,Rollout,Halden Marine,Proposal,48000,EUR,2026-06-30,,\n`))
    const next = await importDeals(at(office.admin, later(5)), csv(`${HEADS}991,Rollout 2026,Halden Marine,Contract,52000,EUR,2026-06-30,,\n`))
    expect(next.changed[0]?.changes).toEqual([{ what: 'name', from: 'Rollout', to: 'Rollout 2026' }, { what: 'stage', from: 'Proposal', to: 'Contract' }, { what: 'amount', from: '48,000 EUR', to: '52,000 EUR' }])
    expect(await dealsOf(office)).toMatchObject([{ name: 'Rollout 2026', stage: 'Contract', amountMinor: 5_200_000n, versions: [{ stage: 'Proposal' }] }])
  })

  it('touches no account that the member may not change, and none of another workspace', async () => {
    const [office, other] = [await openOffice(), await openOffice()]
    await openAccount(office, office.rep, 'Halden Marine')
    await openAccount(other, other.rep, 'Osier Foods')
    await importDeals(other.rep, csv(`${HEADS}991,Rollout,Osier Foods,Proposal,48000,EUR,2026-06-30,,\n`))
    const theirs = [await dealsOf(other), await refreshed(other.workspaceId)]
    const file = csv(`${HEADS}991,Rollout,Osier Foods,Contract,1,EUR,2026-07-31,,\n992,Rollout,Halden Marine,Contract,1,EUR,2026-07-31,,\n`)
    for (const member of [office.colleague, office.onlooker]) {
      expect((await previewDeals(member, file)).faults.map(({ line, problem }) => [line, problem])).toEqual([[3, 'The deals of “Halden Marine” are not yours to change.']])
    }
    expect(await importDeals(office.colleague, file)).toMatchObject({ written: { accounts: 1, created: 1, changed: 0 } })
    expect((await dealsOf(office)).map(({ account }) => account.name)).toEqual(['Osier Foods'])
    expect([await dealsOf(other), await refreshed(other.workspaceId)]).toEqual(theirs)
    // The manager of its owner may.
    expect((await previewDeals(office.manager, file)).faults).toEqual([{ line: 2, problem: 'The deals of “Osier Foods” are not yours to change.', remedy: expect.any(String) }])
  })

  it('is refused whole, with the remedy, when it is no table of deals', async () => {
    const office = await openOffice()
    await expect(importDeals(office.rep, csv('Company,Website\nHalden,halden.com\n'))).rejects.toBeInstanceOf(InvalidError)
    await expect(previewDeals(office.rep, { fileName: 'deals.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) })).rejects.toMatchObject({ message: expect.stringContaining('deals.xlsx') })
  })
})

describe('owners in a file of accounts', () => {
  it('are members by name or address, who are told; whom no member is, leaves the account with the importer', async () => {
    const office = await openOffice()
    const matched = await matchOwners(office.manager, { owners: ['tova lind', 'Ann Other'] })
    expect(matched.map(({ owner, member }) => [owner, member?.id ?? null])).toEqual([['tova lind', memberId(office.rep)], ['Ann Other', null]])
    const { created } = await createAccounts(office.manager, { accounts: [{ name: 'Halden Marine', ownerId: memberId(office.rep) }, { name: 'Osier Foods' }] })
    const owners = await inWorkspace(office.workspaceId, (tx) => tx.account.findMany({ orderBy: { name: 'asc' }, select: { id: true, ownerId: true } }))
    expect(owners).toEqual([{ id: created[0]?.id, ownerId: memberId(office.rep) }, { id: created[1]?.id, ownerId: memberId(office.manager) }])
    expect((await listNotifications(office.rep)).rows).toMatchObject([{ kind: 'handed_over' }])
    expect((await listNotifications(office.manager)).rows).toEqual([])
  })
})
