import { describe, expect, it } from 'vitest'
import { addNamesake, saveAccountFacts, saveProofPoint, saveProposition } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { answerQuestions, receiveFile, startImport } from '@/lib/ingest'
import { marker } from '@/lib/privacy/suppressed/mark'
import { getAccountPage, getInteractionPage } from '@/lib/insights'
import { sha256 } from '@/lib/shared/hash'
import { newId } from '@/lib/shared/ids'
import { at, cacheFaults, canonical, closeAtEnd, FILES, ingest, later, MARIT, openAccount, openOffice, placesWith, receive, type Office, type Opened } from '@/lib/testing'
import { copyPerson, deleteInteraction, erasePerson, getErasedPerson, getPersonPrivacy, listPrivacyRequests, setConsent } from '.'

closeAtEnd()

const NAMES = ['Marit', 'Olsen', 'marit@brackwater.example'] as const

async function opened(): Promise<{ office: Office; account: Opened }> {
  const office = await openOffice()
  return { office, account: await openAccount(office) }
}
const erase = (office: Office, account: Opened, minutes = 20) => erasePerson(at(office.admin, later(minutes)), { personId: account.people.marit })
const left = (office: Office) => placesWith(office.workspaceId, ...NAMES)

describe('an erased person', () => {
  it('is kept out of what is imported later, which says so, usage and answers included', async () => {
    const { office, account } = await opened()
    await erase(office, account)
    const [call] = await receive(at(office.rep, later(30)), account.id, { name: 'late.txt', at: new Date('2026-05-20T10:00:00Z'), content: 'Tova Lind: Hello.\nMarit Olsen: I think the axolotl is slow.\nJonas Weil: Marit Olsen says so, and I do.\nMarit Olsen: It is.' })
    const file = await inWorkspace(office.workspaceId, (tx) => tx.importFile.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: call?.fileId ?? '' } } }))
    expect(file.counts).toMatchObject({ skipped: [{ reason: 'erased_person', count: 2 }] })
    await receive(at(office.rep, later(31)), account.id, { name: 'usage.jsonl', content: JSON.stringify({ type: 'track', event: 'Opened', userId: 'marit@brackwater.example', messageId: 'm1', timestamp: '2026-04-01T10:00:00Z', properties: { by: 'Marit Olsen' } }) })
    const { importId } = await startImport(at(office.rep, later(32)), { accountId: account.id })
    await receiveFile(at(office.rep, later(32)), { importId, accountId: account.id, fileName: 'who.txt', bytes: new TextEncoder().encode('Tova Lind: Hello.\nSpeaker Nine: I think the gecko is slow.\nTova Lind: Why?\nSpeaker Nine: It is.'), occurredAt: later(0) })
    await expect(answerQuestions(at(office.rep, later(33)), { importId, answers: [{ label: 'Speaker Nine', answer: { as: 'new_person', name: 'Marit Olsen', side: 'customer' } }] })).rejects.toMatchObject({ code: 'invalid' })
    expect(await placesWith(office.workspaceId, ...NAMES, 'axolotl')).toEqual([])
  })

  it('is not modelled by what others report under a bare name of theirs, unless somebody else there goes by it', async () => {
    const { office, account } = await opened()
    await erase(office, account)
    const { interactionId } = await ingest(at(office.rep, later(30)), account.id, { name: 'late.txt', at: new Date('2026-05-20T10:00:00Z'), content: 'Tova Lind: How is it?\nJonas Weil: Marit thinks the tool is far too slow for us. Our CFO thinks the price is fair.' })
    const holders = await inWorkspace(office.workspaceId, (tx) => tx.observation.findMany({ where: { workspaceId: office.workspaceId, interactionId }, select: { holderKey: true } }))
    expect(holders.map(({ holderKey }) => holderKey)).toContain('said:cfo')
    expect(holders.map(({ holderKey }) => holderKey)).not.toContain('said:marit')
  })

  it('is kept out by a hash from before there were keys, too, which is keyed then', async () => {
    const { office, account } = await opened()
    await erase(office, account)
    const marks = () => inWorkspace(office.workspaceId, (tx) => tx.suppression.findMany({ where: { workspaceId: office.workspaceId }, orderBy: { id: 'asc' } }))
    const keyed = (await marks()).map(({ hash }) => hash).sort()
    expect(keyed.every((hash) => hash.startsWith('k1.'))).toBe(true)
    await inWorkspace(office.workspaceId, async (tx) => {
      for (const [n, { id }] of (await tx.suppression.findMany({ where: { workspaceId: office.workspaceId }, orderBy: { id: 'asc' }, take: 2 })).entries()) {
        await tx.suppression.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id } }, data: { hash: sha256('person', office.workspaceId, ['marit olsen', 'marit@brackwater.example'][n] ?? '') } })
      }
    })
    await receive(at(office.rep, later(30)), account.id, { name: 'late.txt', at: new Date('2026-05-20T10:00:00Z'), content: 'Tova Lind: Hello.\nMarit Olsen: I think the axolotl is slow.\nJonas Weil: I see.' })
    expect(await placesWith(office.workspaceId, ...NAMES, 'axolotl')).toEqual([])
    expect((await marks()).map(({ hash }) => hash).sort()).toEqual(keyed)
  })

  it('is told of where the secret of the installation has changed since', async () => {
    const { office, account } = await opened()
    await erase(office, account)
    await inWorkspace(office.workspaceId, async (tx) => {
      const [one] = await tx.suppression.findMany({ where: { workspaceId: office.workspaceId }, take: 1 })
      await tx.suppression.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: one?.id ?? '' } }, data: { hash: marker('a former secret', office.workspaceId).mark('Marit Olsen') } })
    })
    expect((await listPrivacyRequests(office.admin)).standing).toMatchObject({ people: 4, powerless: 1 })
  })

  it('is erased by an admin alone, and the audit keeps how much it was, and no name', async () => {
    const { office, account } = await opened()
    for (const file of FILES) await ingest(office.rep, account.id, file)
    const { held } = await getPersonPrivacy(office.admin, { personId: account.people.marit })
    for (const part of ['rep', 'manager', 'reviewer'] as const) await expect(erasePerson(office[part], { personId: account.people.marit })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await erase(office, account)).toEqual(held)
    const [entry] = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { workspaceId: office.workspaceId, verb: 'person.erase' } }))
    expect(entry).toMatchObject({ objectId: account.people.marit, fields: { ...held, accounts: 1 } })
    expect(await getErasedPerson(office.admin, { personId: account.people.marit })).toMatchObject({ by: 'Ada Quist', held: { ...held, accounts: 1 } })
  })
})

