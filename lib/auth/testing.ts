import { enterWorkspace, inDirectory } from '@/lib/db/transaction'
import { newId } from '@/lib/shared/ids'
import type { MemberRole, Visibility } from '@/lib/shared/vocabulary'
import { hashPassword } from './hash'
import { insertUser, insertWorkspace, putMember } from './store'

export const PASSWORD = 'seven odd lanterns'

/** An e-mail that nobody has. */
export const unique = (): string => `${newId()}@acme.example`

/** Adds an empty workspace. */
export async function addWorkspace(kind: 'real' | 'sample', now: Date): Promise<string> {
  const id = newId()
  await inDirectory({}, (tx) => insertWorkspace(tx, now, { id, name: 'Acme', kind }))
  return id
}

type Wanted = { now: Date; role?: MemberRole; visibility?: Visibility; managerId?: string; password?: string | null }

/** Adds a user with a password (`PASSWORD`, unless null) and makes them a member. */
export async function addMember(workspaceId: string, wanted: Wanted): Promise<{ id: string; userId: string; email: string }> {
  const email = unique()
  const passwordHash = wanted.password === null ? null : await hashPassword(wanted.password ?? PASSWORD)
  return inDirectory({}, async (tx) => {
    const userId = await insertUser(tx, wanted.now, { email, name: 'Noor Haddad', passwordHash })
    await enterWorkspace(tx, workspaceId)
    const standing = { role: wanted.role ?? 'rep', visibility: wanted.visibility ?? 'own', managerId: wanted.managerId ?? null } as const
    const id = await putMember(tx, workspaceId, wanted.now, { ...standing, userId, email, name: 'Noor Haddad' })
    return { id, userId, email }
  })
}
