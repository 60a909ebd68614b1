import type { Tx } from '@/lib/db/transaction'
import { ConflictError } from '@/lib/shared/errors'
import { lockAdmins } from '../store'

/** @throws ConflictError when this member is the only admin; holds the admins' rows until the transaction ends */
export async function assertAdminRemains(tx: Tx, workspaceId: string, memberId: string): Promise<void> {
  const admins = await lockAdmins(tx, workspaceId)
  if (admins.length === 1 && admins[0] === memberId) {
    throw new ConflictError('This is the last admin of the workspace.', 'Nothing was changed. Make somebody else an admin first.')
  }
}