it('what people asked is listed without a word or name of those who were erased', async () => {
  const { office, account } = await opened()
  expect(await listPrivacyRequests(office.admin)).toEqual({ rows: [], waiting: [], older: null, standing: { notModelled: 0, people: 0, powerless: 0, conversations: 0 } })
  const { interactionId } = await ingest(office.rep, account.id, { name: 'late.txt', at: new Date('2026-05-01T10:00:00Z'), content: 'Tova Lind: Hello.\nMarit Olsen: I think the price is too high.' })
  for (const [n, state] of (['objected', 'granted', 'withdrawn'] as const).entries()) await setConsent(at(office.rep, later(1 + n)), { personId: account.people.marit, state, note: 'Marit said so' })
  await setConsent(at(office.rep, later(5)), { personId: account.people.jonas, state: 'objected' })
  await copyPerson(at(office.admin, later(6)), { personId: account.people.marit })
  await deleteInteraction(at(office.rep, later(7)), { interactionId, erase: true })
  await erase(office, account, 8)
  const { rows, standing } = await listPrivacyRequests(at(office.admin, later(9)))
  expect(rows.map(({ kind, inForce, person }) => [kind, inForce, person?.name])).toEqual([
    ['erased', null, null], ['conversation_erased', null, undefined], ['copied', null, null], ['objected', true, 'Jonas Weil'], ['withdrawn', false, null], ['granted', false, null], ['objected', false, null],
  ])
  expect(rows[1]?.account?.name).toBe('Brackwater Foods')
  expect(JSON.stringify(rows)).not.toMatch(/Marit|Olsen/)
  expect(standing).toEqual({ notModelled: 1, people: 4, powerless: 0, conversations: 1 })
})

