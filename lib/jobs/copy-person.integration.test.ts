import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inWorkspace } from '@/lib/db/transaction'
import { recordBriefOpening } from '@/lib/briefs'
import { addAccountNote, visitAccount } from '@/lib/crm'
import { answerQuestions, receiveFile, startImport } from '@/lib/ingest'
import { decide } from '@/lib/review'
import { at, closeAtEnd, later, openAccount, openItem, openOffice, receive, type Office, type Opened } from '@/lib/testing'
import { copyPerson, setConsent } from '.'
import { maritAndJonas } from './marit-and-jonas.fixture'

closeAtEnd()

async function copyOf(office: Office, account: Opened): Promise<{ files: Record<string, string>; all: string }> {
  const { bytes } = await copyPerson(at(office.admin, later(30)), { personId: account.people.marit })
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
  return { files, all: Object.values(files).join('\n') }
}

describe('the copy of a person', () => {
  it('holds what they said and what is believed about them, and of nobody else a word', async () => {
    const { office, account } = await maritAndJonas()
    await receive(at(office.rep, later(7)), account.id, { name: 'usage.jsonl', content: JSON.stringify({ type: 'track', event: 'Report Exported', userId: 'marit@brackwater.example', messageId: 'm1', timestamp: '2026-04-01T10:00:00Z', properties: { rows: 7 } }) })
    const [row] = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { workspaceId: office.workspaceId, holderKey: `person:${account.people.marit}`, statement: { contains: 'price' } }, take: 1 }))
    await decide(at(office.rep, later(8)), { itemId: await openItem(office, row?.id ?? ''), action: 'approve' })
    await visitAccount(at(office.rep, later(9)), { accountId: account.id })
    await recordBriefOpening(at(office.rep, later(9)), { accountId: account.id, kind: 'meeting' })
    await setConsent(at(office.rep, later(10)), { personId: account.people.marit, state: 'granted', note: 'On the phone, with Jonas Weil' })
    const { files, all } = await copyOf(office, account)
    for (const hers of ['price is too high', 'renew for two years', 'reconciling invoices', 'We need single sign-on before June', 'marit@brackwater.example', 'Report Exported', 'On the phone, with', 'Chief Financial Officer', 'zebrafish', 'approve', 'Tova Lind']) expect(all, hers).toContain(hers)
    // What Jonas said, also of her, is his; what she said of him is hers, and what was understood of it is about him.
    for (const others of ['Marit thinks the zebrafish', 'gecko', 'save my team weeks', 'nightly export', 'With Jonas Weil', 'jonas@brackwater.example']) expect(all, others).not.toContain(others)
    expect(all).toContain('Jonas thinks the axolotl is slow')
    expect(all).not.toContain('Thinks the axolotl is slow')
    expect(JSON.parse(files['json/conversations.json'] ?? '')).toHaveLength(5)
    expect(files['json/conversations.json']).not.toContain('Jonas')
    expect(JSON.parse(files['json/served.json'] ?? '')).toMatchObject({ members: expect.arrayContaining([expect.objectContaining({ name: 'Tova Lind', what: 'meeting', times: 1 })]) as unknown })
    const [entry] = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { workspaceId: office.workspaceId, verb: 'person.copy' } }))
    const { requestId } = JSON.parse(files['manifest.json'] ?? '') as { requestId: string }
    expect(entry).toMatchObject({ objectId: account.people.marit, fields: { requestId, conversations: 5 } })
  })

  it('holds what is kept of somebody who objected, too', async () => {
    const { office, account } = await maritAndJonas()
    await setConsent(at(office.rep, later(10)), { personId: account.people.marit, state: 'objected' })
    const { files } = await copyOf(office, account)
    expect(JSON.parse(files['json/beliefs.json'] ?? '')).toEqual([])
    expect(files['json/readings.json']).toContain('price is too high')
    expect(files['report.html']).toContain('You are not modelled at present')
  })

  it('tells since when a conversation is kept that had no day at first, and tells of it before', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const { importId } = await startImport(office.rep, { accountId: account.id })
    const [file] = await receiveFile(at(office.rep, later(1)), { importId, accountId: account.id, fileName: 'talk.txt', bytes: new TextEncoder().encode('Tova Lind: Hello.\nMarit Olsen: I think the price is too high.\nTova Lind: I see.\n') })
    const told = async () => JSON.parse((await copyOf(office, account)).files['json/conversations.json'] ?? '') as { at: string | null; kept: string }[]
    expect(await told()).toMatchObject([{ at: null, kept: later(1).toISOString() }])
    await answerQuestions(at(office.rep, later(20)), { importId, answers: [], days: [{ fileId: file?.fileId ?? '', day: '2026-02-20' }] })
    expect(await told()).toMatchObject([{ at: '2026-02-20T12:00:00.000Z', kept: later(1).toISOString() }])
  })

  it('holds what members wrote about them, with who wrote it when, and no more of others than that they are told of', async () => {
    const { office, account } = await maritAndJonas()
    const [hers, his] = await inWorkspace(office.workspaceId, async (tx) => {
      const of = (id: string) => tx.observation.findFirstOrThrow({ where: { workspaceId: office.workspaceId, holderKey: `person:${id}`, reading: { gte: 0.8 } }, orderBy: { id: 'asc' } })
      return [await of(account.people.marit), await of(account.people.jonas)]
    })
    await decide(at(office.rep, later(8)), { itemId: await openItem(office, hers.id), action: 'reject', reason: 'other', note: 'Said in jest' })
    await decide(at(office.rep, later(9)), { itemId: await openItem(office, his.id), action: 'reject', reason: 'other', note: 'He was joking' })
    await addAccountNote(at(office.rep, later(10)), { accountId: account.id, text: 'Marit prefers mornings, Jonas Weil does not.' })
    await addAccountNote(at(office.rep, later(11)), { accountId: account.id, text: 'Send the offer on Friday.' })
    const { files } = await copyOf(office, account)
    expect(JSON.parse(files['json/notes.json'] ?? '')).toEqual([
      { at: later(8).toISOString(), by: 'Tova Lind', account: account.name, on: 'ruling', text: 'Said in jest' },
      { at: later(10).toISOString(), by: 'Tova Lind', account: account.name, on: 'account', text: 'Marit prefers mornings, ██████████ does not.' },
    ])
  })

  it('is made so often and no oftener', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    for (let n = 0; n < 20; n++) await copyPerson(at(office.admin, later(0)), { personId: account.people.marit })
    await expect(copyPerson(at(office.admin, later(1)), { personId: account.people.marit })).rejects.toMatchObject({ code: 'conflict' })
    await copyPerson(at(office.admin, later(11)), { personId: account.people.marit })
  })
})
