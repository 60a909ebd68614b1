import { notFound } from '@/lib/auth'
import type { Tx } from '@/lib/db/transaction'
import { isId } from '@/lib/shared/ids'
import { findImport, lockImport } from '../store'

/**
 * An import whose row is held until the transaction ends: answers to it, what comes into it and undoing it come one after the other.
 * @throws NotFoundError where there is none of that id
 */
export async function holdImport(tx: Tx, workspaceId: string, id: string): Promise<NonNullable<Awaited<ReturnType<typeof findImport>>>> {
  if (!isId(id)) throw notFound('import')
  await lockImport(tx, workspaceId, id)
  const found = await findImport(tx, workspaceId, id)
  if (!found) throw notFound('import')
  return found
}
