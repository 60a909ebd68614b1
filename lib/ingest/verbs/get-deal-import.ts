import { maySeeAccount, notFound, type Ctx } from '@/lib/auth'
import { membersIn } from '@/lib/crm'
import { inWorkspace } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { accountsOfDealImport, findDealImport, stayedDeals } from '../deals/store'
import { isStayReason, type DealImportRecord } from '../deals/types'
import { maySeeDealImport, mayUndoDealImport } from './deal-import-rights'

/** A file of deals that was brought in: who did, when, what it did, and what came of it when it was undone. */
export async function getDealImport(ctx: Ctx, input: { importId: string }): Promise<DealImportRecord> {
  const { workspaceId } = ctx
  return inWorkspace(workspaceId, async (tx) => {
    const found = isId(input.importId) ? await findDealImport(tx, workspaceId, input.importId) : null
    const accounts = found ? await accountsOfDealImport(tx, workspaceId, found.id) : []
    if (!found || !maySeeDealImport(ctx, found, accounts)) throw notFound('import')
    const names = new Map((await membersIn(tx, workspaceId)).map(({ id, name }) => [id, name]))
    const shown = new Map(accounts.filter((account) => maySeeAccount(ctx, account)).map(({ id, name }) => [id, name]))
    const stayed = found.undoneAt === null ? [] : (await stayedDeals(tx, workspaceId, found.id)).flatMap(({ name, accountId, why }) => (isStayReason(why) ? [{ name, account: shown.get(accountId) ?? null, why }] : []))
    return {
      id: found.id, fileName: found.fileName, at: found.createdAt.toISOString(), by: names.get(found.createdById ?? '') ?? null,
      accounts: found.accountIds.length, created: found.created, changed: found.changed,
      undo: found.undoneAt && {
        at: found.undoneAt.toISOString(), by: names.get(found.undoneById ?? '') ?? null, removed: found.removed, restored: found.restored, accounts: found.accountsGone,
        stayed: stayed.flatMap(({ account, ...each }) => (account === null ? [] : [{ ...each, account }])), unseen: stayed.filter(({ account }) => account === null).length,
      },
      isLeft: accounts.length > 0,
      may: { undo: found.undoneAt === null && accounts.length > 0 && mayUndoDealImport(ctx, accounts) },
    }
  })
}
