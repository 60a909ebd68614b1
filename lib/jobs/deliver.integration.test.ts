import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readResetLink, resetPassword } from '@/lib/auth'
import { addMember } from '@/lib/auth/testing'
import { changeOwners, followAccount, undoOwnerChange } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { endMails, mailReset, readChoices, readDeliveryPage, readEnding, removeMail, removeWebhook, resetsByMail, retryDeliveries, saveChoices, saveMail, saveWebhook, tryMail, tryWebhook, type SaveMailInput } from '@/lib/deliver'
import { getDigest, getDigestPage, queueDigests, watchAccounts } from '@/lib/digest'
import { addPipelineAction } from '@/lib/insights'
import { listNotifications, markNotificationsRead } from '@/lib/notify'
import { assignItem } from '@/lib/review'
import { newId } from '@/lib/shared/ids'
import { HookServerFixture } from '@/lib/testing/hook-server'
import { MailServerFixture, type ReceivedMail } from '@/lib/testing/mail-server'
import { at, closeAtEnd, FOLLOW_UP, ingest, KICK_OFF, later, memberId, NOW, openAccount, openItem, openOffice, REVIEW, TICKET, type Office, type Opened } from '@/lib/testing'
import { deleteAccount, handleSendDelivery, handleSnapshotPipeline } from '.'
import { anotherReview } from './pipeline.fixture'

vi.stubEnv('NEXTAUTH_SECRET', 'the secret of a test installation')
vi.stubEnv('NEXTAUTH_URL', 'https://credence.example')
vi.stubEnv('CREDENCE_PRIVATE_ADDRESSES', 'on')
closeAtEnd()

const PASSWORD = 'zebra-password-0123456789'
const DAY = 24 * 60
let [mail, hook]: [MailServerFixture, HookServerFixture] = [] as never
let office: Office
let account: Opened & { itemId: string }

const server = (over: Partial<SaveMailInput> = {}): SaveMailInput => ({ host: '127.0.0.1', port: mail.port, security: 'none', user: 'credence', password: PASSWORD, from: 'credence@tessel.example', zone: 'Europe/Berlin', ...over })

beforeAll(async () => {
  mail = await MailServerFixture.open()
  hook = await HookServerFixture.open()
  office = await openOffice()
  account = await anAccount()
})
afterAll(async () => { await mail.close(); await hook.close() })
beforeEach(async () => {
  mail.mails.length = 0
  mail.manners = {}
  hook.bodies.length = 0
  hook.answer = (response) => { response.end('ok') }
  await saveMail(office.admin, server())
})

async function anAccount(name = 'Brackwater Foods'): Promise<Opened & { itemId: string }> {
  const opened = await openAccount(office, office.rep, name)
  const { interactionId } = await ingest(at(office.rep, later(-2)), opened.id, KICK_OFF)
  const observation = await inWorkspace(office.workspaceId, (tx) => tx.observation.findFirstOrThrow({ where: { workspaceId: office.workspaceId, interactionId } }))
  return { ...opened, itemId: await openItem(office, observation.id) }
}