it('is listed page by page', async () => {
  const { office, account } = await opened()
  for (let n = 0; n < 52; n++) await setConsent(at(office.admin, later(n)), { personId: account.people.jonas, state: 'notified' })
  const first = await listPrivacyRequests(office.admin)
  const second = await listPrivacyRequests(office.admin, { before: first.older })
  expect([first.rows.length, second.rows.length, second.older]).toEqual([50, 2, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(52)
})

describe('an erased person leaves nothing', () => {
  it('in the upload of a mail that others wrote, and that went to them too', async () => {
    const { office, account } = await opened()
    const mail = ['From: Jonas Weil <jonas@brackwater.example>', 'To: Tova Lind <tova@tessel.example>', 'Cc: Marit Olsen <marit@brackwater.example>', 'Subject: The export', 'Date: Mon, 20 Apr 2026 09:12:00 +0000', 'Message-ID: <c9@brackwater.example>', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', 'Hi Tova,', '', 'we need a faster export.', '', 'Jonas', '']
    await ingest(office.rep, account.id, { name: 'export.eml', content: mail.join('\r\n') })
    expect(await left(office)).toContain('ImportFile.original')
    await erase(office, account)
    expect(await left(office)).toEqual([])
  })

  it('in product usage under their address, whoever else used it', async () => {
    const { office, account } = await opened()
    const event = (id: string, userId: string, properties: object) => JSON.stringify({ type: 'track', event: 'Report Exported', userId, messageId: id, timestamp: `2026-04-01T10:0${id.slice(1)}:00Z`, properties })
    await receive(office.rep, account.id, { name: 'usage.jsonl', content: [event('m1', 'marit@brackwater.example', { by: 'Marit Olsen', rows: 3 }), event('m2', 'jonas@brackwater.example', { rows: 4, sharedWith: ['marit@brackwater.example'] })].join('\n') })
    expect(await left(office)).toEqual(expect.arrayContaining(['UsageEvent.properties', 'UsageEvent.userId']))
    await erase(office, account)
    expect(await left(office)).toEqual([])
    const events = await inWorkspace(office.workspaceId, (tx) => tx.usageEvent.findMany({ where: { workspaceId: office.workspaceId }, orderBy: { at: 'asc' } }))
    expect(events.map(({ userId }) => userId)).toEqual([null, 'jonas@brackwater.example'])
  })

  it('in deals, propositions and proof points, the workspace’s own included, and in what was noted of a colleague', async () => {
    const { office, account } = await opened()
    await saveAccountFacts(office.rep, {
      name: account.name, slug: null, domain: null, segment: null, parentSlug: null, ownerId: null, people: [], valuePropositions: [],
      deals: [{ name: 'Pilot for Marit Olsen', type: 'new', stage: 'Proposal', stageSince: null, amountMinor: null, currency: null, closeDate: null, forecastCategory: null, outcome: null, outcomeAt: null, leadScores: [] }],
    })
    const { id: propositionId } = await saveProposition(office.admin, { accountId: null, dimension: 'price', statement: 'Pays for itself, says Marit Olsen' })
    await saveProofPoint(office.admin, { propositionId, statement: 'Saved 118,000 in a year', source: 'Marit Olsen, CFO' })
    await setConsent(office.rep, { personId: account.people.jonas, state: 'granted', note: 'Marit Olsen was there' })
    expect(await left(office)).toEqual(expect.arrayContaining(['Consent.basis', 'Deal.name', 'ProofPoint.source', 'ValueProposition.statement']))
    await erase(office, account)
    expect(await left(office)).toEqual([])
  })

  it('under their name in another account, where nobody has said who that is, and where others speak of them in full', async () => {
    const { office, account } = await opened()
    const other = await openAccount(office, office.colleague, 'Fernhill Logistics')
    await inWorkspace(office.workspaceId, (tx) => tx.person.delete({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: other.people.marit } } }))
    const [waiting] = await receive(office.colleague, other.id, { name: 'two.txt', at: new Date('2026-04-20T10:00:00Z'), content: 'Ezra Pohl: Hello.\nMarit Olsen: I think the axolotl is slow.\nEzra Pohl: I see.\nPetra Other: It is.' }, false)
    expect(waiting?.status).toBe('needs_answers')
    const told = await ingest(office.colleague, other.id, { name: 'told.txt', at: new Date('2026-04-21T10:00:00Z'), content: 'Ezra Pohl: Who told you?\nJonas Weil: I think the price is fair. Marit Olsen at Brackwater told me so.' })
    await erase(office, account)
    expect(await placesWith(office.workspaceId, ...NAMES, 'axolotl')).toEqual([])
    const page = await getInteractionPage(at(office.admin, later(30)), { interactionId: told.interactionId })
    expect(page.segments[1]?.text).toContain('I think the price is fair.')
    expect(await cacheFaults(at(office.admin, later(30)))).toEqual([])
  })

  it('and takes nothing of a namesake of another account', async () => {
    const { office, account } = await opened()
    const other = await openAccount(office, office.colleague, 'Fernhill Logistics')
    await inWorkspace(office.workspaceId, (tx) => tx.person.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: other.people.marit } }, data: { name: 'Marit Haugen', aliases: { deleteMany: {} } } }))
    await ingest(office.colleague, other.id, { name: 'haugen.txt', at: new Date('2026-04-21T10:00:00Z'), content: 'Ezra Pohl: What does she say?\nJonas Weil: Marit thinks the dashboard is great.' })
    await ingest(office.rep, account.id, { name: 'olsen.txt', at: new Date('2026-04-21T10:00:00Z'), content: 'Tova Lind: What does she say?\nJonas Weil: Marit thinks the dashboard is great.' })
    const before = await canonical(office.admin, other)
    expect(before).toContain('Marit Haugen')
    await erase(office, account)
    expect(await canonical(office.admin, other)).toBe(before)
    expect(await canonical(office.admin, account)).not.toContain('Marit')
    expect(await cacheFaults(at(office.admin, later(30)))).toEqual([])
  })

  it('and somebody of the very same name, who is known at another account, stays who they are', async () => {
    const { office, account } = await opened()
    const other = await openAccount(office, office.colleague, 'Fernhill Logistics')
    await inWorkspace(office.workspaceId, (tx) => tx.personAlias.deleteMany({ where: { workspaceId: office.workspaceId, personId: other.people.marit } }))
    const call = (day: string, words: string) => ({ name: `${day}.txt`, at: new Date(`${day}T10:00:00Z`), content: `Ezra Pohl: Hello.\nMarit Olsen: I think ${words}.\nJonas Weil: As Marit Olsen says.` })
    await ingest(office.colleague, other.id, call('2026-04-20', 'the price is too high'))
    await erase(office, account)
    await ingest(at(office.colleague, later(30)), other.id, call('2026-04-28', 'the dashboard is great'))
    const { beliefs, people } = await getAccountPage(at(office.colleague, later(31)), { accountId: other.id })
    expect(beliefs.map(({ statement, holder }) => [holder.name, /price|dashboard/.test(statement)])).toEqual([['Marit Olsen', true], ['Marit Olsen', true]])
    expect(people.map(({ name }) => name)).toContain('Marit Olsen')
    expect(await inWorkspace(office.workspaceId, (tx) => tx.segment.count({ where: { workspaceId: office.workspaceId, text: { contains: '█' } } }))).toBe(0)
    expect(await cacheFaults(at(office.admin, later(32)))).toEqual([])
  })

  it('and a namesake at another account comes in once an admin has said that it is somebody else, under no address of whoever was erased', async () => {
    const { office, account } = await opened()
    const other = await openAccount(office, office.colleague, 'Fernhill Logistics')
    await inWorkspace(office.workspaceId, (tx) => tx.person.delete({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: other.people.marit } } }))
    await erase(office, account)
    const say = { accountId: other.id, name: 'marit olsen', isSomebodyElse: true }
    await expect(addNamesake(office.admin, { ...say, isSomebodyElse: false })).rejects.toThrow()
    await expect(addNamesake(office.admin, { ...say, name: 'marit@brackwater.example' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(addNamesake(office.admin, { ...say, name: 'Nora Falk' })).rejects.toMatchObject({ code: 'invalid' })
    const { personId } = await addNamesake(at(office.admin, later(25)), { ...say, name: 'Marit Olsen' })
    await expect(addNamesake(office.admin, say)).rejects.toMatchObject({ code: 'conflict' })
    await ingest(at(office.colleague, later(30)), other.id, { name: 'fern.txt', at: new Date('2026-04-28T10:00:00Z'), content: 'Ezra Pohl: Hello.\nMarit Olsen: I think the dashboard is great.\nJonas Weil: As Marit Olsen says.' })
    expect((await getAccountPage(at(office.colleague, later(31)), { accountId: other.id })).beliefs.map(({ holder }) => holder.name)).toContain('Marit Olsen')
    await receive(at(office.rep, later(32)), account.id, { name: 'brack.txt', at: new Date('2026-04-28T10:00:00Z'), content: 'Tova Lind: Hello.\nMarit Olsen: I think the axolotl is slow.\nJonas Weil: As Marit Olsen says.' })
    await receive(at(office.colleague, later(33)), other.id, { name: 'usage.jsonl', content: JSON.stringify({ type: 'track', event: 'Opened', userId: 'marit@brackwater.example', messageId: 'm1', timestamp: '2026-04-01T10:00:00Z', properties: {} }) })
    expect(await placesWith(office.workspaceId, 'axolotl', 'marit@brackwater.example')).toEqual([])
    expect(await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.count({ where: { workspaceId: office.workspaceId, verb: 'person.add_namesake', objectId: personId } }))).toBe(1)
  })

  it('and by their first name alone they are kept out of their own account only', async () => {
    const { office, account } = await opened()
    const other = await openAccount(office, office.colleague, 'Fernhill Logistics')
    await inWorkspace(office.workspaceId, (tx) => tx.personAlias.create({ data: { workspaceId: office.workspaceId, id: newId(), personId: account.people.marit, label: 'Marit', normalised: 'marit' } }))
    await inWorkspace(office.workspaceId, (tx) => tx.person.update({ where: { workspaceId_id: { workspaceId: office.workspaceId, id: other.people.marit } }, data: { name: 'Marit Haugen', aliases: { deleteMany: {} } } }))
    await erase(office, account)
    const call = (us: string, words: string) => ({ name: `${us}.txt`, at: new Date('2026-04-28T10:00:00Z'), content: `${us}: Hello.\nMarit: I think ${words}.\nJonas Weil: As Marit says.` })
    await ingest(at(office.colleague, later(30)), other.id, call('Ezra Pohl', 'the dashboard is great'))
    expect((await getAccountPage(at(office.colleague, later(31)), { accountId: other.id })).beliefs.map(({ holder }) => holder.name)).toContain('Marit Haugen')
    await receive(at(office.rep, later(32)), account.id, call('Tova Lind', 'the axolotl is slow'))
    expect(await placesWith(office.workspaceId, 'axolotl')).toEqual([])
    expect(await inWorkspace(office.workspaceId, (tx) => tx.segment.findMany({ where: { workspaceId: office.workspaceId, text: { contains: 'says' } }, orderBy: { text: 'asc' } }))).toMatchObject([{ text: 'As Marit says.' }, { text: 'As █████ says.' }])
  })

  it('and does not come back with the people of a CRM export', async () => {
    const { office, account } = await opened()
    await erase(office, account)
    const facts = { name: account.name, slug: null, domain: null, segment: null, parentSlug: null, ownerId: null, deals: [], valuePropositions: [] }
    await saveAccountFacts(at(office.rep, later(30)), { ...facts, people: [MARIT, { ...MARIT, name: 'Nora Falk', aliases: ['Marit Olsen'], emails: ['nora@brackwater.example'] }] })
    expect(await left(office)).toEqual([])
    expect((await getAccountPage(at(office.rep, later(31)), { accountId: account.id })).people.map(({ name }) => name).sort()).toEqual(['Jonas Weil', 'Nora Falk'])
  })
})
