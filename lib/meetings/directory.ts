import { mayEditAccount, visibleTo, type Ctx } from '@/lib/auth'
import { workspaceSettings } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { domainOf, type Directory } from './place/place'
import { accountsToPlaceIn, memberAddresses, peopleByAddress } from './store'

export type NamedDirectory = Omit<Directory, 'accounts'> & { accounts: readonly { id: string; name: string; domain: string | null; mayEdit: boolean }[] }

/** What these addresses are compared with, as far as the actor sees it; with `edit`, only accounts that they may add to. */
export async function directoryFor(tx: Tx, ctx: Ctx, emails: readonly string[], { edit }: { edit: boolean }): Promise<NamedDirectory> {
  const unique = [...new Set(emails)]
  const people = await peopleByAddress(tx, ctx.workspaceId, unique, ctx.now)
  const found = await accountsToPlaceIn(tx, ctx.workspaceId, visibleTo(ctx), { domains: unique.map(domainOf), ids: [...people.values()].flatMap(({ accountIds }) => accountIds) })
  const accounts = found.map(({ id, name, domain, ownerId }) => ({ id, name, domain, mayEdit: mayEditAccount(ctx, { ownerId }) }))
  const { domains } = await workspaceSettings(tx, ctx.workspaceId)
  return { accounts: edit ? accounts.filter(({ mayEdit }) => mayEdit) : accounts, people, members: await memberAddresses(tx, ctx.workspaceId), ourDomains: domains }
}
