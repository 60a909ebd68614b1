import { beforeAll, describe, expect, it } from 'vitest'
import { saveModel, workspaceModel } from '@/lib/ai'
import { wireServer } from '@/lib/ai/wire-server.fixture'
import { addWorkspacePropositions, changeOwners } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { erasePerson } from '.'
import { at, closeAtEnd, FOLLOW_UP, ingest, KICK_OFF, later, MAIL, memberId, openAccount, openOffice, placesWith, REVIEW, TICKET, type Office } from '@/lib/testing'
import { listAccountActivity } from '@/lib/insights'
import { allowBriefLinks, getBrief, getBriefPage, makeBriefLink, readSharedBrief, recordBriefOpening, revokeBriefLink, rewriteBrief, type Brief, type BriefKind } from '@/lib/briefs'
import { READS_A_MINUTE } from '@/lib/briefs/verbs/read-shared-brief'

closeAtEnd()
const server = wireServer()

let office: Office
let accountId: string
let marit: string
const brief = (kind: BriefKind, minutes = 0): Promise<Brief> => getBrief(at(office.rep, later(minutes)), { accountId, kind })
const told = ({ sections }: Brief): string => sections.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text))).join('\n')

beforeAll(async () => {
  office = await openOffice()
  await addWorkspacePropositions(office.admin, [{ dimension: 'price', statement: 'The price is fair for what it saves', proofPoints: ['Halden saved 118,000 in its first year'] }])
  const account = await openAccount(office)
  accountId = account.id
  marit = account.people.marit
  for (const file of [KICK_OFF, FOLLOW_UP, TICKET]) await ingest(at(office.rep, later(-20)), accountId, file)
})

describe('a meeting brief', () => {
  it('tells who will be there, what they believe and what to bring, each with evidence that is there', async () => {
    const made = await brief('meeting')
    expect(made.attendees.filter(({ chosen }) => chosen).map(({ name }) => name).toSorted()).toEqual(['Jonas Weil', 'Marit Olsen'])
    expect(told(made)).toMatch(/Bring “Halden saved 118,000 in its first year” against “.*price.*” \(Marit Olsen, in 2 conversations since 3 Mar; nobody has answered it\)/)
    const { sections, sources } = made
    for (const { cites } of sections.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))) expect(cites.length).toBeGreaterThan(0)
    await inWorkspace(office.workspaceId, async (tx) => {
      for (const { cite: { kind, id } } of sources) {
        const where = { where: { id, accountId } }
        expect(await (kind === 'belief' ? tx.belief.count(where) : kind === 'interaction' ? tx.interaction.count(where) : tx.deal.count(where)), `${kind} ${id}`).toBe(1)
      }
    })
  })

  it('tells by their name who promised, whatever a recorder called them', async () => {
    const other = await openAccount(office, office.rep, 'Recorded')
    const name = 'recorded.txt'
    await ingest(at(office.rep, later(-20)), other.id, { name, content: KICK_OFF.content.toString().replaceAll('Tova Lind', 'Tova Lind | Credence').replace('Understood.', 'Understood. I will send the revised quote on Friday.') })
    const made = await getBrief(office.rep, { accountId: other.id, kind: 'meeting' })
    expect(made.sections.find(({ key }) => key === 'promised')?.blocks[0]?.sentences.map(({ text }) => text)).toEqual([expect.stringMatching(/“I will send the revised quote on Friday\.” \(Tova Lind\)\.$/)])
  })

  it('is of whoever was chosen', async () => {
    const made = await getBrief(office.rep, { accountId, kind: 'meeting', personIds: [marit] })
    expect(made.sections.find(({ key }) => key === 'attendees')?.blocks.map(({ heading }) => heading)).toEqual(['Marit Olsen, Chief Financial Officer, economic buyer'])
  })
})

describe('a handoff brief', () => {
  it('tells who had the account before, what we promised, and what changed since', async () => {
    const other = await openAccount(office, office.rep, 'Handed Over')
    for (const file of [KICK_OFF, FOLLOW_UP]) await ingest(at(office.rep, later(-20)), other.id, file)
    await changeOwners(at(office.manager, later(-15)), { accountIds: [other.id], ownerId: memberId(office.colleague) })
    await ingest(at(office.admin, later(-10)), other.id, REVIEW)
    const made = await getBrief(office.colleague, { accountId: other.id, kind: 'handoff' })
    expect(made).toMatchObject({ gate: null, handedOver: { from: 'Tova Lind' }, account: { owner: 'Ezra Pohl' } })
    expect(made.sections.find(({ key }) => key === 'moves')?.blocks[0]?.sentences).toHaveLength(3)
  })

  it('is not written of two conversations', async () => {
    const other = await openAccount(office, office.rep, 'Hardly Known')
    await ingest(at(office.rep, later(-20)), other.id, KICK_OFF)
    const made = await getBrief(office.rep, { accountId: other.id, kind: 'handoff' })
    expect(made.gate?.conversations).toEqual([1, 3])
    expect(made.sections.map(({ key }) => key)).toEqual(['material'])
  })
})

