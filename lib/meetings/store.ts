import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { NewAttendee } from './place/place'

const SHAPE = { account: { select: { id: true, name: true, ownerId: true } }, deal: { select: { id: true, name: true } }, attendees: { orderBy: { id: 'asc' } } } satisfies Prisma.MeetingInclude
export type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof SHAPE }>

/** Which accounts a reader sees: of these owners, or all, and those of nobody. */
export type Visible = { owners: string[] | 'all'; unowned: boolean }
const seen = ({ owners, unowned }: Visible): Prisma.AccountWhereInput => (owners === 'all' ? {} : { OR: [{ ownerId: { in: owners } }, ...(unowned ? [{ ownerId: null }] : [])] })

export const findMeeting = (tx: Tx, workspaceId: string, id: string): Promise<MeetingRow | null> =>
  tx.meeting.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: SHAPE })

/** Meetings of an account that end after `from`, the first first. In one statement: every account page asks. */
export const meetingsOf = (tx: Tx, workspaceId: string, accountId: string, from: Date, take: number): Promise<MeetingRow[]> =>
  tx.$queryRaw<MeetingRow[]>`
    SELECT m.*, json_build_object('id', a.id, 'name', a.name, 'ownerId', a."ownerId") AS account,
      CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS deal,
      (SELECT coalesce(json_agg(to_json(t) ORDER BY t.id), '[]') FROM "MeetingAttendee" t WHERE t."workspaceId" = m."workspaceId" AND t."meetingId" = m.id) AS attendees
    FROM "Meeting" m JOIN "Account" a ON a."workspaceId" = m."workspaceId" AND a.id = m."accountId" LEFT JOIN "Deal" d ON d."workspaceId" = m."workspaceId" AND d.id = m."dealId"
    WHERE m."workspaceId" = ${workspaceId}::uuid AND m."accountId" = ${accountId}::uuid AND m."endsAt" > ${from} ORDER BY m."startsAt", m.id LIMIT ${take}`

/** Meetings to come of all accounts that a reader sees. */
export const comingMeetings = (tx: Tx, workspaceId: string, visible: Visible, from: Date, to: Date, take: number): Promise<MeetingRow[]> =>
  tx.meeting.findMany({
    where: { workspaceId, endsAt: { gt: from }, startsAt: { lt: to }, cancelledAt: null, accountId: { not: null }, account: { is: seen(visible) } },
    include: SHAPE, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take,
  })

/** Meetings of a calendar that fit no account, or several, and wait for whoever brought them. */
export const unplacedOf = (tx: Tx, workspaceId: string, memberId: string, from: Date): Promise<MeetingRow[]> =>
  tx.meeting.findMany({ where: { workspaceId, accountId: null, createdById: memberId, endsAt: { gt: from }, cancelledAt: null }, include: SHAPE, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: 200 })

export const meetingsOfUids = (tx: Tx, workspaceId: string, uids: readonly string[]): Promise<MeetingRow[]> =>
  tx.meeting.findMany({ where: { workspaceId, uid: { in: [...uids] } }, include: SHAPE, orderBy: { id: 'asc' } })

export type MeetingFields = Pick<Prisma.MeetingUncheckedCreateInput, 'dealId' | 'link' | 'organiserId' | 'feedId' | 'createdById' | 'uid'> &
  { accountId: string | null; title: string; startsAt: Date; endsAt: Date; timeZone: string; allDay: boolean; source: 'hand' | 'file' | 'feed'; recurrence: string; sequence: number }

export async function insertMeeting(tx: Tx, workspaceId: string, now: Date, meeting: MeetingFields, attendees: readonly NewAttendee[]): Promise<string> {
  const id = newId(now.getTime())
  await tx.meeting.create({ data: { ...meeting, workspaceId, id, createdAt: now } })
  await insertAttendees(tx, workspaceId, id, attendees)
  return id
}

export type MeetingChange = Partial<Pick<MeetingFields, 'accountId' | 'dealId' | 'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'allDay' | 'link' | 'organiserId' | 'sequence'>> & { cancelledAt?: Date | null; interactionId?: string | null; remindedFor?: Date }

