import { describe, expect, it } from 'vitest'
import { createBuiltinExtractor, readInteraction } from '@/lib/beliefs'
import { insertPerson } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { getAccountPage } from '@/lib/insights'
import { answerQuestions } from '@/lib/ingest'
import { decide } from '@/lib/review'
import {
  at, cacheFaults, canonical, closeAtEnd, FILES, ingest, KICK_OFF, later, MAIL, MARIT, openAccount, openItem, openOffice, placesWith, queuedReads, receive, TICKET, type Office, type TestFile,
} from '@/lib/testing'
import { deleteAccount, deleteInteraction, erasePerson, getPersonPrivacy, handleReadInteraction, liftHold, listHolds, setConsent, setHold, undoImport } from '.'

closeAtEnd()

const call = (name: string, day: string, lines: [string, string][]): TestFile => ({ name, at: new Date(day), content: lines.map(([speaker, text]) => `${speaker}: ${text}`).join('\n') })

/** Marit speaks in it, and Jonas speaks of her, by her full name and by her first. */
const GOSSIP = call('Marit Olsen and Jonas.txt', '2026-04-22', [
  ['Tova Lind', 'Where do you both stand?'],
  ['Marit Olsen', 'I think your zebrafish module is too expensive for us.'],
  ['Jonas Weil', 'Marit thinks the zebrafish module is too expensive. Marit Olsen told me so. I believe the dashboard is great.'],
])

/** Marit speaks of Jonas, and for everybody. */
const HEARSAY = call('hearsay.txt', '2026-04-28', [
  ['Tova Lind', 'How is the team?'],
  ['Marit Olsen', 'Jonas loves the dashboard. Jonas thinks the migration is risky. Our company needs a cheaper plan.'],
  ['Tova Lind', 'And the rest?'],
])

async function drain(office: Office, minutes: number): Promise<void> {
  for (const interactionId of await queuedReads(office.workspaceId)) await handleReadInteraction({ workspaceId: office.workspaceId, interactionId }, later(minutes))
}

describe('an erased person', () => {
  it('leaves no trace of name or words, and stays out when the file comes again', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    for (const [n, file] of [...FILES, GOSSIP].entries()) await ingest(at(office.rep, later(n)), account.id, file)
    const rows = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { accountId: account.id, quote: { contains: 'zebrafish' } } }))
    for (const [n, row] of rows.entries()) {
      await decide(at(office.rep, later(10 + n)), { itemId: await openItem(office, row.id), action: 'reject', reason: 'other', note: 'Marit said it in jest' })
    }
    expect(rows.length).toBeGreaterThan(0)
    expect(await placesWith(office.workspaceId, 'zebrafish', 'Marit')).toEqual(expect.arrayContaining(['Decision.statement', 'ImportFile.original', 'Observation.quote', 'Person.name', 'Segment.text']))
    await erasePerson(at(office.admin, later(20)), { personId: account.people.marit })
    expect(await placesWith(office.workspaceId, 'Marit', 'Olsen', 'marit@brackwater.example', 'too expensive', 'price is too high', 'renew for two years')).toEqual([])
    expect(await canonical(office.rep, account)).toContain('Jonas Weil')
    expect(await cacheFaults(at(office.admin, later(30)))).toEqual([])
    const interactions = await inWorkspace(office.workspaceId, (tx) => tx.interaction.findMany({ where: { accountId: account.id } }))
    for (const { id } of interactions) await deleteInteraction(at(office.rep, later(21)), { interactionId: id })
    for (const [n, file] of [...FILES, GOSSIP].entries()) await ingest(at(office.rep, later(40 + n)), account.id, file)
    expect(await placesWith(office.workspaceId, 'Olsen', 'marit@brackwater.example', 'price is too high', 'renew for two years')).toEqual([])
    expect((await getAccountPage(at(office.rep, later(60)), { accountId: account.id })).people.map((person) => person.name)).toEqual(['Jonas Weil'])
  })

})

