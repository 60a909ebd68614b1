import { accountPeople } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import type { CommitteeRole } from '@/lib/shared/vocabulary'
import { COMPANY, holdersOf } from '../holders'
import { asHolder } from './load-ledger'

/** Name and role behind each stored holder key of an account. */
export async function holderNames(
  tx: Tx, workspaceId: string, account: { id: string; name: string }, keys: string[],
): Promise<Map<string, { name: string; role: CommitteeRole | 'company' }>> {
  const people = await accountPeople(tx, workspaceId, account.id)
  const { holders, resolve } = holdersOf(people.map(asHolder), keys)
  const byKey = new Map(holders.map((holder) => [holder.key, holder]))
  return new Map(keys.flatMap((key) => {
    const holder = byKey.get(resolve(key))
    return holder ? [[key, { name: holder.key === COMPANY ? account.name : holder.name, role: holder.role }] as const] : []
  }))
}
