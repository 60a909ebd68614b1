import { describe, expect, it } from 'vitest'
import { getBelief } from '@/lib/beliefs'
import { accountPeople, recordMove, saveAccountFacts, setPersonStanding, undoMove, type PersonFacts } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { getBrief } from '@/lib/briefs'
import { getAccountPage, getCommittee, getPersonPage, listAccounts, listDecay } from '@/lib/insights'
import { ConflictError, NotFoundError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { at, closeAtEnd, FILES, FOLLOW_UP, ingest, JONAS, KICK_OFF, later, MARIT, openAccount, openOffice, placesWith, type Office } from '@/lib/testing'
import { erasePerson, handleRefreshAccount } from '.'

closeAtEnd()

const importing = (office: Office, name: string, people: PersonFacts[]) =>
  saveAccountFacts(office.rep, { name, slug: null, domain: null, segment: null, parentSlug: null, ownerId: null, people, deals: [], valuePropositions: [] })

describe('a part in the buying committee', () => {
  it('that a member sets stays when the CRM says another, weighs at once, and is told with what it was before', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'Set By Hand')
    await ingest(office.rep, account.id, KICK_OFF)
    const { jonas } = account.people
    await setPersonStanding(at(office.rep, later(1)), { accountId: account.id, personId: jonas, role: 'economic_buyer' })
    await handleRefreshAccount({ workspaceId: office.workspaceId, accountId: account.id }, later(2))
    await importing(office, account.name, [JONAS])
    const committee = await getCommittee(at(office.rep, later(3)), { accountId: account.id })
    expect(committee.people.find(({ personId }) => personId === jonas)).toMatchObject({ role: 'economic_buyer', roleByHand: true })
    expect(committee.alerts.filter(({ kind }) => kind !== 'silent')).toEqual([expect.objectContaining({ kind: 'role', name: 'Jonas Weil', before: 'champion', after: 'economic_buyer' })])
    // Nobody has been heard since March; by then this is longer than usual.
    expect(committee.alerts.filter(({ kind }) => kind === 'silent').map(({ name, at: since }) => [name, since.slice(0, 10)])).toEqual([['Marit Olsen', '2026-03-03'], ['Jonas Weil', '2026-03-03']])
    const page = await getAccountPage(at(office.rep, later(3)), { accountId: account.id })
    expect(page.people.find(({ personId }) => personId === jonas)?.role).toBe('economic_buyer')
  })

  it('as of a day tells nothing of what came later: no word, no new part, nobody who left', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'Day By Day')
    for (const file of [KICK_OFF, FOLLOW_UP]) await ingest(office.rep, account.id, file)
    const { marit, jonas } = account.people
    await setPersonStanding(at(office.rep, later(1)), { accountId: account.id, personId: jonas, role: 'blocker' })
    await recordMove(at(office.rep, later(2)), { accountId: account.id, personId: marit, leftOn: '2026-05-10', joined: null })
    const by = async (asOf?: string) => {
      const { alerts, people } = await getCommittee(at(office.rep, later(3)), { accountId: account.id, ...(asOf ? { asOf } : {}) })
      return { alerts: alerts.map(({ kind, name, at: since }) => [kind, name, since.slice(0, 10)]), left: people.find(({ personId }) => personId === marit)?.left }
    }
    expect(await by('2026-03-10')).toEqual({ alerts: [], left: null })
    expect(await by('2026-05-09')).toEqual({ alerts: [['silent', 'Marit Olsen', '2026-03-24'], ['silent', 'Jonas Weil', '2026-03-24']], left: null })
    expect((await by('2026-04-10')).alerts).toEqual([])
    const now = await by()
    expect([now.left, now.alerts.map(([kind, name]) => [kind, name])]).toEqual(['2026-05-10', [['left', 'Marit Olsen'], ['role', 'Jonas Weil'], ['silent', 'Jonas Weil']]])
  })

  it('whom somebody reports to is a colleague, and nobody reports to themselves through others', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const { marit, jonas } = account.people
    const report = (personId: string, reportsToId: string | null) => setPersonStanding(office.rep, { accountId: account.id, personId, reportsToId })
    await report(jonas, marit)
    expect((await getCommittee(office.rep, { accountId: account.id })).people.find(({ personId }) => personId === jonas)?.reportsToId).toBe(marit)
    await expect(report(marit, jonas)).rejects.toBeInstanceOf(ConflictError)
    await expect(report(marit, marit)).rejects.toBeInstanceOf(ConflictError)
    await expect(report(marit, (await openAccount(office)).people.jonas)).rejects.toBeInstanceOf(NotFoundError)
    await expect(report(marit, newId())).rejects.toBeInstanceOf(NotFoundError)
    await report(jonas, null)
    await report(marit, jonas)
  })
})

