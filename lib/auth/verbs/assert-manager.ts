import type { Tx } from '@/lib/db/transaction'
import { InvalidError } from '@/lib/shared/errors'
import { findMember, findTeam } from '../store'

/**
 * The chosen manager is a member here and not among the reports of the one they shall manage.
 * @throws InvalidError otherwise
 */
export async function assertManager(tx: Tx, workspaceId: string, managerId: string | null, memberId?: string): Promise<void> {
  if (managerId === null) return
  if (!(await findMember(tx, workspaceId, managerId))) throw new InvalidError('This manager is no member of the workspace.', 'Choose another.')
  if (memberId !== undefined && (await findTeam(tx, workspaceId, memberId)).includes(managerId)) {
    throw new InvalidError('Nobody can report to themselves or to their own reports.', 'Choose another manager.')
  }
}
