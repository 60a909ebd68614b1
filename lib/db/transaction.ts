import { database } from './client'
import type { Prisma } from './generated/client'
import { retrying } from './retry'

/** A running transaction. Inside one, use nothing but this handle: over the embedded server transactions serialise. */
export type Tx = Prisma.TransactionClient

/** The role that row-level security applies to; the embedded server connects as a superuser, who would bypass it. */
const APP_ROLE = 'credence_app'

/**
 * Runs `work` in one transaction that sees and writes rows of this workspace only (row-level security).
 * Serialization failures are retried, so `work` must not have effects outside the transaction.
 */
export function inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    // Compiling a long statement takes PostgreSQL more than a second, and running it a tenth of one.
    await tx.$queryRaw`SELECT set_config('app.workspace', ${workspaceId}, true), set_config('role', ${APP_ROLE}, true), set_config('jit', 'off', true)`
    return work(tx)
  })
}

/**
 * Runs `work` in one transaction over the directory (users, identities, workspaces), which belongs to no tenant.
 * Of the tenants' tables it sees the memberships of `userId` and the invitation with `invitationHash`, nothing else.
 */
export function inDirectory<T>(scope: { userId?: string; invitationHash?: string }, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.user', ${scope.userId ?? ''}, true),
      set_config('app.invitation', ${scope.invitationHash ?? ''}, true), set_config('role', ${APP_ROLE}, true)`
    return work(tx)
  })
}

/** Enters a workspace inside a directory transaction: set-up and invitations create both in one go. */
export async function enterWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT set_config('app.workspace', ${workspaceId}, true)`
}

/** Runs `work` as the database's owner, for tables that are no tenant's: the job queue. */
export async function asOwner<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$queryRaw`SELECT set_config('role', 'none', true)`
  const result = await work()
  await tx.$queryRaw`SELECT set_config('role', ${APP_ROLE}, true)`
  return result
}

function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return retrying(() => database().$transaction(work))
}
