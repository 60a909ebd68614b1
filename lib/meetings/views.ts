import { mayEditAccount, type Ctx } from '@/lib/auth'
import { phaseOf } from './phase'
import type { Found, MeetingRow } from './store'
import type { MeetingPerson, MeetingView } from './types'

type AttendeeRow = MeetingRow['attendees'][number]

/** A meeting of an account as its reader sees it. */
export function meetingView(ctx: Ctx, row: MeetingRow & { account: NonNullable<MeetingRow['account']> }, found: Found): MeetingView {
  const title = row.interactionId === null ? undefined : found.interactions.get(row.interactionId)
  return {
    id: row.id, accountId: row.account.id, accountName: row.account.name, title: row.title, startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString(), timeZone: row.timeZone, allDay: row.allDay,
    link: row.link, source: row.source, phase: phaseOf({ ...row, held: title !== undefined }, ctx.now), people: peopleIn(row, found), organiser: row.organiserId === null ? null : (found.members.get(row.organiserId) ?? null),
    deal: row.deal, held: row.interactionId !== null && title !== undefined ? { interactionId: row.interactionId, title } : null, mayChange: row.source !== 'feed' && mayEditAccount(ctx, row.account),
  }
}

/** Everybody who comes, the customer's first; an address that came to be known since is its person. */
export function peopleIn({ attendees, account }: MeetingRow, found: Found): MeetingPerson[] {
  const people = new Map(attendees.flatMap((row) => { const each = personOf(row, account?.id ?? null, found); return each ? [[each.personId ?? each.memberId ?? each.email ?? each.name, each] as const] : [] }))
  return [...people.values()].sort((a, b) => Number(a.us) - Number(b.us) || Number(a.unknown) - Number(b.unknown))
}

function personOf({ personId, memberId, email, name, us }: AttendeeRow, accountId: string | null, { people, members, addresses }: Found): MeetingPerson | null {
  const person = personId === null ? undefined : people.get(personId)
  if (personId !== null) return person ? { personId, memberId: null, name: person.name, email: null, us: us || person.us, unknown: false } : null
  const member = memberId === null ? undefined : members.get(memberId)
  if (memberId !== null) return member === undefined ? null : { personId: null, memberId, name: member, email: null, us: true, unknown: false }
  const since = email === null ? undefined : addresses.get(email)
  if (since && accountId !== null && (since.us || since.accountIds.includes(accountId))) return { personId: since.personId, memberId: null, name: since.name, email: null, us: us || since.us, unknown: false }
  return { personId: null, memberId: null, name: name ?? email ?? '', email, us, unknown: !us }
}
