import { describe, expect, it } from 'vitest'
import type { Ctx } from '@/lib/auth/types'
import { getBelief } from '@/lib/beliefs'
import { inWorkspace } from '@/lib/db/transaction'
import { listNotifications } from '@/lib/notify'
import { undoDecision } from '@/lib/review'
import { newId } from '@/lib/shared/ids'
import { newWorkspaceToken } from '@/lib/shared/workspace-token'
import { at, cacheFaults, closeAtEnd, later, placesWith, type Office, type Opened } from '@/lib/testing'
import type { OwnBelief, OwnPage } from './own-page/types'
import { answerOwnPage, copyPerson, endPersonLink, erasePerson, getPersonPrivacy, liftHold, listPrivacyRequests, makePersonLink, readOwnPage, setConsent, setHold, settlePersonAnswer } from '.'
import { maritAndJonas } from './marit-and-jonas.fixture'

closeAtEnd()

/** Everybody asks from elsewhere: what leads nowhere is counted. */
const read = (token: string, minutes = 31) => readOwnPage(token, newId(), later(minutes))
const say = (token: string, input: unknown, minutes = 32) => answerOwnPage(token, input, newId(), later(minutes))

async function furnished(): Promise<{ office: Office; account: Opened; token: string }> {
  const { office, account } = await maritAndJonas()
  return { office, account, token: (await makePersonLink(at(office.admin, later(30)), { personId: account.people.marit })).token }
}

async function pageOf(token: string, minutes = 31): Promise<OwnPage> {
  const found = await read(token, minutes)
  if (found.status !== 'open') throw new Error(`The page is ${found.status}.`)
  return found.page
}
function beliefIn({ beliefs }: OwnPage, words: string): OwnBelief {
  const found = beliefs.find(({ statement }) => statement.includes(words))
  if (!found) throw new Error(`No belief says ${words}: ${beliefs.map(({ statement }) => statement).join(' | ')}`)
  return found
}
const answersOf = async (office: Office, { people }: Opened, minutes = 40) => (await getPersonPrivacy(at(office.admin, later(minutes)), { personId: people.marit })).answers