describe('a legal hold', () => {
  const DISPUTE = 'Dispute 4711, asked for by counsel'

  it('on a person keeps them, their conversations and their account, says who set it and to admins why, and ends when it is lifted', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const { interactionId } = await ingest(office.rep, account.id, KICK_OFF)
    const { importId } = await inWorkspace(office.workspaceId, (tx) => tx.importFile.findFirstOrThrow({ where: { interactionId } }))
    const on = { kind: 'person', personId: account.people.marit } as const
    await expect(setHold(office.admin, { on, reason: '  ' })).rejects.toThrow()
    const { id } = await setHold(at(office.admin, later(1)), { on, reason: DISPUTE })
    await expect(setHold(office.admin, { on, reason: DISPUTE })).rejects.toMatchObject({ code: 'conflict' })
    const refused = { code: 'conflict', message: expect.stringContaining('A legal hold is on Marit Olsen since 12 May 2026, set by Ada Quist') as unknown }
    await expect(erasePerson(office.admin, { personId: account.people.marit })).rejects.toMatchObject({ ...refused, message: expect.stringContaining(DISPUTE) as unknown })
    for (const take of [() => deleteInteraction(office.rep, { interactionId }), () => undoImport(office.rep, { importId }), () => deleteAccount(office.rep, { accountId: account.id })]) {
      await expect(take()).rejects.toMatchObject(refused)
      await expect(take()).rejects.toMatchObject({ message: expect.not.stringContaining('Dispute') as unknown })
    }
    expect((await getPersonPrivacy(office.rep, { personId: account.people.marit })).holds).toMatchObject([{ by: 'Ada Quist', reason: null }])
    expect((await listHolds(office.admin))[0]).toMatchObject({ id, on: { kind: 'person', name: 'Marit Olsen' }, reason: DISPUTE })
    await erasePerson(at(office.admin, later(2)), { personId: account.people.jonas })
    await liftHold(at(office.admin, later(3)), { id })
    await expect(liftHold(office.admin, { id })).rejects.toMatchObject({ code: 'not_found' })
    expect(await listHolds(office.admin)).toEqual([])
    await erasePerson(at(office.admin, later(4)), { personId: account.people.marit })
    expect(await placesWith(office.workspaceId, 'Marit')).toEqual([])
  })

  it('on an account keeps everybody and everything in it, and what others of it would lose to an erasure elsewhere', async () => {
    const office = await openOffice()
    const [account, other] = [await openAccount(office), await openAccount(office, office.colleague, 'Fernhill Logistics')]
    const { interactionId } = await ingest(office.rep, account.id, KICK_OFF)
    await ingest(office.rep, account.id, { name: 'far.txt', at: new Date('2026-04-21T10:00:00Z'), content: 'Tova Lind: Who told you?\nJonas Weil: I think the price is fair. Petra Stahl told me so.' })
    const petra = await inWorkspace(office.workspaceId, (tx) => insertPerson(tx, office.workspaceId, other.id, later(0), { ...MARIT, name: 'Petra Stahl', emails: [] }))
    const { id } = await setHold(office.admin, { on: { kind: 'account', accountId: account.id }, reason: DISPUTE })
    const refused = { code: 'conflict', message: expect.stringContaining('A legal hold is on Brackwater Foods') as unknown }
    for (const personId of [account.people.jonas, petra]) await expect(erasePerson(office.admin, { personId })).rejects.toMatchObject(refused)
    await expect(deleteInteraction(office.rep, { interactionId, erase: true })).rejects.toMatchObject(refused)
    await expect(deleteAccount(office.admin, { accountId: account.id })).rejects.toMatchObject(refused)
    await erasePerson(office.admin, { personId: other.people.jonas })
    await liftHold(office.admin, { id })
    await erasePerson(office.admin, { personId: petra })
    await deleteAccount(office.admin, { accountId: account.id })
    expect(await placesWith(office.workspaceId, 'Dispute')).toEqual([])
  })

  it('names nobody who is erased since', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const { id } = await setHold(office.admin, { on: { kind: 'account', accountId: account.id }, reason: 'Claim of Marit Olsen' })
    await liftHold(office.admin, { id })
    await erasePerson(office.admin, { personId: account.people.marit })
    expect(await placesWith(office.workspaceId, 'Marit')).toEqual([])
    await setHold(office.admin, { on: { kind: 'account', accountId: account.id }, reason: 'Claim of Marit Olsen' })
    expect(await placesWith(office.workspaceId, 'Olsen')).toEqual([])
  })
})

describe('an erased interaction', () => {
  it('stays out when it comes again, and leaves no words', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const kept = await ingest(office.rep, account.id, KICK_OFF)
    const before = await canonical(office.rep, account)
    const { interactionId } = await ingest(at(office.rep, later(1)), account.id, GOSSIP)
    await receive(at(office.rep, later(1)), account.id, GOSSIP)
    const [row] = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { interactionId }, take: 1 }))
    await decide(at(office.rep, later(2)), { itemId: await openItem(office, row?.id ?? ''), action: 'approve' })
    await deleteInteraction(at(office.rep, later(3)), { interactionId, erase: true })
    expect(await placesWith(office.workspaceId, 'zebrafish')).toEqual([])
    const [again] = await receive(at(office.rep, later(4)), account.id, GOSSIP)
    expect(again).toMatchObject({ status: 'failed', interactionId: null })
    expect(await placesWith(office.workspaceId, 'zebrafish')).toEqual([])
    expect(await canonical(office.rep, account)).toBe(before)
    expect(kept.status).toBe('queued')
  })
})