describe('what changed of somebody’s work', () => {
  it('is a new title in an import, told once; what the file leaves out stays', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'New Titles')
    await importing(office, account.name, [{ ...MARIT, title: 'Chief Operating Officer' }])
    await importing(office, account.name, [{ ...MARIT, title: 'Chief Operating Officer' }, { ...JONAS, title: null, role: 'unknown' }])
    const { alerts, people } = await getCommittee(office.rep, { accountId: account.id })
    expect(alerts).toEqual([expect.objectContaining({ kind: 'title', name: 'Marit Olsen', before: 'Chief Financial Officer', after: 'Chief Operating Officer' })])
    expect(people.find(({ name }) => name === 'Jonas Weil')?.role).toBe('champion')
  })

  it('is a move: news in both accounts, but of one that a member does not see they are told nothing', async () => {
    const office = await openOffice()
    const [old, next] = [await openAccount(office, office.rep, 'The Old'), await openAccount(office, office.manager, 'The New')]
    await ingest(office.rep, old.id, KICK_OFF)
    const { jonas } = old.people
    await recordMove(office.manager, { accountId: old.id, personId: jonas, leftOn: '2026-05-01', joined: { accountId: next.id, title: 'COO' } })
    expect(await getCommittee(office.manager, { accountId: old.id })).toMatchObject({
      alerts: expect.arrayContaining([expect.objectContaining({ kind: 'left', personId: jonas })]), people: expect.arrayContaining([expect.objectContaining({ personId: jonas, left: '2026-05-01', elsewhere: [{ accountId: next.id, accountName: 'The New', now: true }] })]),
    })
    expect((await getCommittee(office.manager, { accountId: next.id })).alerts).toMatchObject([{ kind: 'joined', personId: jonas, after: 'COO' }])
    expect((await getCommittee(office.rep, { accountId: old.id })).people.find(({ personId }) => personId === jonas)?.elsewhere).toEqual([])
    // On an earlier day he worked where he worked, and nobody knew him there.
    const by = async (asOf?: string) => (await getAccountPage(office.manager, { accountId: next.id, ...(asOf ? { asOf } : {}) })).people.map(({ personId }) => personId)
    expect([await by(), await by('2026-05-05')].map((ids) => ids.includes(jonas))).toEqual([true, true])
    expect(await by('2026-04-20')).toEqual(expect.not.arrayContaining([jonas]))
    expect((await getCommittee(office.manager, { accountId: old.id, asOf: '2026-04-20' })).people.find(({ personId }) => personId === jonas)).toMatchObject({ left: null, elsewhere: [] })
    expect((await getPersonPage(office.manager, { personId: jonas })).employments.map(({ accountName, to }) => [accountName, to])).toEqual([['The New', null], ['The Old', '2026-05-01']])
    expect((await getPersonPage(office.rep, { personId: jonas })).employments.map(({ accountName }) => accountName)).toEqual(['The Old'])
    await expect(getPersonPage(office.colleague, { personId: jonas })).rejects.toBeInstanceOf(NotFoundError)
    await expect(recordMove(office.manager, { accountId: old.id, personId: jonas, leftOn: '2026-05-02', joined: null })).rejects.toBeInstanceOf(NotFoundError)
    await expect(recordMove(office.rep, { accountId: old.id, personId: old.people.marit, leftOn: '2026-05-01', joined: { accountId: next.id, title: null } })).rejects.toBeInstanceOf(NotFoundError)
    // What they believed at the old account stays there.
    expect((await getPersonPage(office.manager, { personId: jonas })).accounts.map(({ account, beliefs }) => [account.name, beliefs.length > 0])).toEqual([['The Old', true], ['The New', false]])
  })

  it('is taken back whole: they work where they worked, and no more where they went', async () => {
    const office = await openOffice()
    const [old, next] = [await openAccount(office, office.rep, 'The Old'), await openAccount(office, office.rep, 'The New')]
    const { jonas } = old.people
    const move = { accountId: old.id, personId: jonas }
    await expect(undoMove(office.rep, move)).rejects.toBeInstanceOf(NotFoundError)
    const before = await getPersonPage(office.manager, { personId: jonas })
    await recordMove(office.rep, { ...move, leftOn: '2026-05-01', joined: { accountId: next.id, title: 'COO' } })
    // Who may not write it down may not take it back.
    await expect(undoMove(office.onlooker, move)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(undoMove(office.colleague, move)).rejects.toBeInstanceOf(NotFoundError)
    await undoMove(at(office.manager, later(5)), move)
    expect(await getPersonPage(office.manager, { personId: jonas })).toEqual(before)
    expect((await getCommittee(office.rep, { accountId: next.id })).people.map(({ personId }) => personId)).not.toContain(jonas)
    await expect(undoMove(office.rep, move)).rejects.toBeInstanceOf(NotFoundError)
  })

  it('leaves with the person', async () => {
    const office = await openOffice()
    const account = await openAccount(office, office.rep, 'Forgotten')
    await importing(office, account.name, [{ ...MARIT, title: 'Quokka wrangler' }])
    await erasePerson(office.admin, { personId: account.people.marit })
    expect(await placesWith(office.workspaceId, 'quokka')).toEqual([])
  })
})

