import { accountPeople, addAliases, insertPeople, membersIn, workspaceSettings, type AccountPerson, type NewPerson, type Taught } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { erasedLabels } from '@/lib/privacy'
import { normaliseName } from '@/lib/shared/names'
import type { KnownPeople } from '../speakers'
import { teachMemberLabel, type MemberLabel, type Teaching } from '../taught/store'

type Account = { id: string; name: string; domain: string | null }

/**
 * Everybody whom a label at an account may stand for, as one transaction sees them: read once, then kept as it makes and teaches
 * people. What it made and taught is written by `savePeople`, all at once.
 */
export type PeopleAtHand = {
  account: Account
  known: KnownPeople
  /** Also "Someone at …". */
  everybody: AccountPerson[]
  /** Was somebody erased who went by this name or address at this account, or anywhere by all of it? Null where nobody was. */
  isErased: ((label: string) => boolean) | null
  made: NewPerson[]
  taught: Taught[]
  taughtMembers: Map<string, { label: MemberLabel; by: Teaching }>
}

export async function peopleAtHand(tx: Tx, workspaceId: string, account: Account): Promise<PeopleAtHand> {
  const { everybody, known } = await knownPeople(tx, workspaceId, account)
  return { account, everybody, known, isErased: await erasedLabels(tx, workspaceId, [account.id]), made: [], taught: [], taughtMembers: new Map() }
}

/** Everybody whom a label at an account may stand for by now. */
export async function knownPeople(tx: Tx, workspaceId: string, account: Account): Promise<Pick<PeopleAtHand, 'everybody' | 'known'>> {
  const everybody = await accountPeople(tx, workspaceId, account.id)
  const members = await membersIn(tx, workspaceId)
  const settings = await workspaceSettings(tx, workspaceId)
  return {
    everybody,
    known: {
      members, people: everybody.filter((person) => person.kind === 'named'),
      ourDomains: settings.domains, ourName: settings.companyName, customerName: account.name, customerDomains: account.domain ? [account.domain] : [],
    },
  }
}

/** Somebody new at the account; known from now on. */
export function makePerson(people: PeopleAtHand, facts: NewPerson): void {
  const { id, kind = 'named', name, side, title, role } = facts
  const person = withLabels({ id, kind, name, side, title, role, aliases: [], emails: [], consent: 'unknown' }, facts)
  people.made.push(facts)
  people.everybody.push(person)
  if (kind === 'named') people.known.people.push(person)
}

/** A label and an address under which somebody is known from now on. */
export function teachPerson(people: PeopleAtHand, taught: Taught): void {
  const former = people.everybody.find(({ id }) => id === taught.personId)
  const person = former && withLabels(former, taught)
  if (!person || person === former) return
  people.taught.push(taught)
  people.everybody = people.everybody.map((each) => (each === former ? person : each))
  people.known.people = people.known.people.map((each) => (each === former ? person : each))
}

/** A label of a member; one that is known already says something new only where somebody said it. */
export function teachMember(people: PeopleAtHand, { memberId, label }: MemberLabel, by: Teaching): void {
  const member = people.known.members.find(({ id }) => id === memberId)
  if (!member || member.name === label || (member.aliases.includes(label) && !by.said)) return
  people.taughtMembers.set(`${memberId} ${label}`, { label: { memberId, label }, by })
  if (!member.aliases.includes(label)) people.known.members = people.known.members.map((each) => (each === member ? { ...member, aliases: [...member.aliases, label] } : each))
}

/** With what `addAliases` would add: nobody goes twice by the same. The same object where nothing is new. */
function withLabels(person: AccountPerson, { aliases, emails }: Pick<Taught, 'aliases' | 'emails'>): AccountPerson {
  const taken = new Set([...person.aliases, ...person.emails].map(normaliseName))
  const added = (labels: readonly string[]) => labels.filter((label) => {
    const normalised = normaliseName(label)
    const isNew = normalised !== '' && !taken.has(normalised)
    taken.add(normalised)
    return isNew
  })
  const [more, moreEmails] = [added(aliases), added(emails)]
  return more.length + moreEmails.length === 0 ? person : { ...person, aliases: [...person.aliases, ...more], emails: [...person.emails, ...moreEmails] }
}

/** Writes whom this transaction made and what it taught. */
export async function savePeople(tx: Tx, workspaceId: string, now: Date, people: PeopleAtHand): Promise<void> {
  const { made, taught, taughtMembers } = people
  people.made = []
  people.taught = []
  people.taughtMembers = new Map()
  await insertPeople(tx, workspaceId, people.account.id, now, made)
  await addAliases(tx, workspaceId, taught)
  for (const { label, by } of taughtMembers.values()) await teachMemberLabel(tx, workspaceId, label, by)
}