export async function updateMeeting(tx: Tx, workspaceId: string, id: string, change: MeetingChange, attendees?: readonly NewAttendee[]): Promise<void> {
  await tx.meeting.update({ where: { workspaceId_id: { workspaceId, id } }, data: change })
  if (!attendees) return
  await tx.meetingAttendee.deleteMany({ where: { workspaceId, meetingId: id } })
  await insertAttendees(tx, workspaceId, id, attendees)
}

async function insertAttendees(tx: Tx, workspaceId: string, meetingId: string, attendees: readonly NewAttendee[]): Promise<void> {
  if (attendees.length > 0) await tx.meetingAttendee.createMany({ data: attendees.map((each) => ({ ...each, workspaceId, id: newId(), meetingId })) })
}

export async function removeMeetings(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.meeting.deleteMany({ where: { workspaceId, id: { in: [...ids] } } })
}

/** Marks that a start was told, unless it was already: of two at once one does. */
export async function claimReminder(tx: Tx, workspaceId: string, id: string, startsAt: Date): Promise<boolean> {
  const { count } = await tx.meeting.updateMany({ where: { workspaceId, id, startsAt, cancelledAt: null, OR: [{ remindedFor: null }, { remindedFor: { not: startsAt } }] }, data: { remindedFor: startsAt } })
  return count === 1
}

/** Meetings that were over by `before` are forgotten; what was said in them is not here. */
export async function forgetOver(tx: Tx, workspaceId: string, before: Date): Promise<void> {
  await tx.meeting.deleteMany({ where: { workspaceId, endsAt: { lt: before } } })
}

// ── Who is who ───────────────────────────────────────────────────────────────────────────────────────────────

/** By address: people and the accounts that they work for at `now`. */
export async function peopleByAddress(tx: Tx, workspaceId: string, emails: readonly string[], now: Date): Promise<Map<string, { personId: string; name: string; us: boolean; accountIds: string[] }>> {
  if (emails.length === 0) return new Map()
  const rows = await tx.personAlias.findMany({
    where: { workspaceId, isEmail: true, normalised: { in: [...emails] } }, orderBy: { id: 'asc' },
    select: { normalised: true, person: { select: { id: true, name: true, side: true, employments: { where: { OR: [{ toDate: null }, { toDate: { gte: now } }] }, select: { accountId: true } } } } },
  })
  return new Map(rows.map(({ normalised, person }) => [normalised, { personId: person.id, name: person.name, us: person.side === 'us', accountIds: [...new Set(person.employments.map(({ accountId }) => accountId))] }]))
}