describe('consent', () => {
  it('objected takes a person out of the model, granted brings back what they and others said', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, KICK_OFF)
    await ingest(office.rep, account.id, GOSSIP)
    const before = await canonical(office.rep, account)
    expect(before).toContain('"name":"Marit Olsen"')
    await setConsent(at(office.rep, later(1)), { personId: account.people.marit, state: 'objected' })
    const during = await canonical(office.rep, account)
    expect(during).not.toContain('Marit Olsen","role')
    expect(during).toContain('Jonas Weil')
    // Read while they object, nothing of them is even stored as evidence.
    await drain(office, 2)
    expect(await inWorkspace(office.workspaceId, (tx) => tx.observation.count({ where: { closedAt: null, holderKey: `person:${account.people.marit}` } }))).toBe(0)
    expect(await canonical(office.rep, account)).toBe(during)
    await setConsent(at(office.rep, later(3)), { personId: account.people.marit, state: 'granted' })
    await drain(office, 4)
    expect(await canonical(office.rep, account)).toBe(before)
    expect(await cacheFaults(at(office.admin, later(10)))).toEqual([])
  })

  it('objected takes away what they told of others, too, and no reader is given their words', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, KICK_OFF)
    await ingest(office.rep, account.id, HEARSAY)
    const before = await canonical(office.rep, account)
    expect(before).toContain('migration is risky')
    await setConsent(at(office.rep, later(1)), { personId: account.people.marit, state: 'objected' })
    const during = await canonical(office.rep, account)
    expect(during).not.toContain('migration is risky')
    expect(during).not.toContain('cheaper plan')
    expect(during).not.toContain('Marit Olsen')
    expect(await cacheFaults(at(office.admin, later(2)))).toEqual([])
    const read: string[] = []
    const { interactionId } = await ingest(at(office.rep, later(3)), account.id, { ...HEARSAY, name: 'again.txt', at: new Date('2026-05-02'), content: `${String(HEARSAY.content)}\nJonas Weil: We need a faster export.` })
    await readInteraction(office.workspaceId, interactionId, later(4), { ...createBuiltinExtractor(), read: async ({ segments }) => { read.push(...segments.map(({ text }) => text)); return { readings: [], dropped: {}, unread: [] } } })
    expect(read.join(' ')).toContain('We need a faster export.')
    expect(read.join(' ')).not.toContain('migration is risky')
    expect(await canonical(office.rep, account)).not.toContain('migration is risky')
    await setConsent(at(office.rep, later(5)), { personId: account.people.marit, state: 'granted' })
    await drain(office, 6)
    expect(await canonical(office.rep, account)).toContain('migration is risky')
    expect(await cacheFaults(at(office.admin, later(10)))).toEqual([])
  })
})

describe('what is never stored', () => {
  it('keeps private ticket comments and quoted mail out of everything', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, TICKET)
    await ingest(office.rep, account.id, MAIL)
    expect(await placesWith(office.workspaceId, 'quokka', 'wombat')).toEqual([])
    expect(await canonical(office.rep, account)).toContain('contract.eml')
  })

  it('keeps a health sentence out of text, titles, questions, usage and uploads, in every part of a file', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const health = 'Jonas has been on sick leave with breast cancer since Monday.'
    const files: TestFile[] = [
      call('talk.txt', '2026-04-01', [['Tova Lind', 'How are you?'], ['Wim Stranger', `${health} We want a discount.`], ['Tova Lind', 'Oh.'], ['Petra Other', 'Yes, we do.']]),
      { name: 'sick.eml', content: String(MAIL.content).replace('Re: Contract', 'Jonas has breast cancer') },
      {
        name: 'tickets.csv', content: 'ticket_id,subject,author,body,created_at\n1,Export,Jonas Weil,The export is slow.,2026-04-01T10:00:00Z\n' +
          `2,Late,Jonas Weil,"${health} So we are late.",2026-04-02T10:00:00Z\n`,
      },
      { name: 'usage.jsonl', content: `${JSON.stringify({ type: 'track', event: 'Note Added', userId: 'u1', messageId: 'm1', timestamp: '2026-04-01T10:00:00Z', properties: { note: health } })}\n${JSON.stringify({ type: 'track', event: 'Opened', userId: 'u1', messageId: 'm2', timestamp: '2026-04-01T10:05:00Z' })}\n` },
    ]
    for (const file of files) {
      const received = await receive(office.rep, account.id, file, false)
      expect(received.map(({ status }) => status), file.name).not.toContain('failed')
    }
    const stored = await inWorkspace(office.workspaceId, (tx) => tx.interaction.count())
    expect(stored).toBe(5)
    expect(await placesWith(office.workspaceId, 'cancer', 'sick leave')).toEqual([])
  })

  it('forgets the upload of many tickets when one of them is deleted', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const content = 'ticket_id,subject,author,body,created_at\n1,Export,Jonas Weil,The export is slow.,2026-04-01T10:00:00Z\n2,Late,Jonas Weil,The axolotl is late.,2026-04-02T10:00:00Z\n'
    const received = await receive(office.rep, account.id, { name: 'tickets.csv', content })
    expect(await placesWith(office.workspaceId, 'axolotl')).toContain('ImportFile.original')
    await deleteInteraction(office.rep, { interactionId: received[1]?.interactionId ?? '', erase: true })
    expect(await placesWith(office.workspaceId, 'axolotl')).toEqual([])
  })
})