describe('the conversations of an account', () => {
  it('are told with the names of those who spoke, however a recorder labels them', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, { name: 'labels.txt', content: 'Marit Olsen (Tessel): I need the price by Friday.\nJONAS WEIL: I think the pilot went well.' })
    const { interactions } = await getAccountPage(at(office.rep, later(1)), { accountId: account.id })
    expect(interactions.map(({ speakers }) => speakers)).toEqual([['Jonas Weil', 'Marit Olsen']])
  })

  it('are quoted under the names of those who spoke, with how the file spells them; who is erased is called nothing but erased', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(office.rep, account.id, { name: 'labels.txt', content: 'OLSEN, MARIT: I need the price by Friday.\nJONAS WEIL: We need the export to be faster.' })
    const { beliefs } = await getAccountPage(at(office.rep, later(1)), { accountId: account.id })
    const quotes = async (now: Date) => (await Promise.all(beliefs.map(({ id }) => getBelief(at(office.rep, now), { beliefId: id }).catch(() => null)))).flatMap((belief) => belief?.evidence ?? []).sort((a, b) => a.segment - b.segment)
    expect(await quotes(later(1))).toMatchObject([{ speaker: 'Marit Olsen', speakerLabel: 'OLSEN, MARIT' }, { speaker: 'Jonas Weil', speakerLabel: 'JONAS WEIL' }])
    await erasePerson(at(office.admin, later(2)), { personId: account.people.jonas })
    expect(JSON.stringify(await quotes(later(3)))).not.toMatch(/jonas|weil/i)
  })
})

describe('a person’s page', () => {
  it('says of each account what the account’s page says of them', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    for (const [n, file] of FILES.entries()) await ingest(at(office.rep, later(n)), account.id, file)
    const now = later(30)
    const page = await getAccountPage(at(office.rep, now), { accountId: account.id })
    for (const row of page.people.filter(({ personId }) => personId !== null)) {
      const { person, accounts: [inside] } = await getPersonPage(at(office.rep, now), { personId: row.personId ?? '' })
      expect(person.name).toBe(row.name)
      expect(inside?.beliefs.map(({ id }) => id).sort()).toEqual(page.beliefs.filter(({ holder }) => holder.key === row.key).map(({ id }) => id).sort())
      expect(inside?.beliefs.filter(({ status }) => status === 'active' || status === 'contested')).toHaveLength(row.beliefs)
      expect(inside).toMatchObject({ role: row.role, lastHeard: row.lastHeard })
      expect(inside?.figure).toEqual(row.figure)
    }
    expect((await inWorkspace(office.workspaceId, (tx) => accountPeople(tx, office.workspaceId, account.id))).length).toBeGreaterThan(1)
  })
})