describe('that one opened it', () => {
  it('is noted once a reading, and tells when a fifth more is known', async () => {
    const openings = () => inWorkspace(office.workspaceId, (tx) => tx.briefOpening.findMany({ where: { accountId, memberId: memberId(office.rep) }, orderBy: { at: 'asc' } }))
    for (const minutes of [0, 3]) await recordBriefOpening(at(office.rep, later(minutes)), { accountId, kind: 'meeting' })
    expect(await openings()).toHaveLength(1)
    expect((await brief('meeting', 60)).news).toBeNull()
    for (const file of [REVIEW, MAIL]) await ingest(at(office.rep, later(70)), accountId, file)
    const now = await brief('meeting', 80)
    expect(now.news).toEqual({ since: later(0).toISOString(), added: now.evidence - ((await openings())[0]?.evidence ?? 0) })
    await recordBriefOpening(at(office.rep, later(80)), { accountId, kind: 'meeting' })
    expect(await openings()).toHaveLength(2)
    expect((await brief('meeting', 100)).news).toBeNull()
    // Of the other kind, and of other readers, nothing is known.
    expect((await brief('handoff', 100)).news).toBeNull()
  })
})

describe('a link', () => {
  const make = () => makeBriefLink(office.rep, { accountId, kind: 'meeting', days: 7 })

  it('is off until an admin allows it', async () => {
    await expect(make()).rejects.toMatchObject({ code: 'conflict' })
    await expect(allowBriefLinks(office.manager, { allowed: true })).rejects.toMatchObject({ code: 'forbidden' })
    // Whoever cannot allow them is told who can.
    const admin = await inWorkspace(office.workspaceId, (tx) => tx.member.findFirstOrThrow({ where: { role: 'admin' } }))
    expect((await getBriefPage(office.rep, { accountId, kind: 'meeting' })).links).toMatchObject({ allowed: false, mayAllow: false, admins: [admin.name] })
    expect((await getBriefPage(office.admin, { accountId, kind: 'meeting' })).links.admins).toEqual([])
    await allowBriefLinks(office.admin, { allowed: true })
    expect((await getBriefPage(office.rep, { accountId, kind: 'meeting' })).links).toMatchObject({ allowed: true, mayAllow: false, mayMake: true, open: [] })
  })

  it('shows one brief until it expires, is counted and audited, and its token is kept nowhere', async () => {
    const { token } = await make()
    expect(await readSharedBrief(token, later(10))).toMatchObject({ status: 'open', brief: { account: { id: accountId }, kind: 'meeting', news: null } })
    expect((await getBriefPage(office.rep, { accountId, kind: 'meeting' })).links.open).toMatchObject([{ createdBy: 'Tova Lind', opens: 1 }])
    expect(await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.count({ where: { verb: { in: ['brief_link.make', 'brief_link.read'] } } }))).toBe(2)
    expect(await inWorkspace(office.workspaceId, (tx) => tx.briefLink.count({ where: { tokenHash: token } }))).toBe(0)
    expect(await readSharedBrief(token, later(7 * 1440 + 1))).toEqual({ status: 'gone' })
    expect(await readSharedBrief(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, later(10))).toEqual({ status: 'gone' })
    expect(await readSharedBrief('nonsense', later(10))).toEqual({ status: 'gone' })
  })

  it('ends when it is taken back, when links are turned off, and when its maker sees the account no more', async () => {
    const { token } = await make()
    const [link] = (await getBriefPage(office.rep, { accountId, kind: 'meeting' })).links.open
    await expect(revokeBriefLink(office.colleague, { linkId: link?.id ?? '' })).rejects.toMatchObject({ code: 'not_found' })
    await revokeBriefLink(office.rep, { linkId: link?.id ?? '' })
    expect(await readSharedBrief(token, later(10))).toEqual({ status: 'gone' })

    const second = await make()
    await allowBriefLinks(office.admin, { allowed: false })
    expect(await readSharedBrief(second.token, later(10))).toEqual({ status: 'gone' })
    await allowBriefLinks(office.admin, { allowed: true })
    expect(await readSharedBrief(second.token, later(10))).toEqual({ status: 'gone' })
    expect((await getBriefPage(office.rep, { accountId, kind: 'meeting' })).links.open).toEqual([])
    const told = (await listAccountActivity(office.rep, { accountId })).rows.filter(({ verb }) => verb.startsWith('brief_link.')).map(({ verb, actor }) => `${verb} ${actor ?? ''}`)
    expect(told).toEqual(expect.arrayContaining(['brief_link.make Tova Lind', 'brief_link.read ', 'brief_link.revoke Tova Lind']))
    expect(told.filter((each) => each.startsWith('brief_link.revoke'))).toHaveLength(3)

    const third = await make()
    expect(await readSharedBrief(third.token, later(10))).toMatchObject({ status: 'open' })
    await changeOwners(office.admin, { accountIds: [accountId], ownerId: memberId(office.admin) })
    expect(await readSharedBrief(third.token, later(10))).toEqual({ status: 'gone' })
    await changeOwners(office.admin, { accountIds: [accountId], ownerId: memberId(office.rep) })
  })

  it('is read so often a minute and no more', async () => {
    const { token } = await make()
    await inWorkspace(office.workspaceId, async (tx) => {
      const [row] = await tx.briefLink.findMany({ orderBy: { id: 'desc' }, take: 1 })
      await tx.briefLink.updateMany({ where: { id: row?.id ?? '' }, data: { windowAt: later(20), windowOpens: READS_A_MINUTE } })
    })
    expect(await readSharedBrief(token, later(20))).toEqual({ status: 'busy' })
    expect(await readSharedBrief(token, later(21))).toMatchObject({ status: 'open' })
  })
})

