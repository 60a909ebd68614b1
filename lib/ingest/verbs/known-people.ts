import { accountPeople, membersIn, workspaceSettings, type AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import type { KnownPeople } from '../speakers'

/** Everybody whom a label in a file of an account may stand for by now. */
export async function knownPeople(tx: Tx, workspaceId: string, account: Pick<AccountRecord, 'id' | 'name' | 'domain'>): Promise<KnownPeople> {
  const people = await accountPeople(tx, workspaceId, account.id)
  const members = await membersIn(tx, workspaceId)
  const settings = await workspaceSettings(tx, workspaceId)
  return {
    members, people: people.filter((person) => person.kind === 'named'),
    ourDomains: settings.domains, ourName: settings.companyName, customerName: account.name, customerDomains: account.domain ? [account.domain] : [],
  }
}
