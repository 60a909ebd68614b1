import type { CalendarEvent, Invited } from '../ical/types'

/** Providers of mailboxes for everybody: their domain says nothing of who somebody works for. */
const EVERYBODY = new Set(['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'ymail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'proton.me', 'protonmail.com', 'gmx.de', 'gmx.net', 'web.de', 'mail.com', 'zoho.com', 'fastmail.com', 'yandex.com', 'qq.com', '163.com'])

/** What addresses are compared with. */
export type Directory = {
  /** Accounts that whoever brings the calendar may put meetings to. */
  accounts: readonly { id: string; domain: string | null }[]
  /** By address: the person, and the accounts that they work for now. */
  people: ReadonlyMap<string, { personId: string; accountIds: readonly string[] }>
  /** By address: our own members. */
  members: ReadonlyMap<string, string>
  ourDomains: readonly string[]
}

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()
const within = (domain: string, of: string): boolean => domain === of || domain.endsWith(`.${of}`)

export const isOurs = (email: string, { members, ourDomains }: Pick<Directory, 'members' | 'ourDomains'>): boolean => members.has(email) || ourDomains.some((own) => within(domainOf(email), own.toLowerCase()))

/**
 * The accounts that an event belongs to by those invited: where a person works who is known by their address, else whose domain the
 * address has. One is certain; none or several are for somebody to choose.
 */
export function accountsOf(event: Pick<CalendarEvent, 'organiser' | 'attendees'>, directory: Directory): string[] {
  const found = new Set<string>()
  const allowed = new Set(directory.accounts.map(({ id }) => id))
  for (const { email } of invitedTo(event)) {
    if (isOurs(email, directory)) continue
    const known = directory.people.get(email)?.accountIds.filter((id) => allowed.has(id)) ?? []
    const domain = domainOf(email)
    const byDomain = EVERYBODY.has(domain) ? [] : longest(directory.accounts.filter((account) => account.domain !== null && within(domain, account.domain.toLowerCase())))
    for (const id of known.length > 0 ? known : byDomain.map((account) => account.id)) found.add(id)
  }
  return [...found]
}

/** Of a company and its department each with a domain, the one that the address is nearest to. */
function longest<A extends { domain: string | null }>(accounts: readonly A[]): A[] {
  const length = Math.max(0, ...accounts.map(({ domain }) => domain?.length ?? 0))
  return accounts.filter(({ domain }) => domain?.length === length)
}

/** Everybody named by an event, once, the organiser first. */
export function invitedTo({ organiser, attendees }: Pick<CalendarEvent, 'organiser' | 'attendees'>): Invited[] {
  const all = organiser ? [organiser, ...attendees] : attendees
  return [...new Map(all.toReversed().map((each) => [each.email, each])).values()].toReversed()
}

export type NewAttendee = { personId: string | null; memberId: string | null; email: string | null; name: string | null; us: boolean }

/** Who comes, as it is kept: of somebody known the id alone. Who said that they do not come is not among them. */
export function attendeesOf(event: Pick<CalendarEvent, 'organiser' | 'attendees'>, directory: Directory): NewAttendee[] {
  const declined = new Set(event.attendees.filter((each) => each.declined).map(({ email }) => email))
  return invitedTo(event).filter(({ email }) => !declined.has(email)).map(({ email, name }) => {
    const memberId = directory.members.get(email) ?? null
    const personId = memberId === null ? (directory.people.get(email)?.personId ?? null) : null
    const known = memberId !== null || personId !== null
    return { personId, memberId, email: known ? null : email, name: known ? null : name, us: isOurs(email, directory) }
  })
}
