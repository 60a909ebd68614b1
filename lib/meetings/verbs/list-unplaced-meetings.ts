import { visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { directoryFor } from '../directory'
import { accountsOf } from '../place/place'
import { employersOf, namesIn, unplacedOf } from '../store'
import type { UnplacedMeeting } from '../types'
import { peopleIn } from '../views'

/** Events of the actor's own calendars that fit no account, or several, with those they fit. Nobody else sees them. */
export async function listUnplacedMeetings(ctx: Ctx): Promise<UnplacedMeeting[]> {
  if (ctx.actor.kind !== 'member') return []
  const { memberId } = ctx.actor
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const rows = await unplacedOf(tx, ctx.workspaceId, memberId, ctx.now)
    if (rows.length === 0) return []
    const found = await namesIn(tx, ctx.workspaceId, rows, ctx.now)
    const emails = rows.flatMap(({ attendees }) => attendees.flatMap(({ email }) => email ?? []))
    const { accounts, ...directory } = await directoryFor(tx, ctx, emails, { edit: true })
    const employers = await employersOf(tx, ctx.workspaceId, visibleTo(ctx), rows.flatMap(({ attendees }) => attendees.flatMap(({ personId }) => personId ?? [])), ctx.now)
    const named = new Map([...accounts, ...employers.map(({ account }) => account)].map(({ id, name }) => [id, name]))
    return rows.map((row) => {
      const invited = row.attendees.flatMap(({ email }) => (email === null ? [] : [{ email, name: null, declined: false }]))
      const people = new Set(row.attendees.map(({ personId }) => personId))
      const fits = new Set([...employers.filter(({ personId }) => people.has(personId)).map(({ account }) => account.id), ...accountsOf({ organiser: null, attendees: invited }, { accounts, ...directory })])
      return {
        id: row.id, title: row.title, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString(), timeZone: row.timeZone, allDay: row.allDay,
        people: peopleIn(row, found).map(({ name, us }) => ({ name, us })), fits: [...fits].map((id) => ({ id, name: named.get(id) ?? '' })),
      }
    })
  })
}
