import { notFound, type Ctx } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { accountsOfDealImport, findDealImport, maySeeDealImport, mayUndoDealImport, type DealImportRow } from '@/lib/ingest'
import { ConflictError, ForbiddenError } from '@/lib/shared/errors'
import { isId } from '@/lib/shared/ids'
import { assertNoHold } from '../holds/refuse'
import { lockDealImport } from './store'

/**
 * An import of deals that the actor may take back: who may bring deals into all of its accounts. Its row is held.
 * @throws NotFoundError, ForbiddenError where one of its accounts is not theirs to change
 * @throws ConflictError when that was done already, and while a legal hold is on one of its accounts
 */
export async function loadDealUndo(tx: Tx, ctx: Ctx, id: string): Promise<{ found: DealImportRow; accountIds: string[] }> {
  const { workspaceId } = ctx
  if (!isId(id)) throw notFound('import')
  await lockDealImport(tx, workspaceId, id)
  const found = await findDealImport(tx, workspaceId, id)
  const accounts = found ? await accountsOfDealImport(tx, workspaceId, id) : []
  if (!found || !maySeeDealImport(ctx, found, accounts)) throw notFound('import')
  if (!mayUndoDealImport(ctx, accounts)) throw new ForbiddenError('One of the accounts of this import is not yours to change.', 'Ask an admin, or whoever may change all of them, to undo it.')
  if (found.undoneAt !== null) throw new ConflictError('This import has been undone already.', 'Nothing more needs to be done.')
  const accountIds = accounts.map((account) => account.id)
  await assertNoHold(tx, ctx, { accountIds })
  return { found, accountIds }
}
