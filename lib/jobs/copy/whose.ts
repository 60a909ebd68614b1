import { maySeeAccount, type Ctx } from '@/lib/auth'
import { accountPeople, findAccount, membersIn, type AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { interactionsOfPerson } from '@/lib/ingest'

/** The accounts that they work or worked for or spoke in, as far as the actor sees them. */
export async function accountsOf(tx: Tx, ctx: Ctx, personId: string, employed: readonly string[]): Promise<AccountRecord[]> {
  const ids = new Set([...employed, ...(await interactionsOfPerson(tx, ctx.workspaceId, personId)).map(({ accountId }) => accountId)])
  const accounts: (AccountRecord | null)[] = []
  for (const id of [...ids].sort()) accounts.push(await findAccount(tx, ctx.workspaceId, id))
  return accounts.filter((account) => account !== null).filter((account) => maySeeAccount(ctx, account))
}

/** Names of their colleagues and of our members: they are covered where they stand in a title or a note. */
export async function othersOf(tx: Tx, workspaceId: string, personId: string, accounts: readonly AccountRecord[]): Promise<string[]> {
  const names = new Set((await membersIn(tx, workspaceId)).map(({ name }) => name))
  for (const { id } of accounts) {
    for (const each of await accountPeople(tx, workspaceId, id)) if (each.id !== personId && each.kind === 'named') for (const label of [each.name, ...each.aliases, ...each.emails]) names.add(label)
  }
  return [...names].sort((a, b) => b.length - a.length)
}