const outbox = () => inWorkspace(office.workspaceId, (tx) => tx.delivery.findMany({ where: { workspaceId: office.workspaceId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }))
const waiting = async () => (await outbox()).filter(({ state }) => state === 'waiting')
/** Sends all that waits, as its jobs would. */
async function sendAll(now: Date): Promise<string[]> {
  const states: string[] = []
  for (const { id } of await waiting()) states.push(await handleSendDelivery({ workspaceId: office.workspaceId, deliveryId: id }, now))
  return states
}
const empty = () => inWorkspace(office.workspaceId, async (tx) => { await tx.delivery.deleteMany({ where: { workspaceId: office.workspaceId } }); await tx.notification.deleteMany({ where: { workspaceId: office.workspaceId } }) })
const assign = async (itemId = account.itemId, now = NOW) => {
  await assignItem(at(office.admin, now), { itemId, memberId: null })
  await assignItem(at(office.admin, now), { itemId, memberId: memberId(office.rep) })
}
const header = ({ raw }: ReceivedMail, name: string): string => new RegExp(`^${name}:[ ]?(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n[ \t]/g, ' ').trim() ?? ''
const decoded = ({ raw }: ReceivedMail): string => raw.replace(/=\r\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, (_, run: string) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))

describe('an assignment', () => {
  beforeEach(empty)

  it('is mailed at once to whom it is given, with a way to end such mails', async () => {
    await assign()
    expect(await waiting()).toMatchObject([{ channel: 'mail', kind: 'assigned', memberId: memberId(office.rep) }])
    expect(JSON.stringify(await outbox())).not.toMatch(/Brackwater|Olsen/)
    expect(await sendAll(NOW)).toEqual(['sent'])
    const [first] = mail.mails
    if (!first) throw new Error('nothing arrived')
    expect(header(first, 'Subject')).toContain('Brackwater Foods: Ada Quist gave you this to decide')
    expect(header(first, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    expect(header(first, 'List-Unsubscribe')).toMatch(/^<https:\/\/credence\.example\/api\/unsubscribe\/.+>$/)
    expect(header(first, 'Auto-Submitted')).toBe('auto-generated')
    expect(decoded(first)).toContain('https://credence.example/review?item=')
    // Again it is not due: nobody is told twice.
    const [row] = await outbox()
    expect(await handleSendDelivery({ workspaceId: office.workspaceId, deliveryId: row?.id ?? '' }, later(60))).toBe('not_due')
    expect(mail.mails).toHaveLength(1)
  })

  it('says nothing any more when it was read, or the account went out of sight, or they no longer want it', async () => {
    await assign()
    await markNotificationsRead(office.rep, { ids: 'all' })
    expect(await sendAll(NOW)).toEqual(['dropped'])
    const other = await anAccount('Hidden Harbour')
    await assign(other.itemId)
    await changeOwners(office.admin, { accountIds: [other.id], ownerId: memberId(office.colleague) })
    const rows = await waiting()
    const mine = rows.filter((row) => row.memberId === memberId(office.rep))
    for (const { id } of mine) expect(await handleSendDelivery({ workspaceId: office.workspaceId, deliveryId: id }, NOW)).toBe('dropped')
    expect(mine).toHaveLength(1)
    await sendAll(NOW)
    expect(mail.mails.map(({ to }) => to[0])).toEqual([(office.colleague.actor as { email: string }).email])
    await empty()
    await assign()
    const { choices } = await readChoices(office.rep)
    await saveChoices(office.rep, { ...choices, waiting: 'off' })
    expect(await sendAll(NOW)).toEqual(['dropped'])
    await assign(account.itemId, later(1))
    await saveChoices(office.rep, choices)
    expect(await waiting()).toEqual([])
  })

  it('leaves with its account', async () => {
    const other = await anAccount('Gone Goods')
    await assign(other.itemId)
    expect(await waiting()).toHaveLength(1)
    await deleteAccount(office.admin, { accountId: other.id })
    expect(await outbox()).toEqual([])
  })

  it('ends with one click, without signing in, and twice is once', async () => {
    await assign()
    await sendAll(NOW)
    const [first] = mail.mails
    const token = first ? /unsubscribe\/([^>]+)>/.exec(header(first, 'List-Unsubscribe'))?.[1] ?? '' : ''
    const { choices } = await readChoices(office.rep)
    expect(await readEnding(token)).toMatchObject({ what: 'waiting', workspace: 'Tessel' })
    expect((await readChoices(office.rep)).choices.waiting).toBe('at_once')
    await endMails(token, NOW)
    await endMails(token, NOW)
    expect((await readChoices(office.rep)).choices).toEqual({ ...choices, waiting: 'off' })
    await expect(endMails(`${token}x`, NOW)).rejects.toMatchObject({ code: 'not_found' })
    await saveChoices(office.rep, choices)
  })
})

describe('a server that refuses', () => {
  beforeEach(empty)
  const failing = async (manners: MailServerFixture['manners']) => {
    await assign()
    mail.manners = manners
    await sendAll(NOW)
    const [row] = await outbox()
    return { state: row?.state, fault: row?.fault, status: row?.status, tries: row?.tries }
  }

  it('for now is asked again later, under the same Message-ID', async () => {
    expect(await failing({ data: '451 4.7.1 greylisted' })).toMatchObject({ state: 'waiting', fault: 'busy', status: 451, tries: 1 })
    mail.manners = {}
    expect(await sendAll(NOW)).toEqual(['not_due'])
    expect(await sendAll(later(2))).toEqual(['sent'])
    const [row] = await outbox()
    expect(header(mail.mails[0] as ReceivedMail, 'Message-ID')).toBe(`<${row?.id}@tessel.example>`)
    expect(row).toMatchObject({ fault: null, status: null, tries: 2 })
  })

  it('for good is given up, shown to the admin without a secret, and sent again when they say so', async () => {
    expect(await failing({ auth: `535 5.7.8 no such ${PASSWORD}` })).toMatchObject({ state: 'failed', fault: 'sign_in', status: 535 })
    const page = await readDeliveryPage(office.admin)
    expect(page.outbox).toMatchObject({ failed: 1, stuck: [{ channel: 'mail', to: 'Tova Lind', state: 'failed', fault: 'sign_in', status: 535 }] })
    expect(JSON.stringify([page, await outbox()])).not.toContain(PASSWORD)
    mail.manners = {}
    expect(await retryDeliveries(office.admin, { ids: 'all' })).toEqual({ again: 1 })
    expect(await sendAll(NOW)).toEqual(['sent'])
  })

  it('is given up after two hours of trying', async () => {
    await assign()
    mail.manners = { data: '450 later' }
    const states: string[] = []
    for (let n = 0, now = NOW; n < 8; n++, now = later(2 ** (n + 1) * 2)) states.push(...(await sendAll(now)))
    expect(states).toEqual([...Array.from({ length: 7 }, () => 'waiting'), 'failed'])
  })

  it('a recipient is not asked again', async () => {
    expect(await failing({ rcpt: '550 5.1.1 no such user' })).toMatchObject({ state: 'failed', fault: 'recipient', status: 550 })
  })

  it('and one that cannot be reached is', async () => {
    await saveMail(office.admin, server({ port: 1 }))
    expect(await failing({})).toMatchObject({ state: 'waiting', fault: 'unreachable' })
  })
})

describe('a test', () => {
  it('says what the server answered, never the password', async () => {
    expect(await tryMail(office.admin)).toEqual({ to: (office.admin.actor as { email: string }).email, said: '250 2.0.0 queued as 42' })
    mail.manners = { auth: `535 5.7.8 wrong: ${PASSWORD}` }
    const refused = await tryMail(office.admin).catch((error: unknown) => error as Error)
    expect(refused).toMatchObject({ code: 'invalid', message: `127.0.0.1:${mail.port} did not accept user and password. It answered: “535 5.7.8 wrong: …”.` })
  })

  it('keeps a password only for the server and user it was entered for', async () => {
    await saveMail(office.admin, server({ password: '' }))
    expect((await readDeliveryPage(office.admin)).mail).toMatchObject({ source: 'workspace', hasPassword: true })
    await saveMail(office.admin, server({ password: '', host: 'localhost' }))
    expect((await readDeliveryPage(office.admin)).mail).toMatchObject({ hasPassword: false })
    await removeMail(office.admin)
    expect((await readDeliveryPage(office.admin)).mail).toMatchObject({ source: 'none' })
    await expect(tryMail(office.admin)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('of a channel shows its answer, and of its address the last signs alone', async () => {
    await saveWebhook(office.admin, { channel: 'slack', url: hook.url, warnings: true, moves: true, digest: true })
    expect(await tryWebhook(office.admin, { channel: 'slack' })).toEqual({ to: 'Slack', said: 'ok' })
    expect(hook.bodies[0]).toMatchObject({ text: 'A test from Credence', blocks: [{ type: 'header' }, { type: 'section' }, { type: 'section' }] })
    const page = await readDeliveryPage(office.admin)
    expect(page.webhooks).toMatchObject([{ channel: 'slack', urlHint: 'oken', host: new URL(hook.url).host, usual: false, by: 'Ada Quist', paused: false }])
    const rows = await inWorkspace(office.workspaceId, (tx) => tx.deliveryWebhook.findMany())
    expect(JSON.stringify([page, rows])).not.toContain('verysecret')
    hook.answer = (response) => { response.writeHead(403).end('invalid_token verysecrettoken') }
    await expect(tryWebhook(office.admin, { channel: 'slack' })).rejects.toMatchObject({ message: `${new URL(hook.url).host} refused the message. It answered: “403 invalid_token …”.` })
    hook.answer = (response) => { response.writeHead(302, { location: 'http://127.0.0.1/' }).end() }
    await expect(tryWebhook(office.admin, { channel: 'slack' })).rejects.toThrow('leads on to another address')
    await expect(saveWebhook(office.admin, { channel: 'teams', url: 'http://169.254.169.254/latest', warnings: true, moves: true, digest: true })).rejects.toMatchObject({ code: 'invalid' })
    await removeWebhook(office.admin, { channel: 'slack' })
  })

  it('names the server that is not reached, and says nothing of an answer that nobody gave', async () => {
    await saveMail(office.admin, server({ port: 1 }))
    await expect(tryMail(office.admin)).rejects.toMatchObject({ message: '127.0.0.1:1 could not be reached.', remedy: expect.stringContaining('firewall') })
    await saveWebhook(office.admin, { channel: 'teams', url: 'https://127.0.0.1:1/hook', warnings: true, moves: true, digest: true })
    await expect(tryWebhook(office.admin, { channel: 'teams' })).rejects.toMatchObject({ message: '127.0.0.1:1 could not be reached. (ECONNREFUSED)' })
    await removeWebhook(office.admin, { channel: 'teams' })
  })
})

describe('what is new in an account', () => {
  const kinds = async (ctx = office.rep) => (await listNotifications(ctx)).rows.map((row) => [row.kind, row.accountId]).sort()
  beforeEach(empty)

  it('is told to its owner and those who follow it, once, and to the channel', async () => {
    const own = await anAccount('Moving Mills')
    await followAccount(office.onlooker, { accountId: own.id, follow: true })
    await saveWebhook(office.admin, { channel: 'slack', url: hook.url, warnings: true, moves: true, digest: true })
    await inWorkspace(office.workspaceId, (tx) => tx.accountSummary.updateMany({ where: { accountId: own.id }, data: { lastContactAt: later(-DAY) } }))
    await watchAccounts(office.workspaceId, NOW)
    expect(await kinds()).toEqual([])
    // Alignment as it was told last, and a warning that no longer stands.
    await inWorkspace(office.workspaceId, async (tx) => {
      await tx.accountWatch.updateMany({ where: { accountId: own.id }, data: { overall: 0.1 } })
      await tx.warningSpan.create({ data: { workspaceId: office.workspaceId, accountId: own.id, kind: 'date_slipped', since: later(-9 * DAY) } })
      await tx.accountSummary.updateMany({ where: { accountId: own.id }, data: { overall: 0.6, lastContactAt: later(-90 * DAY), projectedAt: later(1) } })
    })
    await watchAccounts(office.workspaceId, later(2))
    const told = await kinds()
    expect(told).toEqual(expect.arrayContaining([['warning', own.id], ['moved', own.id]]))
    expect(await kinds(office.onlooker)).toEqual(told)
    expect(await kinds(office.colleague)).toEqual([])
    const spans = await inWorkspace(office.workspaceId, (tx) => tx.warningSpan.findMany({ where: { accountId: own.id } }))
    expect(spans.find(({ kind }) => kind === 'date_slipped')?.until).not.toBeNull()
    // By mail only in the weekly digest unless they choose otherwise; the channel at once.
    expect((await waiting()).map(({ channel, kind }) => [channel, kind]).sort()).toEqual([['slack', 'moved'], ['slack', 'warning']])
    await sendAll(later(3))
    expect(hook.bodies.length).toBeGreaterThan(0)
    expect(JSON.stringify(hook.bodies)).toContain('Moving Mills')
    await watchAccounts(office.workspaceId, later(4))
    expect(await kinds()).toEqual(told)
    await removeWebhook(office.admin, { channel: 'slack' })
  })

  it('names a move by what went its way since it was told, and by nothing where all of it went the other way', async () => {
    const own = await openAccount(office, office.rep, 'Named Nurseries')
    const call = async (minutes: number, day: string, text: string) => ingest(at(office.rep, later(minutes)), own.id, { name: `${day}.txt`, at: new Date(`${day}T10:00:00Z`), content: `Tova Lind: How is it going?\n${text}` })
    for (const file of [KICK_OFF, FOLLOW_UP, TICKET]) await ingest(at(office.rep, later(-3 * DAY)), own.id, file)
    const doubt = 'Marit Olsen: The price is far too high. We will not sign this. I do not trust the numbers at all.'
    await call(-2 * DAY, '2026-05-08', doubt)
    await watchAccounts(office.workspaceId, later(-2 * DAY))

    await call(0, '2026-05-11', 'Jonas Weil: The team loves the reports. The support team is excellent, and I trust them. The export works really well, and the onboarding was great.')
    await watchAccounts(office.workspaceId, NOW)
    const [up] = (await listNotifications(office.rep)).rows.filter(({ kind }) => kind === 'moved')
    if (up?.kind !== 'moved' || up.beliefId === null) throw new Error('no move with a reason was told')
    const { stance } = await inWorkspace(office.workspaceId, (tx) => tx.belief.findFirstOrThrow({ where: { id: up.beliefId ?? '' } }))
    expect([up.after, stance]).toEqual([expect.closeTo((up.before ?? 1) + 0.174, 2), 'positive'])

    // Unread, it goes on in its place: what took some of it back is no reason for what is left.
    await call(2 * DAY, '2026-05-13', 'Marit Olsen: I doubt that we will renew. The rollout is a mess, and the training was terrible. We are really worried about security.')
    await watchAccounts(office.workspaceId, later(2 * DAY))
    const [left] = (await listNotifications(at(office.rep, later(2 * DAY)))).rows.filter(({ kind }) => kind === 'moved')
    expect(left).toMatchObject({ id: up.id, before: up.before, after: expect.closeTo((up.after ?? 1) - 0.096, 2), beliefId: null, statement: null })
  })

  it('is nothing for a channel whose admin may speak for it no more, or whose account is gone from sight', async () => {
    await saveWebhook(office.admin, { channel: 'slack', url: hook.url, warnings: true, moves: true, digest: true })
    await inWorkspace(office.workspaceId, (tx) => tx.delivery.create({ data: { workspaceId: office.workspaceId, id: account.itemId, channel: 'slack', memberId: memberId(office.rep), kind: 'moved', accountId: account.id, detail: 'alignment', before: 0.1, after: 0.5, key: 'slack:x', nextAt: NOW, createdAt: NOW } }))
    expect(await sendAll(NOW)).toEqual(['dropped'])
    expect(hook.bodies).toEqual([])
    await removeWebhook(office.admin, { channel: 'slack' })
  })
})

describe('an account that changes hands', () => {
  beforeEach(empty)
  it('is told to whom it is given with its handoff brief, and no more when it is taken back', async () => {
    const own = await anAccount('Handed House')
    const { batchId } = await changeOwners(office.rep, { accountIds: [own.id], ownerId: memberId(office.colleague) })
    expect((await listNotifications(office.colleague)).rows).toMatchObject([{ kind: 'handed_over', accountId: own.id, actor: 'Tova Lind' }])
    await undoOwnerChange(office.rep, { batchId })
    expect((await listNotifications(at(office.admin, later(1)))).rows).toEqual([])
    expect(await inWorkspace(office.workspaceId, (tx) => tx.notification.count({ where: { kind: 'handed_over' } }))).toBe(0)
    await changeOwners(office.colleague, { accountIds: [own.id], ownerId: memberId(office.colleague) }).catch(() => undefined)
  })

  it('and something to do in a review are told to whom they are given, never to oneself', async () => {
    const { accountId, dealId, reviewId } = await anotherReview(office)
    await empty()
    await addPipelineAction(office.rep, { reviewId, dealId, text: 'Call Marit back', ownerId: memberId(office.onlooker), dueOn: '2026-05-20' })
    await addPipelineAction(office.rep, { reviewId, dealId, text: 'Write it up', ownerId: memberId(office.rep), dueOn: null })
    expect((await listNotifications(office.onlooker)).rows).toMatchObject([{ kind: 'pipeline_action', accountId, text: 'Call Marit back', dueOn: '2026-05-20', reviewId, done: false }])
    expect((await listNotifications(office.rep)).rows).toEqual([])
  })
})

describe('a week', () => {
  // A Monday; NOW is the Tuesday after it.
  const MONDAY = new Date('2026-05-11T05:05:00Z')
  beforeEach(empty)

  it('is told once to each who wants it, in their own zone, from what they see; nobody without news is mailed', async () => {
    const own = await openAccount(office, office.rep, 'Weekly Works')
    for (const file of [KICK_OFF, FOLLOW_UP, TICKET]) await ingest(at(office.rep, new Date('2026-04-20T09:00:00Z')), own.id, file)
    await ingest(at(office.rep, new Date('2026-05-06T09:00:00Z')), own.id, { ...REVIEW, at: new Date('2026-05-06T08:00:00Z') })
    await handleSnapshotPipeline(new Date('2026-05-04T04:11:00Z'))
    expect(await queueDigests(office.workspaceId, new Date('2026-05-11T04:50:00Z'))).toBe(0)
    expect(await queueDigests(office.workspaceId, MONDAY)).toBe(6)
    expect(await queueDigests(office.workspaceId, new Date(MONDAY.getTime() + 3_600_000))).toBe(0)
    await sendAll(MONDAY)
    const rows = await outbox()
    const stateOf = (ctx: Office['rep']) => rows.find((row) => row.kind === 'digest' && row.memberId === memberId(ctx))?.state
    expect(stateOf(office.rep)).toBe('sent')
    expect(stateOf(office.reviewer)).toBe('dropped')
    const mine = mail.mails.find((each) => each.to[0] === (office.rep.actor as { email: string }).email && header(each, 'Subject').includes('Your week'))
    if (!mine) throw new Error('the rep was not mailed')
    expect(header(mine, 'Subject')).toContain('Your week in Credence, 4 May 2026 to 11 May 2026')
    expect(decoded(mine)).toContain('WHAT MOVED, AND WHY\r\n- Weekly Works [1]: alignment ')
    expect(decoded(mine)).toMatch(/\/accounts\/[0-9a-f-]{36}\?belief=/)
  })

  it('is read as a page, tells each only of what they see, and every sentence leads somewhere', async () => {
    const { digest, weeks } = await getDigestPage(at(office.rep, MONDAY))
    expect(digest).toMatchObject({ day: '2026-05-11', latest: true, zone: 'Europe/Berlin' })
    expect(weeks[0]).toBe('2026-05-11')
    expect(digest.sections.length).toBeGreaterThan(0)
    for (const { items } of digest.sections) for (const item of items) expect(item.some(({ path }) => path !== undefined)).toBe(true)
    expect((await getDigest(at(office.colleague, MONDAY))).sections).toEqual([])
    const earlier = await getDigest(at(office.rep, MONDAY), { day: '2026-05-04' })
    expect(earlier).toMatchObject({ day: '2026-05-04', latest: false })
    expect(earlier.sections.some(({ key }) => key === 'waiting' || key === 'objections')).toBe(false)
  })

  it('tells whoever leads of the accounts of their team, and of deals that need talk, and of nobody else’s', async () => {
    const told = ({ sections }: Awaited<ReturnType<typeof getDigest>>, key: string) => (sections.find((section) => section.key === key)?.items ?? []).map((item) => item.map(({ text }) => text).join(''))
    const theirs = await inWorkspace(office.workspaceId, (tx) => tx.account.count({ where: { workspaceId: office.workspaceId, ownerId: memberId(office.rep) } }))
    const { id: dealOf } = await openAccount(office, office.rep, 'Promised Works')
    await inWorkspace(office.workspaceId, async (tx) => {
      await tx.deal.create({ data: { workspaceId: office.workspaceId, id: newId(), accountId: dealOf, name: 'Renewal', type: 'renewal', stage: 'Negotiation', amountMinor: 5_000_00n, currency: 'EUR', closeDate: new Date('2026-06-30'), forecastCategory: 'Commit', createdAt: MONDAY } })
      await tx.accountSummary.create({ data: { workspaceId: office.workspaceId, accountId: dealOf, overall: 0.2, low: 0.1, high: 0.3, trend: 'diverging', clear: true, slope: -0.05, lastContactAt: MONDAY, silentAfterDays: 30, interactions: 5, beliefs: 5, projectedAt: MONDAY } })
    })
    const digest = await getDigest(at(office.manager, MONDAY))
    expect(digest).toMatchObject({ accounts: theirs + 1, ofTeam: theirs + 1 })
    expect(told(digest, 'moved').some((line) => line.startsWith('Weekly Works: alignment'))).toBe(true)
    expect(told(digest, 'talk').find((line) => line.startsWith('Promised Works, Renewal: '))).toMatch(/ommit/)
    expect((await getDigest(at(office.rep, MONDAY))).sections.some(({ key }) => key === 'talk')).toBe(false)
    await deleteAccount(office.admin, { accountId: dealOf })
  })

  it('holds nothing that is only possibly heard', async () => {
    await inWorkspace(office.workspaceId, (tx) => tx.belief.updateMany({ where: { workspaceId: office.workspaceId }, data: { admission: 'possibly_heard' } }))
    const { sections } = await getDigest(at(office.rep, MONDAY))
    expect(sections.find(({ key }) => key === 'objections')).toBeUndefined()
  })
})

describe('a forgotten password', () => {
  beforeEach(empty)

  it('is answered by a mail with a link that works once; an address that is nobody’s by none', async () => {
    const { email } = await addMember(office.workspaceId, { now: NOW })
    await mailReset({ email: 'nobody@acme.example', from: 'here' }, NOW)
    expect(await waiting()).toEqual([])
    expect(await resetsByMail()).toBe(true)
    await mailReset({ email, from: 'here' }, NOW)
    expect(await waiting()).toMatchObject([{ channel: 'mail', kind: 'password_reset' }])
    expect(await sendAll(NOW)).toEqual(['sent'])
    const [first] = mail.mails
    if (!first) throw new Error('nothing arrived')
    expect(header(first, 'List-Unsubscribe')).toBe('')
    const token = /https:\/\/credence\.example\/reset\/([\w-]{43})/.exec(decoded(first))?.[1] ?? ''
    expect(JSON.stringify(await outbox())).not.toContain(token)
    expect(await readResetLink(token, later(59))).toEqual({ email })
    expect(await readResetLink(token, later(60))).toBeNull()
    expect(await resetPassword({ token, password: 'nine green kettles' }, NOW)).toEqual({ email })
    expect(await readResetLink(token, NOW)).toBeNull()
  })

  it('is not answered hours later, nor where no mail is sent', async () => {
    const { email } = await addMember(office.workspaceId, { now: NOW })
    await mailReset({ email, from: 'there' }, NOW)
    expect(await sendAll(later(61))).toEqual(['dropped'])
    await removeMail(office.admin)
    await mailReset({ email, from: 'there' }, NOW)
    expect(await waiting()).toEqual([])
    expect(await resetsByMail()).toBe(false)
  })
})
