import type { z } from 'zod'
import type { Ctx } from '@/lib/auth'
import { accountDeals, accountPeople, type AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { InvalidError } from '@/lib/shared/errors'
import { directoryFor } from '../directory'
import { privacyOf } from '../erased'
import { instantOf } from '../ical/zones'
import type { PlanMeetingInput } from '../inputs'
import { attendeesOf, type NewAttendee } from '../place/place'

type Details = Omit<z.output<typeof PlanMeetingInput>, 'accountId'>

/** @throws InvalidError for what would be over already: it stands nowhere, and nobody is reminded of it */
export function assertToCome({ endsAt }: { endsAt: Date }, now: Date): void {
  if (endsAt <= now) throw new InvalidError('This meeting would be over already.', 'Choose a day and an hour to come. What was said in it comes in as a file or a note.')
}

/**
 * What a member wrote of a meeting, as it is kept: who comes by id where they are known.
 * @throws InvalidError for a person or deal of another account
 */
export async function writtenDetails(tx: Tx, ctx: Ctx, account: AccountRecord, details: Details) {
  const { title, day, time, minutes, timeZone, dealId, link, personIds, addresses } = details
  const people = await accountPeople(tx, ctx.workspaceId, account.id)
  if (personIds.some((id) => !people.some((person) => person.id === id))) throw new InvalidError('Somebody among those who come is not of this account.', 'Choose among its people, or write their address.')
  if (dealId !== null && !(await accountDeals(tx, ctx.workspaceId, account.id)).some(({ id }) => id === dealId)) throw new InvalidError('That deal is not one of this account.', 'Choose another deal, or none.')
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const startsAt = instantOf({ year, month, day: date, hour, minute, second: 0 }, timeZone)
  const directory = await directoryFor(tx, ctx, addresses, { edit: false })
  const privacy = await privacyOf(tx, ctx.workspaceId, [account.id])
  const chosen: NewAttendee[] = personIds.map((personId) => ({ personId, memberId: null, email: null, name: null, us: people.find(({ id }) => id === personId)?.side === 'us' }))
  const written = attendeesOf({ organiser: null, attendees: addresses.map((email) => ({ email, name: null, declined: false })) }, directory)
  const attendees = [...chosen, ...privacy.attendees(written).filter(({ personId }) => personId === null || !personIds.includes(personId))]
  return { fields: { title: privacy.title(title), startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), timeZone, allDay: false, dealId, link: link === '' ? null : link }, attendees }
}
