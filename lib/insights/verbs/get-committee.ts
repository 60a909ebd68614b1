import { mayEditAccount, visibleTo, type Ctx } from '@/lib/auth'
import { instantOf, type InstantInput } from '@/lib/beliefs'
import { ROLE_POWER } from '@/lib/beliefs/pure'
import { accountPeople, employmentsAt, loadAccount, proposeRole, roleChangesAt, type AccountPerson, type EmploymentRecord, type RoleChangeRecord } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { heardOf } from '../people/heard'
import { employmentsSeen, spokenTimes } from '../people/store'
import type { CommitteeView, PersonAlert } from '../people/types'

const DAY_MS = 86_400_000
/** Moves and new titles are news for so many days. */
const NEWS_DAYS = 120

/**
 * Part, rank and moves of an account's people, and what of it is news or was on a day: whose silence is longer than usual, who left, who
 * has a new title. Parts and ranks are what they are known to be now, as in every figure.
 */
export async function getCommittee(ctx: Ctx, input: { accountId: string } & InstantInput): Promise<CommitteeView> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const account = await loadAccount(tx, ctx, input.accountId)
    const { asOf } = instantOf(ctx, input)
    const people = (await accountPeople(tx, ctx.workspaceId, account.id)).filter(({ side, kind }) => side !== 'us' && kind === 'named')
    const employments = new Map((await employmentsAt(tx, ctx.workspaceId, account.id)).map((each) => [each.personId, { ...each, to: endedBy(each.to, asOf) }]))
    const elsewhere = await employmentsSeen(tx, ctx.workspaceId, visibleTo(ctx), people.map(({ id }) => id))
    const spoken = await spokenTimes(tx, ctx.workspaceId, account.id, asOf)
    const changes = await roleChangesAt(tx, ctx.workspaceId, account.id, new Date(asOf.getTime() - NEWS_DAYS * DAY_MS), asOf)
    return {
      accountId: account.id, mayEdit: mayEditAccount(ctx, account), asOf: asOf.toISOString(),
      alerts: [...changes.flatMap((change) => changeAlert(change, people)), ...people.flatMap((person) => silenceAlert(person, employments.get(person.id), spoken.get(person.id) ?? [], asOf))],
      people: people.map((person) => {
        const held = employments.get(person.id)
        return {
          personId: person.id, name: person.name, role: person.role, power: ROLE_POWER[person.role], roleByHand: held?.roleById != null, reportsToId: held?.reportsToId ?? null, left: held?.to?.toISOString().slice(0, 10) ?? null,
          proposal: proposeRole({ role: person.role, title: person.title, alignment: null, conversations: 0 }),
          elsewhere: elsewhere.filter(({ personId, accountId, from }) => personId === person.id && accountId !== account.id && (from === null || from <= asOf))
            .map(({ accountId, accountName, to }) => ({ accountId, accountName, now: endedBy(to, asOf) === null })),
        }
      }),
    }
  })
}

/** The day on which an employment ended, where it had by then. */
const endedBy = (to: Date | null, asOf: Date): Date | null => (to !== null && to <= asOf ? to : null)

export function changeAlert({ personId, what, at, before, after }: RoleChangeRecord, people: readonly Pick<AccountPerson, 'id' | 'name'>[]): PersonAlert[] {
  const person = people.find(({ id }) => id === personId)
  return person ? [{ kind: what, personId, name: person.name, at: at.toISOString(), before, after }] : []
}

/** Who takes part in the purchase and has fallen silent. A user's silence, or that of somebody who left, is no news. */
function silenceAlert(person: AccountPerson, held: EmploymentRecord | undefined, spoken: readonly Date[], now: Date): PersonAlert[] {
  if (person.role === 'unknown' || person.role === 'user' || held?.to != null) return []
  const { silentSince } = heardOf(spoken, now)
  return silentSince ? [{ kind: 'silent', personId: person.id, name: person.name, at: silentSince.toISOString(), before: null, after: null }] : []
}
