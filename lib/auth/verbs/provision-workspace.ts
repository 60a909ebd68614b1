import { enterWorkspace, inDirectory } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { MemberRole, Visibility } from '@/lib/shared/vocabulary'
import { findUserByEmail, insertAudit, insertUser, insertWorkspace, putMember, saveSettings, setMemberTitle } from '../store'

export type ProvisionedMember = {
  key: string
  name: string
  email: string
  title: string | null
  aliases: string[]
  role: MemberRole
  visibility: Visibility
  /** Key of the member they report to. */
  managerKey: string | null
}

export type ProvisionInput = {
  kind: 'real' | 'sample'
  name: string
  companyName: string
  domains: string[]
  /** Without passwords: they sign in by an invitation, OIDC, or one click in the sample. */
  members: ProvisionedMember[]
}

/**
 * Makes a workspace with its members in one transaction: for the sample, and for the command line on an empty database.
 * Gives the ids of the members by key. Managers must stand before those who report to them.
 */
export async function provisionWorkspace(input: ProvisionInput, now: Date): Promise<{ workspaceId: string; members: Map<string, string> }> {
  return inDirectory({}, async (tx) => {
    const workspaceId = newId(now.getTime())
    await insertWorkspace(tx, now, { id: workspaceId, name: input.name, kind: input.kind })
    await enterWorkspace(tx, workspaceId)
    await saveSettings(tx, workspaceId, now, { companyName: input.companyName, domains: input.domains })
    const members = new Map<string, string>()
    for (const member of input.members) {
      const { name, email, role, visibility } = member
      const userId = (await findUserByEmail(tx, email))?.id ?? (await insertUser(tx, now, { name, email, passwordHash: null }))
      const managerId = member.managerKey === null ? null : (members.get(member.managerKey) ?? null)
      const id = await putMember(tx, workspaceId, now, { userId, name, email, role, visibility, managerId })
      await setMemberTitle(tx, workspaceId, id, member.title, member.aliases)
      members.set(member.key, id)
    }
    await insertAudit(tx, { workspaceId, now, actor: { kind: 'system', name: 'provision' } }, { verb: 'workspace.provision', objectType: 'workspace', objectId: workspaceId })
    return { workspaceId, members }
  })
}