describe('a meeting room', () => {
  it('speaks for someone at the account, and for nobody by name', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, call('room.txt', '2026-04-01', [
      ['Tova Lind', 'What matters most?'], ['Conference Room 4', 'I think the price is too high for us.'], ['Tova Lind', 'I see.'], ['Conference Room 4', 'We need single sign-on before June.'],
    ]))
    const people = (await getAccountPage(at(office.rep, later(5)), { accountId: account.id })).beliefs.map((belief) => belief.holder.name)
    expect(new Set(people)).toEqual(new Set(['Someone at Brackwater Foods']))
  })

  it('that a person names as theirs in two files stays someone in both', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const { startImport, receiveFile } = await import('@/lib/ingest')
    const { importId } = await startImport(office.rep, { accountId: account.id })
    for (const day of [1, 2]) {
      const content = `Tova Lind: Hello on day ${day}.\nFront Desk Tablet: I think the price is too high.\nTova Lind: Right.\nFront Desk Tablet: Day ${day} was good.`
      await receiveFile(office.rep, { importId, accountId: account.id, fileName: `2026-04-0${day}.txt`, bytes: new TextEncoder().encode(content) })
    }
    await answerQuestions(office.rep, { importId, answers: [{ label: 'Front Desk Tablet', answer: { as: 'someone' } }] })
    const speakers = await inWorkspace(office.workspaceId, (tx) => tx.speaker.findMany({ where: { label: 'Front Desk Tablet' } }))
    expect(speakers.map(({ shared, side }) => ({ shared, side }))).toEqual([{ shared: true, side: 'customer' }, { shared: true, side: 'customer' }])
  })
})

describe('words that a broken caption lost', () => {
  const vtt = (name: string, words: string) => ({
    name: `2026-04-0${name}.vtt`,
    content: `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nTova Lind: Hello on day ${name}.\n\n00:00:02.000 -> 00:00:03.000\n${words}\n\n00:00:04.000 --> 00:00:05.000\nJonas Weil: We love the dashboard of day ${name}.\n`,
  })
  const kept = async (office: Office, interactionId: string) => JSON.stringify(await inWorkspace(office.workspaceId, (tx) => tx.importFile.findMany({ where: { interactionId }, select: { counts: true, original: true } })))

  it('obey what the others do: no protected matter is kept of them, and nothing of whoever is erased', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const told = await ingest(office.rep, account.id, vtt('1', 'Marit Olsen: The price is a wombat.'))
    expect(await kept(office, told.interactionId)).toContain('The price is a wombat.')
    expect(await kept(office, told.interactionId)).not.toContain('"original":null')
    const illness = vtt('2', `Jonas Weil: ${'We talked at length about this and that. '.repeat(4)}I have cancer and take a quokka for it.`)
    const ill = await ingest(office.rep, account.id, illness)
    expect(await kept(office, ill.interactionId)).not.toContain('cancer')
    expect(await kept(office, ill.interactionId)).toContain('"original":null')
    // What comes in a second time says no more than the first.
    await ingest(office.rep, account.id, illness)
    expect(await kept(office, ill.interactionId)).not.toContain('cancer')

    // Marit speaks in no turn that was read: her name in the lost words is enough.
    await erasePerson(at(office.admin, later(3)), { personId: account.people.marit })
    expect(await kept(office, told.interactionId)).not.toContain('wombat')
    expect(await kept(office, told.interactionId)).toContain('line 6')
    expect(await kept(office, told.interactionId)).toContain('"original":null')
    const again = await ingest(at(office.rep, later(4)), account.id, vtt('3', 'Marit Olsen: The price is a numbat.'))
    expect(await kept(office, again.interactionId)).not.toMatch(/Marit|numbat/)
    expect(await kept(office, again.interactionId)).toContain('"original":null')
  })
})