/** Accounts that have a domain or somebody among `ids`, as far as the reader sees them. */
export async function accountsToPlaceIn(tx: Tx, workspaceId: string, visible: Visible, { domains, ids }: { domains: readonly string[]; ids: readonly string[] }): Promise<{ id: string; name: string; domain: string | null; ownerId: string | null }[]> {
  const ends = [...new Set(domains.flatMap((domain) => domain.split('.').map((_, n, parts) => parts.slice(n).join('.'))))].filter((domain) => domain.includes('.'))
  return tx.account.findMany({
    where: { workspaceId, AND: [seen(visible), { OR: [{ id: { in: [...ids] } }, { domain: { in: ends, mode: 'insensitive' } }] }] }, select: { id: true, name: true, domain: true, ownerId: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** The accounts that people work for at `now`, as far as the reader sees them. */
export const employersOf = (tx: Tx, workspaceId: string, visible: Visible, personIds: readonly string[], now: Date) =>
  tx.employment.findMany({
    where: { workspaceId, personId: { in: [...personIds] }, OR: [{ toDate: null }, { toDate: { gte: now } }], account: { is: seen(visible) } },
    select: { personId: true, account: { select: { id: true, name: true } } }, orderBy: { id: 'asc' },
  })

export async function memberAddresses(tx: Tx, workspaceId: string): Promise<Map<string, string>> {
  const rows = await tx.member.findMany({ where: { workspaceId, removedAt: null }, select: { id: true, email: true } })
  return new Map(rows.map(({ id, email }) => [email.toLowerCase(), id]))
}

export type Found = {
  members: ReadonlyMap<string, string>
  people: ReadonlyMap<string, { name: string; us: boolean }>
  /** By address: who has come to be known since. */
  addresses: ReadonlyMap<string, { personId: string; name: string; us: boolean; accountIds: string[] }>
  interactions: ReadonlyMap<string, string>
}

/** The names of whoever and whatever these meetings mention, as far as they are still there. */
export async function namesIn(tx: Tx, workspaceId: string, rows: readonly MeetingRow[], now: Date): Promise<Found> {
  const all = rows.flatMap(({ attendees }) => attendees)
  const where = (ids: readonly (string | null)[]) => ({ workspaceId, id: { in: [...new Set(ids.filter((id) => id !== null))] } })
  const people = await tx.person.findMany({ where: where(all.map(({ personId }) => personId)), select: { id: true, name: true, side: true } })
  const members = await tx.member.findMany({ where: where([...all.map(({ memberId }) => memberId), ...rows.map(({ organiserId }) => organiserId)]), select: { id: true, name: true } })
  const interactions = await tx.interaction.findMany({ where: where(rows.map(({ interactionId }) => interactionId)), select: { id: true, title: true } })
  return {
    people: new Map(people.map(({ id, name, side }) => [id, { name, us: side === 'us' }])), members: new Map(members.map(({ id, name }) => [id, name])),
    addresses: await peopleByAddress(tx, workspaceId, all.flatMap(({ email }) => email ?? []), now), interactions: new Map(interactions.map(({ id, title }) => [id, title])),
  }
}

// ── In which conversation they were held ─────────────────────────────────────────────────────────────────────

/** Meetings of an account that were over by `now`, not long ago, with who of the customer's was to come. */
export async function overMeetings(tx: Tx, workspaceId: string, accountId: string, since: Date, now: Date) {
  return tx.meeting.findMany({
    where: { workspaceId, accountId, cancelledAt: null, startsAt: { gte: since, lt: now } }, orderBy: { id: 'asc' },
    select: { id: true, title: true, startsAt: true, endsAt: true, timeZone: true, interactionId: true, attendees: { select: { personId: true } } },
  })
}

/** Calls and visits of an account since, with who spoke there. */
export async function conversationsSince(tx: Tx, workspaceId: string, accountId: string, since: Date) {
  const rows = await tx.interaction.findMany({
    where: { workspaceId, accountId, type: { in: ['call', 'event'] }, occurredAt: { gte: since } }, orderBy: { id: 'asc' }, select: { id: true, title: true, occurredAt: true, speakers: { select: { personId: true } } },
  })
  return rows.flatMap(({ id, title, occurredAt, speakers }) => (occurredAt ? [{ id, title, at: occurredAt, personIds: speakers.flatMap(({ personId }) => personId ?? []) }] : []))
}

/** Accounts with a meeting that was over since, so that its conversation may have come. */
export async function accountsWithOver(tx: Tx, workspaceId: string, since: Date, now: Date): Promise<string[]> {
  const rows = await tx.meeting.findMany({ where: { workspaceId, accountId: { not: null }, cancelledAt: null, endsAt: { gte: since, lt: now } }, select: { accountId: true }, distinct: ['accountId'] })
  return rows.flatMap(({ accountId }) => accountId ?? [])
}

// ── Erasure ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Takes a person out of every meeting, by id and by the labels they went by. */
export async function eraseAttendee(tx: Tx, workspaceId: string, personId: string, isTheirs: (label: string) => boolean): Promise<void> {
  const rows = await tx.meetingAttendee.findMany({ where: { workspaceId, OR: [{ personId }, { email: { not: null } }] }, select: { id: true, personId: true, email: true, name: true } })
  const ids = rows.filter((row) => row.personId === personId || [row.email, row.name].some((label) => label !== null && isTheirs(label))).map(({ id }) => id)
  await tx.meetingAttendee.deleteMany({ where: { workspaceId, id: { in: ids } } })
}

/** Applies `mask` to the titles of meetings of an account, and of those that wait for one. */
export async function maskMeetingTitles(tx: Tx, workspaceId: string, accountId: string, mask: (text: string) => string): Promise<void> {
  for (const { id, title } of await tx.meeting.findMany({ where: { workspaceId, OR: [{ accountId }, { accountId: null }] }, select: { id: true, title: true } })) {
    if (mask(title) !== title) await tx.meeting.update({ where: { workspaceId_id: { workspaceId, id } }, data: { title: mask(title) } })
  }
}
