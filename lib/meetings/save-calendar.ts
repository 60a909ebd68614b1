import { mayEditAccount, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { directoryFor, type NamedDirectory } from './directory'
import { privacyOf } from './erased'
import type { CalendarEvent, CalendarSeries } from './ical/types'
import { merge, type KeptMeeting } from './place/merge'
import { accountsOf, attendeesOf, invitedTo } from './place/place'
import { remind } from './remind'
import { insertMeeting, meetingsOfUids, removeMeetings, updateMeeting, type MeetingRow } from './store'

/** Who brings a calendar: a file that a member uploads, or their own calendar, of which only meetings with a known account are kept. */
export type Bringing = { source: 'file' } | { source: 'feed'; feedId: string }

export type Saved = { accounts: Map<string, { name: string; meetings: number }>; added: number; changed: number; cancelled: number; same: number; unplaced: number; confidential: number }

type Work = { tx: Tx; ctx: Ctx; by: Bringing; memberId: string | null; directory: NamedDirectory; until: Date; privacy: Awaited<ReturnType<typeof privacyOf>>; saved: Saved }

/** Writes what a calendar says, each event to the account of those invited. Private events are never kept. Await `queue()` before. */
export async function saveCalendar(tx: Tx, ctx: Ctx, series: readonly CalendarSeries[], by: Bringing, until: Date): Promise<Saved> {
  const events = series.flatMap(({ occurrences }) => occurrences)
  const directory = await directoryFor(tx, ctx, events.flatMap((event) => invitedTo(event).map(({ email }) => email)), { edit: by.source === 'file' })
  const saved: Saved = { accounts: new Map(), added: 0, changed: 0, cancelled: 0, same: 0, unplaced: 0, confidential: 0 }
  const memberId = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const work: Work = { tx, ctx, by, memberId, directory, until, privacy: await privacyOf(tx, ctx.workspaceId, directory.accounts.map(({ id }) => id)), saved }
  const rows = await meetingsOfUids(tx, ctx.workspaceId, series.map(({ uid }) => uid))
  const touched = rows.filter((row) => isTheirs(work, row) || directory.accounts.some(({ id }) => id === row.accountId))
  for (const each of series) await saveSeries(work, each, touched.filter(({ uid }) => uid === each.uid))
  return saved
}

async function saveSeries(work: Work, series: CalendarSeries, rows: readonly MeetingRow[]): Promise<void> {
  const { tx, ctx, by, saved } = work
  const open = series.occurrences.filter(({ confidential }) => !confidential)
  saved.confidential += series.occurrences.length - open.length
  const targets = new Map(open.map((event) => [event.recurrence, target(work, event, rows)]))
  const wanted = open.filter(({ recurrence }) => targets.get(recurrence) !== 'nobody')
  const kept = keptOf(work, rows, targets)
  const plan = merge({ ...series, occurrences: wanted }, kept.map(({ kept: each }) => each), { now: ctx.now, until: work.until })
  for (const event of plan.add) await add(work, event, targets.get(event.recurrence) ?? null)
  for (const { id, event } of plan.change) await change(work, kept.find(({ row }) => row.id === id)?.row, event, targets.get(event.recurrence) ?? null)
  for (const id of plan.cancel) await updateMeeting(tx, ctx.workspaceId, id, { cancelledAt: ctx.now })
  saved.cancelled += plan.cancel.length + plan.remove.length
  saved.same += plan.same
  await removeMeetings(tx, ctx.workspaceId, by.source === 'feed' || series.whole ? plan.remove : [])
}

/** Did whoever brings the calendar bring this one, too, and may still change it? Meetings of accounts that they do not see are nowhere. */
function isTheirs({ ctx, by, memberId }: Work, row: MeetingRow): boolean {
  if (by.source === 'feed' && row.feedId === by.feedId) return true
  return row.feedId === null && memberId !== null && row.createdById === memberId && (row.account === null || mayEditAccount(ctx, row.account))
}

type Target = string | null | 'nobody'

/** The account of an event; null where somebody has to say, and `nobody` where one's own calendar has nobody of a customer in it. */
function target({ directory, by, memberId }: Work, event: CalendarEvent, rows: readonly MeetingRow[]): Target {
  const mine = event.attendees.find(({ email }) => memberId !== null && directory.members.get(email) === memberId)
  if (by.source === 'feed' && mine?.declined) return 'nobody'
  const fits = accountsOf(event, directory)
  const known = rows.find(({ recurrence, accountId }) => recurrence === event.recurrence && accountId !== null && (fits.length === 0 || fits.includes(accountId)))
  // Where somebody has said where it belongs, it stays there, unless it plainly belongs elsewhere by now.
  if (known?.accountId && (fits.length !== 1 || fits[0] === known.accountId) && (by.source === 'file' || fits.length > 0 || known.feedId === by.feedId)) return known.accountId
  if (fits.length === 1) return fits[0] ?? null
  return fits.length === 0 && by.source === 'feed' ? 'nobody' : null
}

type Kept = { row: MeetingRow; kept: KeptMeeting }

/** What is kept of a UID, as far as whoever brings the calendar has to do with it: one meeting for each place in the series. */
function keptOf(work: Work, rows: readonly MeetingRow[], targets: ReadonlyMap<string, Target>): Kept[] {
  const accounts = new Map(work.directory.accounts.map(({ id, mayEdit }) => [id, mayEdit]))
  const byPlace = new Map<string, Kept>()
  for (const row of rows) {
    const mayChange = isTheirs(work, row) || (row.source === 'file' && row.accountId !== null && accounts.get(row.accountId) === true)
    const kept = { row, kept: { ...row, mayChange } }
    const known = byPlace.get(row.recurrence)
    const placed = row.accountId !== null && row.accountId === targets.get(row.recurrence)
    if (!known || placed || (isTheirs(work, row) && !isTheirs(work, known.row))) byPlace.set(row.recurrence, kept)
  }
  return [...byPlace.values()]
}

async function add(work: Work, event: CalendarEvent, accountId: Target): Promise<void> {
  const { tx, ctx, by, memberId, saved } = work
  if (accountId === 'nobody') return
  const { fields, attendees } = written(work, event)
  const id = await insertMeeting(tx, ctx.workspaceId, ctx.now, {
    ...fields, accountId, dealId: null, source: by.source, feedId: by.source === 'feed' ? by.feedId : null, createdById: memberId, uid: event.uid, recurrence: event.recurrence,
  }, attendees)
  saved.added += 1
  await told(work, id, event, accountId)
}

async function change(work: Work, row: MeetingRow | undefined, event: CalendarEvent, accountId: Target): Promise<void> {
  const { tx, ctx, saved } = work
  if (!row || accountId === 'nobody') return
  const { fields, attendees } = written(work, event)
  const same = row.cancelledAt === null && row.accountId === accountId && (['title', 'timeZone', 'allDay', 'link', 'organiserId'] as const).every((name) => row[name] === fields[name]) &&
    row.startsAt.getTime() === fields.startsAt.getTime() && row.endsAt.getTime() === fields.endsAt.getTime() && sameAttendees(row.attendees, attendees)
  if (same) saved.same += 1
  else saved.changed += 1
  if (!same || row.sequence !== fields.sequence) await updateMeeting(tx, ctx.workspaceId, row.id, { ...fields, accountId, cancelledAt: null }, same ? undefined : attendees)
  const moved = row.startsAt.getTime() !== fields.startsAt.getTime() || row.cancelledAt !== null || row.accountId === null
  if (moved) await told(work, row.id, event, accountId)
  else count(work, accountId)
}

async function told(work: Work, id: string, event: CalendarEvent, accountId: string | null): Promise<void> {
  count(work, accountId)
  if (accountId !== null) await remind(work.tx, work.ctx.workspaceId, work.ctx.now, { id, startsAt: event.startsAt, allDay: event.allDay })
}

function count({ saved, directory }: Work, accountId: string | null): void {
  if (accountId === null) {
    saved.unplaced += 1
    return
  }
  const known = saved.accounts.get(accountId)
  saved.accounts.set(accountId, { name: known?.name ?? directory.accounts.find(({ id }) => id === accountId)?.name ?? '', meetings: (known?.meetings ?? 0) + 1 })
}

function written({ directory, privacy }: Work, event: CalendarEvent) {
  const { startsAt, endsAt, timeZone, allDay, link, sequence, organiser } = event
  return {
    fields: { title: privacy.title(event.title) || 'Meeting', startsAt, endsAt, timeZone, allDay, link, sequence, organiserId: organiser ? (directory.members.get(organiser.email) ?? null) : null },
    attendees: privacy.attendees(attendeesOf(event, directory)),
  }
}

type Named = { personId: string | null; memberId: string | null; email: string | null; name: string | null }

function sameAttendees(a: readonly Named[], b: readonly Named[]): boolean {
  const keys = (all: readonly Named[]): string => all.map(({ personId, memberId, email, name }) => JSON.stringify([personId, memberId, email, name])).sort().join()
  return keys(a) === keys(b)
}
