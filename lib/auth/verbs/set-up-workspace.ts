import { enterWorkspace, inDirectory, type Tx } from '@/lib/db/transaction'
import { ConflictError, InvalidError } from '@/lib/shared/errors'
import { newId } from '@/lib/shared/ids'
import { hashPassword } from '../hash'
import { passwordFault } from '../password'
import type { SetUpWorkspaceInput } from '../schemas'
import {
  findUserByEmail, insertAudit, insertUser, insertWorkspace, listRealWorkspaces, lockWorkspaces, putMember, saveSettings, updateWorkspaceName,
} from '../store'

/** Is first-run set-up open: no real workspace with anybody in it? One that the command line made empty is adopted. */
export async function setUpOpen(): Promise<boolean> {
  return inDirectory({}, async (tx) => (await vacancy(tx)).open)
}

/**
 * Creates the first real workspace and its admin. Of several who try at once, one succeeds.
 * @throws ConflictError when a real workspace has members already, InvalidError for a weak password or a used e-mail
 */
export async function setUpWorkspace(input: SetUpWorkspaceInput, now: Date): Promise<{ workspaceId: string }> {
  const fault = passwordFault(input.password, [input.name, input.email, input.companyName])
  if (fault !== null) throw new InvalidError('This password is too easy to guess.', fault)
  if (!(await setUpOpen())) throw alreadySetUp()
  const passwordHash = await hashPassword(input.password)

  return inDirectory({}, async (tx) => {
    await lockWorkspaces(tx)
    const { open, adoptable } = await vacancy(tx)
    if (!open) throw alreadySetUp()
    if (await findUserByEmail(tx, input.email)) {
      throw new InvalidError('This e-mail belongs to a sample member.', 'Use your own work e-mail.')
    }
    const workspaceId = adoptable ?? newId(now.getTime())
    if (adoptable === null) await insertWorkspace(tx, now, { id: workspaceId, name: input.workspaceName, kind: 'real' })
    else await updateWorkspaceName(tx, workspaceId, input.workspaceName)
    await enterWorkspace(tx, workspaceId)
    await saveSettings(tx, workspaceId, now, { companyName: input.companyName, domains: input.domains })
    const { name, email } = input
    const userId = await insertUser(tx, now, { name, email, passwordHash })
    const memberId = await putMember(tx, workspaceId, now, { userId, name, email, role: 'admin', visibility: 'all', managerId: null })
    await insertAudit(tx, { workspaceId, now, actor: { kind: 'member', memberId } }, { verb: 'workspace.setUp', objectType: 'workspace', objectId: workspaceId })
    return { workspaceId }
  })
}

async function vacancy(tx: Tx): Promise<{ open: boolean; adoptable: string | null }> {
  const real = await listRealWorkspaces(tx)
  const open = real.every((workspace) => !workspace.inhabited)
  return { open, adoptable: open ? (real[0]?.id ?? null) : null }
}

const alreadySetUp = () => new ConflictError('This Credence is already set up.', 'Sign in, or ask an admin for an invitation.')