describe('a ticket with a later comment', () => {
  const ticket = (comments: [author: number, body: string, at: string][]): string => JSON.stringify({
    ticket: { id: 12, subject: 'Export is slow', description: comments[0]?.[1], requester_id: 1, created_at: '2026-05-21T08:00:00Z' },
    users: [{ id: 1, name: 'Marit Olsen', email: 'marit@tessel.example', role: 'end-user' }, { id: 2, name: 'Tova Lind', email: 'tova@credence.example', role: 'agent' }],
    comments: comments.map(([author_id, body, created_at], id) => ({ id, author_id, public: true, body, created_at })),
  })

  it('was heard when the comment was written: on every page and in every list, and in none before', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    const { marit } = account.people
    await ingest(at(office.rep, new Date('2026-06-01T00:00:00Z')), account.id, { name: 'ticket.json', content: ticket([
      [1, 'The export is too slow for us.', '2026-05-21T08:00:00Z'], [2, 'We are looking into it.', '2026-05-21T10:00:00Z'], [1, 'We need the export to be faster.', '2026-05-22T09:00:00Z'], [2, 'It is faster now.', '2026-05-24T09:00:00Z'],
    ]) })
    const word = '2026-05-22T09:00:00.000Z'
    const rep = at(office.rep, new Date('2026-09-01T00:00:00Z'))
    const page = await getAccountPage(rep, { accountId: account.id })
    expect(page.people.find(({ personId }) => personId === marit)?.lastHeard).toBe(word)
    expect(page.alignment.trend.silentSince).toBe(word)
    expect(page.interactions).toMatchObject([{ at: '2026-05-21T08:00:00.000Z', heardAt: word }])
    expect(Math.max(...page.beliefs.map(({ lastSeen }) => Date.parse(lastSeen)))).toBe(Date.parse(word))
    expect((await getPersonPage(rep, { personId: marit })).accounts[0]).toMatchObject({ lastHeard: word, silentSince: word, conversations: 1 })
    expect((await getCommittee(rep, { accountId: account.id })).alerts).toMatchObject([{ kind: 'silent', at: word }])
    expect((await listAccounts(rep, { sort: 'last' })).rows[0]).toMatchObject({ id: account.id, silentSince: word, lastInteraction: { at: word, type: 'ticket' } })
    expect((await listDecay(rep))[0]).toMatchObject({ id: account.id, silentSince: word })
    expect(JSON.stringify((await getBrief(rep, { accountId: account.id, kind: 'meeting', personIds: [marit] })).sections)).toContain(', was last heard on 22 May, in “Export is slow”')
    expect(page.standing.flatMap(({ parts }) => parts.map(({ text }) => text)).join('')).toContain('the last conversation was Export is slow on 22 May.')
    expect((await getAccountPage(rep, { accountId: account.id, asOf: '2026-05-21T12:00:00Z' })).people.find(({ personId }) => personId === marit)?.lastHeard).toBe('2026-05-21T08:00:00.000Z')
  })

  it('that a colleague of ours opened was heard when they answered', async () => {
    const office = await openOffice()
    const account = await openAccount(office)
    await ingest(at(office.rep, new Date('2026-06-01T00:00:00Z')), account.id, { name: 'ticket.json', content: ticket([[2, 'Is the export still slow?', '2026-05-21T08:00:00Z'], [1, 'We need the export to be faster.', '2026-05-23T09:00:00Z']]) })
    expect((await listAccounts(at(office.rep, new Date('2026-09-01T00:00:00Z')), {})).rows[0]).toMatchObject({ lastInteraction: { at: '2026-05-23T09:00:00.000Z' } })
  })
})