describe('in the words of a model', () => {
  /** The brief as a model would give it back, changed or not. */
  const answerFor = (made: Brief, change: (text: string) => string = (text) => text) => ({
    object: { blocks: made.sections.flatMap(({ blocks }) => blocks).map(({ sentences }, index) => ({ block: index + 1, sentences: sentences.map(({ text }, n) => ({ text: change(text), of: [n + 1] })) })) },
  })
  const rewritten = () => rewriteBrief(office.rep, { accountId, kind: 'meeting' }, (workspaceId) => workspaceModel(workspaceId, { wait: async () => undefined }))

  it('needs a model', async () => {
    await expect(rewritten()).rejects.toMatchObject({ code: 'conflict' })
    await saveModel(office.admin, { provider: 'openai_compatible', model: 'llama3.3', embeddingModel: '', baseUrl: server.url, key: '', redact: true, dailyTokens: null, dailyCost: null, inputPrice: null, outputPrice: null })
    expect((await getBriefPage(office.rep, { accountId, kind: 'meeting' })).model).toBe('llama3.3')
  })

  it('is told where every sentence keeps to its evidence, with the citations of the built one', async () => {
    const made = await brief('meeting')
    server.script(answerFor(made, (text) => text.replace('Alignment stands at', 'Their alignment stands at')))
    const now = await rewritten()
    expect(now.written).toEqual({ by: 'model', model: 'llama3.3', refused: null })
    expect(now.sections.map(({ blocks }) => blocks.map(({ sentences }) => sentences.map(({ cites }) => cites)))).toEqual(made.sections.map(({ blocks }) => blocks.map(({ sentences }) => sentences.map(({ cites }) => cites))))
    expect(JSON.stringify(server.heard[0]?.body.messages)).toContain('BEGIN DATA')
    expect(await inWorkspace(office.workspaceId, (tx) => tx.modelCall.count({ where: { purpose: 'brief', outcome: 'ok' } }))).toBe(1)
  })

  it.each([
    ['a number', (text: string) => text.replace('118,000', '250,000')], ['a name', (text: string) => text.replace('Marit Olsen', 'Greta Pohl')], ['a date', (text: string) => text.replace('3 Mar', '9 Apr')],
  ])('is refused whole for %s that nobody said: the built brief stands, and says so', async (_, change) => {
    const made = await brief('meeting')
    expect(told(made)).not.toBe(change(told(made)))
    server.script(answerFor(made, change))
    const now = await rewritten()
    expect(now.written).toMatchObject({ by: 'rules', refused: expect.stringMatching(/which its evidence does not hold/) as string })
    expect(told(now)).toBe(told(made))
  })

  it('stands as it was built where the model gives no answer', async () => {
    server.script({ status: 401 })
    expect((await rewritten()).written).toMatchObject({ by: 'rules', refused: expect.any(String) as string })
  })
})

describe('whoever is erased', () => {
  it('is in no brief afterwards, and nothing that was kept of briefs held a word', async () => {
    expect(told(await brief('meeting'))).toMatch(/Marit Olsen/)
    await erasePerson(office.admin, { personId: marit })
    expect(told(await brief('meeting'))).not.toMatch(/Marit|Olsen/)
    expect(told(await brief('handoff'))).not.toMatch(/Marit|Olsen/)
    expect((await placesWith(office.workspaceId, 'Olsen')).filter((place) => /Brief|Proof/.test(place))).toEqual([])
  })
})
