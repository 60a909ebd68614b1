import { align } from '@/lib/alignment/pure'
import { mayEditAccount, maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import { beliefLine, isModelled, modelAccount, personKey, ranked } from '@/lib/beliefs'
import { ROLE_POWER } from '@/lib/beliefs/pure'
import { accountPeople, employmentsOf, findAccount, proposeRole, roleChangesOf, type AccountPerson, type AccountRecord } from '@/lib/crm'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { turnsOf } from '../account/turns'
import { consistencyOf } from '../people/consistency'
import { heardOf } from '../people/heard'
import { personHead, spokenTimes } from '../people/store'
import type { PersonInAccount, PersonPage } from '../people/types'
import { changeAlert } from './get-committee'

/**
 * One of the customers' people: where they work and worked, and inside each account what they believe, how aligned and how consistent
 * they are, and when they were last heard. Accounts that the actor does not see are left out.
 * @throws NotFoundError when the person is unknown or works in none that the actor sees
 */
export async function getPersonPage(ctx: Ctx, input: { personId: string }): Promise<PersonPage> {
  const { workspaceId, now } = ctx
  return inWorkspace(workspaceId, async (tx) => {
    const person = isId(input.personId) ? await personHead(tx, workspaceId, input.personId) : null
    if (!person || person.side === 'us') throw notFound('person')
    const employments = await employmentsOf(tx, workspaceId, person.id)
    const accounts = new Map<string, AccountRecord>()
    for (const id of new Set(employments.map(({ accountId }) => accountId))) {
      const account = await findAccount(tx, workspaceId, id)
      if (account && maySeeAccount(ctx, account)) accounts.set(id, account)
    }
    if (accounts.size === 0) throw notFound('person')
    const inside: (PersonInAccount & { known: AccountPerson })[] = []
    for (const account of accounts.values()) inside.push(...(await inAccount(tx, ctx, account, person.id)))
    const known = inside[0]?.known
    return {
      person: { ...person, consent: known?.consent ?? 'unknown', modelled: known ? isModelled(known) : false },
      employments: employments.flatMap(({ accountId, title, role, from, to }) => {
        const account = accounts.get(accountId)
        return account ? [{ accountId, accountName: account.name, mayEdit: mayEditAccount(ctx, account), title, role, from: from?.toISOString().slice(0, 10) ?? null, to: to?.toISOString().slice(0, 10) ?? null }] : []
      }),
      changes: (await roleChangesOf(tx, workspaceId, person.id)).flatMap((change) => changeAlert(change, [person]).flatMap((alert) => {
        const account = accounts.get(change.accountId)
        return account ? [{ ...alert, accountName: account.name }] : []
      })),
      accounts: inside.map(({ known: _known, ...rest }) => rest).sort((a, b) => ((a.lastHeard ?? '') > (b.lastHeard ?? '') ? -1 : 1)),
      asOf: now.toISOString(),
    }
  })
}

async function inAccount(tx: Tx, { workspaceId, now }: Ctx, account: AccountRecord, personId: string): Promise<(PersonInAccount & { known: AccountPerson })[]> {
  const known = (await accountPeople(tx, workspaceId, account.id)).find(({ id }) => id === personId)
  if (!known) return []
  const at = { asOf: now, knownAt: now }
  const { ledger, projection, beliefs } = await modelAccount(tx, workspaceId, account, at)
  const key = personKey(personId)
  const own = beliefs.filter(({ holder }) => holder.key === key)
  const shown = ranked(own.filter(({ admission }) => admission === 'shown'), now)
  const figure = align(ledger, projection, at).holders.find(({ holderKey }) => holderKey === key)?.figure ?? null
  const { series } = align(ledger, projection, at, { holderKey: key })
  const heard = heardOf((await spokenTimes(tx, workspaceId, account.id, now)).get(personId) ?? [], now)
  return [{
    known, account: { id: account.id, name: account.name }, role: known.role, proposal: proposeRole({ role: known.role, title: known.title, alignment: figure?.value ?? null, conversations: heard.conversations }), power: ROLE_POWER[known.role],
    figure, series: series.map((point) => ({ at: point.at.toISOString(), value: point.overall.value })),
    beliefs: shown.map((belief) => beliefLine(belief, now)), consistency: consistencyOf(own), turns: turnsOf(own),
    conversations: heard.conversations, lastHeard: heard.last?.toISOString() ?? null, silentSince: heard.silentSince?.toISOString() ?? null,
  }]
}
