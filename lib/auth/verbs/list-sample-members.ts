import { inDirectory, enterWorkspace, type Tx } from '@/lib/db/transaction'
import { MEMBER_ROLES, type MemberRole } from '@/lib/shared/vocabulary'
import { findSampleWorkspace, listActiveMembers } from '../store'
import { sampleSignInAllowed } from './sample-sign-in-allowed'

/** A member of the sample workspace that one click signs in as. */
export type SampleMember = { id: string; userId: string; name: string; title: string | null; role: MemberRole }

/** One sample member a role, or none when sample sign-in is off. */
export async function listSampleMembers(choice?: 'auto' | 'on' | 'off'): Promise<SampleMember[]> {
  return inDirectory({}, (tx) => sampleMembers(tx, choice))
}

/** The same inside a transaction; sign-in itself asks it, so that what is not offered cannot be had. */
export async function sampleMembers(tx: Tx, choice?: 'auto' | 'on' | 'off'): Promise<SampleMember[]> {
  if (!(await sampleSignInAllowed(tx, choice))) return []
  const workspace = await findSampleWorkspace(tx)
  if (!workspace) return []
  await enterWorkspace(tx, workspace.id)
  const members = await listActiveMembers(tx, workspace.id)
  return MEMBER_ROLES.flatMap((role) => {
    // Of several in a role, the one with most accounts has most to show.
    const [first] = members.filter((row) => row.role === role).toSorted((x, y) => y._count.accounts - x._count.accounts)
    return first ? [{ id: first.id, userId: first.userId, name: first.name, title: first.title, role }] : []
  })
}
