import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteInteraction, erasePerson, handleCalendarsDue, handleTellOfMeeting } from '.'
import { calendarOf, eventLines } from '@/lib/meetings/ical/calendar.fixture'
import { cancelMeeting, changeMeeting, connectFeed, discardMeeting, getOwnFeed, listComingMeetings, listUnplacedMeetings, placeMeeting, planMeeting, readFeed, receiveCalendar, removeFeed } from '@/lib/meetings'
import type { FetchCalendar } from '@/lib/meetings/feeds/fetch-calendar'
import { inWorkspace } from '@/lib/db/transaction'
import { getAccountPage, listAccounts } from '@/lib/insights'
import { listNotifications } from '@/lib/notify'
import { NotFoundError } from '@/lib/shared/errors'
import { at, closeAtEnd, ingest, later, memberId, NOW, openAccount, openOffice, placesWith, queue, type Office, type Opened } from '@/lib/testing'

vi.stubEnv('NEXTAUTH_SECRET', 'the secret of a test installation')
closeAtEnd()

const HOUR = 60
let office: Office
let account: Opened
beforeAll(async () => { await queue() })
beforeEach(async () => {
  office = await openOffice()
  account = await openAccount(office)
})

const demo = (over: object = {}) => ({ accountId: account.id, title: 'Demo', day: '2026-05-12', time: '14:00', minutes: 45, timeZone: 'Europe/Berlin', personIds: [account.people.marit], addresses: ['stranger@brackwater.example'], ...over })
const coming = async (ctx = office.rep) => (await listComingMeetings(ctx)).map(({ title, startsAt, people }) => ({ title, startsAt, people: people.map(({ name }) => name) }))
const bring = (text: string, ctx = office.rep) => receiveCalendar(ctx, { fileName: 'week.ics', bytes: new TextEncoder().encode(text), timeZone: 'Europe/Berlin' })
const invitation = (lines: Record<string, string | string[]>) => eventLines({ DTSTART: ':20260513T080000Z', DTEND: ':20260513T090000Z', ATTENDEE: ':mailto:marit@brackwater.example', ...lines })
const rows = () => inWorkspace(office.workspaceId, (tx) => tx.meeting.findMany({ include: { attendees: true }, orderBy: { startsAt: 'asc' } }))
const jobs = () => inWorkspace(office.workspaceId, async (tx) => {
  await tx.$queryRaw`SELECT set_config('role', 'none', true)`
  return tx.$queryRaw<{ after: Date; data: { meetingId: string; startsAt: string; workspaceId: string } }[]>`SELECT start_after AS after, data FROM pgboss.job WHERE name = 'meeting.tell' AND data->>'workspaceId' = ${office.workspaceId} ORDER BY start_after`
})