describe('the page of their own', () => {
  it('tells what they are understood to believe with their own words, and of nobody else a word', async () => {
    const { office, account, token } = await furnished()
    const page = await pageOf(token)
    const all = JSON.stringify(page)
    expect(page).toMatchObject({ controller: 'Tessel', name: 'Marit Olsen', madeBy: 'Ada Quist', modelled: true })
    for (const hers of ['price is too high', 'single sign-on', 'Chief Financial Officer']) expect(all, hers).toContain(hers)
    for (const others of ['Marit thinks the zebrafish', 'gecko', 'save my team weeks', 'nightly export', 'Jonas', 'Tova Lind']) expect(all, others).not.toContain(others)
    expect(beliefIn(page, 'zebrafish')).toMatchObject({ quotes: [], byOthers: 1 })
    // The very statements and quotes of the copy.
    const told = page.beliefs.flatMap(({ statement, quotes }) => [statement, ...quotes.map(({ quote }) => quote)])
    const { bytes } = await copyPerson(at(office.admin, later(33)), { personId: account.people.marit })
    const { strFromU8, unzipSync } = await import('fflate')
    const copied = JSON.parse(strFromU8(unzipSync(bytes)['json/beliefs.json'] ?? new Uint8Array())) as { statement: string; evidence: { quote: string | null }[] }[]
    expect(told.toSorted()).toEqual(copied.flatMap(({ statement, evidence }) => [statement, ...evidence.flatMap(({ quote }) => quote ?? [])]).toSorted())
  })

  it('opens by its link alone, fourteen days, and all that lead nowhere look alike', async () => {
    const { office, account, token } = await furnished()
    const other = await furnished()
    expect((await pageOf(other.token)).beliefs.map(({ id }) => id)).not.toEqual(expect.arrayContaining((await pageOf(token)).beliefs.map(({ id }) => id)))
    const gone = { status: 'gone' }
    // A token of another workspace, one that was never made, and what is none.
    for (const none of [newWorkspaceToken(office.workspaceId), Buffer.concat([Buffer.from(other.office.workspaceId.replaceAll('-', ''), 'hex'), Buffer.from(token, 'base64url').subarray(16)]).toString('base64url'), 'x', '']) expect(await read(none)).toEqual(gone)
    expect(await read(token, 30 + 14 * 24 * 60 - 1)).toMatchObject({ status: 'open' })
    expect(await read(token, 30 + 14 * 24 * 60)).toEqual(gone)
    const next = await makePersonLink(at(office.admin, later(40)), { personId: account.people.marit })
    expect(await read(token, 41)).toEqual(gone)
    expect(await say(token, { kind: 'erase' }, 41)).toEqual(gone)
    const { links } = await getPersonPrivacy(at(office.admin, later(42)), { personId: account.people.marit })
    expect(links).toMatchObject([{ works: true, opens: 0, openedAt: null, madeBy: 'Ada Quist' }, { works: false, endedAt: later(40).toISOString(), opens: 2 }])
    await endPersonLink(at(office.admin, later(43)), { linkId: links[0]?.id ?? '' })
    expect(await read(next.token, 44)).toEqual(gone)
    expect((await getPersonPrivacy(at(office.rep, later(45)), { personId: account.people.marit })).links).toEqual([])
    const stored = await inWorkspace(office.workspaceId, (tx) => tx.personLink.findMany({ where: { workspaceId: office.workspaceId } }))
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  it('counts what they open, and not what follows on their own answers', async () => {
    const { office, account, token } = await furnished()
    const belief = beliefIn(await pageOf(token), 'price is too high')
    for (const minutes of [32, 33]) {
      expect(await say(token, { kind: 'not_right', beliefId: belief.id, text: 'I never said that.' }, minutes)).toMatchObject({ status: 'kept' })
      expect(await readOwnPage(token, newId(), later(minutes), true)).toMatchObject({ status: 'open' })
    }
    // Whoever says so of a page that follows on nothing opens it all the same.
    expect(await readOwnPage(token, newId(), later(36), true)).toMatchObject({ status: 'open' })
    const { links } = await getPersonPrivacy(at(office.admin, later(37)), { personId: account.people.marit })
    expect(links).toMatchObject([{ works: true, opens: 2 }])
    expect(await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.count({ where: { workspaceId: office.workspaceId, verb: 'person.open_link' } }))).toBe(2)
  })

  it('is closed by a legal hold while it lasts, by an erasure for good, and outlives whoever made it', async () => {
    const { office, account, token } = await furnished()
    const personId = account.people.marit
    const hold = await setHold(at(office.admin, later(33)), { on: { kind: 'account', accountId: account.id }, reason: 'A dispute' })
    expect(await read(token, 34)).toEqual({ status: 'gone' })
    expect(await say(token, { kind: 'stop' }, 34)).toEqual({ status: 'gone' })
    await expect(makePersonLink(at(office.admin, later(34)), { personId })).rejects.toMatchObject({ code: 'conflict' })
    await liftHold(at(office.admin, later(35)), { id: hold.id })
    expect(await read(token, 36)).toMatchObject({ status: 'open' })
    await say(token, { kind: 'other', text: 'The quokka told me to ask' }, 37)
    const beliefId = beliefIn(await pageOf(token, 37), 'price is fair').id
    await say(token, { kind: 'not_right', beliefId, text: 'The numbat is dear' }, 37)
    const answer = (await answersOf(office, account)).find(({ kind }) => kind === 'not_right')
    await settlePersonAnswer(at(office.rep, later(37)), { answerId: answer?.id ?? '', outcome: 'count', reply: 'The wombat is fair' })
    await erasePerson(at(office.admin, later(38)), { personId })
    expect(await read(token, 39)).toEqual({ status: 'gone' })
    await expect(makePersonLink(at(office.admin, later(39)), { personId })).rejects.toMatchObject({ code: 'not_found' })
    expect(await placesWith(office.workspaceId, 'quokka', 'numbat', 'wombat', 'Marit')).toEqual([])
    expect(await cacheFaults(at(office.admin, later(40)))).toEqual([])
  })

  it('is asked for so often a minute, and links that lead nowhere so often from one address', async () => {
    const { token } = await furnished()
    for (let n = 0; n < 40; n++) expect((await read(token, 60)).status, String(n)).toBe('open')
    expect(await read(token, 60)).toEqual({ status: 'busy' })
    expect(await read(token, 61)).toMatchObject({ status: 'open' })
    const from = newId()
    for (let n = 0; n < 20; n++) expect(await readOwnPage('x', from, later(60))).toEqual({ status: 'gone' })
    expect(await readOwnPage('x', from, later(60))).toEqual({ status: 'busy' })
    expect(await readOwnPage(token, from, later(62))).toMatchObject({ status: 'open' })
  }, 120_000)
})

describe('what they say there', () => {
  it('changes nothing by itself, and counts 1.5 against the belief once a member applies it', async () => {
    const { office, account, token } = await furnished()
    const { id: beliefId, statement } = beliefIn(await pageOf(token), 'price is fair')
    const before = await getBelief(at(office.rep, later(33)), { beliefId })
    expect(await say(token, { kind: 'not_right', beliefId, text: '  It is <b>dear</b> for what it does. ' })).toEqual({ status: 'kept', beliefId })
    expect(await getBelief(at(office.rep, later(33)), { beliefId })).toMatchObject({ confidence: before.confidence })
    const [waiting] = await answersOf(office, account)
    expect(waiting).toMatchObject({ kind: 'not_right', statement, text: 'It is <b>dear</b> for what it does.', state: 'open', may: true, countable: true })
    expect((await listPrivacyRequests(at(office.admin, later(34)))).waiting).toMatchObject([{ id: waiting?.id, person: { name: 'Marit Olsen' } }])
    // Whoever made the link and whoever owns the account hear of it, once until they have read it.
    const heard = async (ctx: Ctx) => (await listNotifications(at(ctx, later(34)), {})).rows.filter(({ kind }) => kind === 'person_answered')
    expect(await heard(office.admin)).toMatchObject([{ personId: account.people.marit, name: 'Marit Olsen', accountId: account.id }])
    expect(await heard(office.rep)).toHaveLength(1)
    expect(await heard(office.reviewer)).toEqual([])
    expect(beliefIn(await pageOf(token, 34), statement).answer).toMatchObject({ state: 'open' })
    // Said again it takes its place while nobody has looked.
    await say(token, { kind: 'not_right', beliefId, text: 'It is dear.' }, 35)
    expect((await answersOf(office, account)).map(({ text }) => text)).toEqual(['It is dear.'])

    await expect(settlePersonAnswer(at(office.onlooker, later(36)), { answerId: waiting?.id ?? '', outcome: 'count' })).rejects.toMatchObject({ code: 'forbidden' })
    await settlePersonAnswer(at(office.rep, later(36)), { answerId: waiting?.id ?? '', outcome: 'count', reply: 'Thank you.' })
    await expect(settlePersonAnswer(at(office.rep, later(37)), { answerId: waiting?.id ?? '', outcome: 'decline' })).rejects.toMatchObject({ code: 'conflict' })
    const counted = await getBelief(at(office.rep, later(37)), { beliefId })
    const own = counted.evidence.find(({ source }) => source === 'own_correction')
    expect(own).toMatchObject({ quote: 'It is dear.', speaker: 'Marit Olsen', speakerSide: 'customer', weight: 1.5, asserted: true })
    expect(await cacheFaults(at(office.admin, later(38)))).toEqual([])
    const page = await pageOf(token, 39)
    expect(page.answers).toMatchObject([{ state: 'accepted', reply: 'Thank you.', settledAt: later(36).toISOString() }])

    // Taken back by who took it, it is open again.
    const { decisionId } = await inWorkspace(office.workspaceId, (tx) => tx.personAnswer.findFirstOrThrow({ where: { workspaceId: office.workspaceId } }))
    await undoDecision(at(office.rep, later(40)), { decisionId: decisionId ?? '' })
    expect(await answersOf(office, account, 41)).toMatchObject([{ state: 'open', reply: null }])
    expect((await listPrivacyRequests(at(office.admin, later(41)))).waiting).toHaveLength(1)
    await settlePersonAnswer(at(office.reviewer, later(42)), { answerId: waiting?.id ?? '', outcome: 'decline', reply: 'You said so twice.' })
    expect((await pageOf(token, 43)).answers).toMatchObject([{ state: 'declined', reply: 'You said so twice.' }])
    expect((await getBelief(at(office.rep, later(43)), { beliefId })).evidence.some(({ source }) => source === 'own_correction')).toBe(false)
  })

  it('counts for the belief where it is right, and is told in the copy', async () => {
    const { office, account, token } = await furnished()
    const { id: beliefId } = beliefIn(await pageOf(token), 'single sign-on')
    await say(token, { kind: 'right', beliefId })
    const [answer] = await answersOf(office, account)
    await settlePersonAnswer(at(office.rep, later(36)), { answerId: answer?.id ?? '', outcome: 'count' })
    const belief = beliefIn(await pageOf(token, 37), 'single sign-on')
    expect(belief).toMatchObject({ observations: 2, ownWord: true, byMembers: 0, answer: { state: 'accepted' } })
    const { strFromU8, unzipSync } = await import('fflate')
    const files = unzipSync((await copyPerson(at(office.admin, later(38)), { personId: account.people.marit })).bytes)
    const file = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    expect(JSON.parse(file('json/answers.json'))).toMatchObject([{ kind: 'right', state: 'accepted' }])
    expect(file('json/beliefs.json')).toContain('your own page')
    expect(file('report.html')).toContain('Said on your own page')
  })

  it('asks for more of an admin, and keeps nothing that must not be kept', async () => {
    const { office, account, token } = await furnished()
    expect(await say(token, { kind: 'other', text: ' ' })).toEqual({ status: 'unclear', about: 'empty' })
    expect(await say(token, { kind: 'other', text: 'I have diabetes, so I was away. Please call me.' })).toEqual({ status: 'kept', beliefId: null })
    await say(token, { kind: 'erase', text: 'x'.repeat(5_000) })
    const answers = await answersOf(office, account)
    expect(answers.map(({ kind, text }) => [kind, text.length]).toSorted()).toEqual([['erase', 1_000], ['other', expect.any(Number)]])
    expect(JSON.stringify(answers)).not.toContain('diabetes')
    // What they ask for is listed with the other requests, what they say of a belief is not.
    await say(token, { kind: 'right', beliefId: (await pageOf(token)).beliefs[0]?.id })
    expect((await listPrivacyRequests(at(office.admin, later(34)))).rows.map(({ kind, by }) => [kind, by])).toEqual([['answered', null], ['answered', null], ['linked', 'Ada Quist']])
    const erase = answers.find(({ kind }) => kind === 'erase')
    await expect(settlePersonAnswer(at(office.rep, later(36)), { answerId: erase?.id ?? '', outcome: 'done' })).rejects.toMatchObject({ code: 'forbidden' })
    await settlePersonAnswer(at(office.admin, later(36)), { answerId: erase?.id ?? '', outcome: 'decline', reply: 'We need it for the contract.' })
    expect((await pageOf(token, 37)).answers.map(({ kind, state }) => [kind, state]).toSorted()).toEqual([['erase', 'declined'], ['other', 'open'], ['right', 'open']])
    const audit = await inWorkspace(office.workspaceId, (tx) => tx.auditEntry.findMany({ where: { workspaceId: office.workspaceId, objectId: account.people.marit }, orderBy: { at: 'asc' } }))
    expect(audit.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['person.link', 'person.answer', 'person.settle_answer', 'person.open_link']))
    expect(JSON.stringify(audit)).not.toMatch(/call me|contract/)
  })

  it('is of their own beliefs alone', async () => {
    const { office, account, token } = await furnished()
    const jonas = await pageOf((await makePersonLink(at(office.admin, later(30)), { personId: account.people.jonas })).token)
    for (const beliefId of [jonas.beliefs[0]?.id, account.id, 'x']) expect(await say(token, { kind: 'right', beliefId })).toEqual({ status: 'unclear', about: 'changed' })
    for (const none of [null, {}, { kind: 'accept' }, 'text']) expect((await say(token, none)).status).toBe('unclear')
    expect(await answersOf(office, account)).toEqual([])
  })

  it('is kept of somebody who is modelled no more, whose page says so', async () => {
    const { office, account, token } = await furnished()
    await setConsent(at(office.rep, later(33)), { personId: account.people.marit, state: 'objected' })
    expect(await pageOf(token, 34)).toMatchObject({ modelled: false, beliefs: [] })
    expect(await say(token, { kind: 'copy' }, 35)).toEqual({ status: 'kept', beliefId: null })
  })
})