describe('a meeting by hand', () => {
  it('stands on the account, in the list and among those of today, with who comes and who is not known yet', async () => {
    const { id } = await planMeeting(office.rep, demo())
    expect(await coming()).toEqual([{ title: 'Demo', startsAt: '2026-05-12T12:00:00.000Z', people: ['Marit Olsen', 'stranger@brackwater.example', 'Tova Lind'] }])
    const page = await getAccountPage(office.rep, { accountId: account.id })
    expect(page.meetings.coming[0]).toMatchObject({ id, organiser: 'Tova Lind', phase: 'planned', mayChange: true, people: [{ unknown: false }, { unknown: true }, { us: true }] })
    const other = await openAccount(office, office.rep, 'Without a meeting')
    const listed = (await listAccounts(office.rep, { sort: 'next', dir: 'asc' })).rows
    expect(listed.map((row) => [row.id, row.nextMeeting?.id ?? null])).toEqual([[account.id, id], [other.id, null]])
  })

  it('is nowhere for whoever does not see the account, and changed by none who may only read it', async () => {
    const { id: meetingId } = await planMeeting(office.rep, demo())
    expect(await coming(office.colleague)).toEqual([])
    await expect(cancelMeeting(office.colleague, { meetingId })).rejects.toBeInstanceOf(NotFoundError)
    await expect(cancelMeeting(office.onlooker, { meetingId })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await coming(office.onlooker)).toHaveLength(1)
  })

  it('names only people and deals of its account', async () => {
    const stranger = (await openAccount(office)).people.jonas
    await expect(planMeeting(office.rep, demo({ personIds: [stranger] }))).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('half an hour before', () => {
  const told = async (ctx = office.rep) => (await listNotifications(at(ctx, later(6 * HOUR)))).rows.filter(({ kind }) => kind === 'meeting_brief')
  const run = async (now: Date) => { for (const { data } of await jobs()) await handleTellOfMeeting(data, now) }

  it('its people are told, once, however often the job runs', async () => {
    const { id } = await planMeeting(office.rep, demo())
    expect((await jobs()).map(({ after }) => after.toISOString())).toEqual(['2026-05-12T11:30:00.000Z'])
    await Promise.all([run(later(150)), run(later(150))])
    await run(later(151))
    expect(await told()).toEqual([expect.objectContaining({ meetingId: id, title: 'Demo', startsAt: '2026-05-12T12:00:00.000Z' })])
    expect(await told(office.colleague)).toEqual([])
  })

  it('they are told again of one that was moved, by its new hour alone', async () => {
    const { id: meetingId } = await planMeeting(office.rep, demo())
    await run(later(150))
    await changeMeeting(at(office.rep, later(155)), { ...demo({ time: '17:00' }), meetingId })
    await run(later(160))
    expect((await jobs()).map(({ data }) => data.startsAt)).toEqual(['2026-05-12T12:00:00.000Z', '2026-05-12T15:00:00.000Z'])
    const [first] = await jobs()
    expect(await told()).toHaveLength(1)
    await handleTellOfMeeting({ workspaceId: office.workspaceId, meetingId, startsAt: first?.data.startsAt ?? '' }, later(335))
    expect((await told())[0]?.at).toBe(later(160).toISOString())
  })

  it('nobody is told of one that was cancelled, or is long over', async () => {
    const { id: meetingId } = await planMeeting(office.rep, demo())
    await cancelMeeting(office.rep, { meetingId })
    await run(later(150))
    await planMeeting(office.rep, demo({ title: 'Another' }))
    await run(later(5 * HOUR))
    expect(await told()).toEqual([])
  })
})

describe('a calendar file', () => {
  it('is put to accounts by who is invited; what fits none waits for its uploader, and nobody else sees it', async () => {
    const received = await bring(calendarOf(invitation({}), invitation({ UID: ':b', SUMMARY: ':Lunch', ATTENDEE: ':mailto:somebody@nowhere.example' }), invitation({ UID: ':c', CLASS: ':PRIVATE' }), invitation({ UID: ':old', DTSTART: ':20260401T080000Z', DTEND: ':20260401T090000Z' })))
    expect(received).toMatchObject({ added: 2, unplaced: 1, confidential: 1, past: 1, accounts: [{ id: account.id, meetings: 1 }] })
    const [waiting] = await listUnplacedMeetings(office.rep)
    expect(waiting).toMatchObject({ title: 'Lunch', fits: [] })
    expect(await listUnplacedMeetings(office.admin)).toEqual([])
    const meetingId = waiting?.id ?? ''
    await expect(placeMeeting(office.admin, { meetingId, accountId: account.id })).rejects.toBeInstanceOf(NotFoundError)
    expect(await placeMeeting(office.rep, { meetingId, accountId: account.id })).toEqual({ placed: 1 })
    expect(await listUnplacedMeetings(office.rep)).toEqual([])
  })

  it('with two accounts that fit offers both, and may be discarded', async () => {
    const twin = await openAccount(office, office.rep, 'Brackwater Drinks')
    await bring(calendarOf(invitation({ ATTENDEE: ':mailto:new@brackwater.example' })))
    const [waiting] = await listUnplacedMeetings(office.rep)
    expect(waiting?.fits.map(({ id }) => id).sort()).toEqual([account.id, twin.id].sort())
    await discardMeeting(office.rep, { meetingId: waiting?.id ?? '' })
    expect(await rows()).toEqual([])
  })

  it('brought again changes nothing, a later revision moves, an older one does not, a cancellation cancels', async () => {
    await bring(calendarOf(invitation({ SEQUENCE: ':1' })))
    expect(await bring(calendarOf(invitation({ SEQUENCE: ':1' })))).toMatchObject({ added: 0, changed: 0, same: 1 })
    expect(await bring(calendarOf(invitation({ SEQUENCE: ':2', DTSTART: ':20260514T080000Z', DTEND: ':20260514T090000Z' })))).toMatchObject({ changed: 1 })
    expect(await bring(calendarOf(invitation({ SEQUENCE: ':1', SUMMARY: ':Old' })))).toMatchObject({ same: 1, changed: 0 })
    expect((await rows()).map(({ title, startsAt }) => [title, startsAt.toISOString()])).toEqual([['Demo', '2026-05-14T08:00:00.000Z']])
    expect(await bring(calendarOf(['METHOD:CANCEL'], invitation({ SEQUENCE: ':3' })))).toMatchObject({ cancelled: 1 })
    expect(await coming()).toEqual([])
  })

  it('that is bad says the file, the line and what to do', async () => {
    await expect(bring('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\n')).rejects.toMatchObject({ code: 'invalid', message: 'week.ics, line 2: An event begins here and never ends: the file is cut off.', remedy: 'Export or download it again.' })
  })

  it('cannot touch a meeting of an account that its uploader may not change', async () => {
    await bring(calendarOf(invitation({})))
    await bring(calendarOf(invitation({ SEQUENCE: ':9', SUMMARY: ':Hijacked' })), office.colleague)
    expect((await rows()).filter(({ accountId }) => accountId === account.id).map(({ title }) => title)).toEqual(['Demo'])
  })
})

describe('a member’s own calendar', () => {
  const connect = async (ctx = office.rep): Promise<string> => {
    await connectFeed(ctx, { url: 'webcal://calendar.example/secret-1/basic.ics', timeZone: 'Europe/Berlin' })
    return (await inWorkspace(office.workspaceId, (tx) => tx.calendarFeed.findFirstOrThrow({ where: { memberId: memberId(ctx) } }))).id
  }
  const holding = (text: string, etag: string | null = null): FetchCalendar => () => Promise.resolve({ status: 'read', text, etag })
  const read = (feedId: string, fetch: FetchCalendar, now = NOW) => readFeed(office.workspaceId, feedId, now, fetch)

  it('gives meetings with known accounts alone, and what vanishes from it goes', async () => {
    const feedId = await connect()
    const mine = `:mailto:${office.rep.actor.kind === 'member' ? office.rep.actor.email : ''}`
    await read(feedId, holding(calendarOf(
      invitation({}), invitation({ UID: ':dentist', SUMMARY: ':Dentist', ATTENDEE: ':mailto:doctor@practice.example' }), invitation({ UID: ':hush', SUMMARY: ':Hush', CLASS: ':CONFIDENTIAL' }),
      invitation({ UID: ':no', SUMMARY: ':Declined', ATTENDEE: [':mailto:marit@brackwater.example', `;PARTSTAT=DECLINED${mine}`] }),
    )))
    expect((await rows()).map(({ title, source }) => [title, source])).toEqual([['Demo', 'feed']])
    expect(await placesWith(office.workspaceId, 'Dentist', 'Hush', 'Declined', 'calendar.example/secret')).toEqual([])
    expect(await getOwnFeed(office.rep)).toMatchObject({ host: 'calendar.example', fault: null, meetings: 1, readAt: NOW.toISOString() })
    await read(feedId, holding(calendarOf()), later(15))
    expect(await rows()).toEqual([])
  })

  it('is asked with its ETag, and in full once a day, since a series goes on', async () => {
    const feedId = await connect()
    const asked: (string | null)[] = []
    const fetch: FetchCalendar = (_, etag) => { asked.push(etag); return Promise.resolve(etag ? { status: 'same' } : { status: 'read', text: calendarOf(invitation({})), etag: '"1"' }) }
    for (const now of [NOW, later(15), later(24 * HOUR)]) await read(feedId, fetch, now)
    expect(asked).toEqual([null, '"1"', null])
  })

  it('says what went wrong and keeps what it had', async () => {
    const feedId = await connect()
    await read(feedId, holding(calendarOf(invitation({}))))
    for (const fault of ['refused', 'timeout', 'refused_address'] as const) {
      await read(feedId, () => Promise.resolve({ status: 'fault', fault }), later(15))
      expect(await getOwnFeed(office.rep)).toMatchObject({ fault, readAt: NOW.toISOString(), meetings: 1 })
    }
    await read(feedId, holding('<html>Sign in</html>'), later(30))
    expect(await getOwnFeed(office.rep)).toMatchObject({ fault: 'not_a_calendar', meetings: 1 })
  })

  it('removed takes its meetings along, and those that a colleague’s calendar holds too come back by it', async () => {
    const [first, second] = [await connect(), await connect(office.onlooker)]
    await read(first, holding(calendarOf(invitation({}))))
    await read(second, holding(calendarOf(invitation({})), '"2"'))
    expect(await rows()).toHaveLength(1)
    await removeFeed(office.rep)
    expect(await rows()).toEqual([])
    await read(second, (_, etag) => Promise.resolve(etag ? { status: 'same' } : { status: 'read', text: calendarOf(invitation({})), etag }), later(15))
    expect(await rows()).toHaveLength(1)
  })

  it('leads nowhere within a private network, and is read by nobody once its member has left', async () => {
    await expect(connectFeed(office.rep, { url: 'https://10.0.0.7/a.ics', timeZone: 'UTC' })).rejects.toMatchObject({ code: 'invalid' })
    const feedId = await connect(office.colleague)
    await inWorkspace(office.workspaceId, (tx) => tx.member.updateMany({ where: { id: memberId(office.colleague) }, data: { removedAt: NOW } }))
    await handleCalendarsDue(NOW)
    expect(await inWorkspace(office.workspaceId, (tx) => tx.calendarFeed.count({ where: { id: feedId } }))).toBe(0)
  })
})

describe('when it is over', () => {
  it('a meeting was held in the conversation that is imported, until that is deleted', async () => {
    const past = demo({ time: '10:00', day: '2026-05-11', title: 'Kick-off' })
    // Nobody plans what is over; what is under way can still be written down.
    await expect(planMeeting(office.rep, past)).rejects.toMatchObject({ code: 'invalid' })
    const { id } = await planMeeting(at(office.rep, new Date('2026-05-11T08:10:00Z')), past)
    await expect(changeMeeting(office.rep, { ...demo({ time: '09:00', day: '2026-05-10', title: 'Kick-off' }), meetingId: id })).rejects.toMatchObject({ code: 'invalid' })
    await changeMeeting(office.rep, { ...past, title: 'Kick-off with Marit', meetingId: id })
    const phases = async (now: Date) => (await getAccountPage(at(office.rep, now), { accountId: account.id })).meetings.late.map(({ phase }) => phase)
    expect(await phases(NOW)).toEqual(['over'])
    expect(await phases(later(3 * 24 * HOUR))).toEqual(['missing'])
    const call = { name: 'kick-off.txt', at: new Date('2026-05-11T08:05:00Z'), content: 'Tova Lind: Thanks for making the time today.\nMarit Olsen: I think the price is too high for what we get.\nTova Lind: Understood.' }
    const { interactionId } = await ingest(at(office.rep, later(30)), account.id, call)
    expect((await getAccountPage(at(office.rep, later(60)), { accountId: account.id })).meetings.late[0]).toMatchObject({ phase: 'held', held: { interactionId } })
    await deleteInteraction(at(office.rep, later(70)), { interactionId })
    await handleCalendarsDue(later(75))
    expect(await phases(later(80))).toEqual(['over'])
  })
})

describe('privacy', () => {
  it('an erased person is among no attendees, in no title, and is not brought back', async () => {
    await planMeeting(office.rep, demo({ title: 'Prices with Marit Olsen', personIds: [account.people.marit, account.people.jonas] }))
    await bring(calendarOf(invitation({})))
    await erasePerson(office.admin, { personId: account.people.marit })
    await bring(calendarOf(invitation({ SEQUENCE: ':2', SUMMARY: ':Lunch with Marit Olsen', ATTENDEE: [';CN=Marit Olsen:mailto:marit@brackwater.example', ':mailto:jonas@brackwater.example'] })))
    expect(await placesWith(office.workspaceId, 'marit@brackwater', 'Marit Olsen', 'Marit')).toEqual([])
    expect((await listComingMeetings(office.rep)).flatMap(({ people }) => people.filter(({ us }) => !us).map(({ name }) => name))).not.toContain('Marit Olsen')
  })
})
