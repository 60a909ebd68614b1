import { inDirectory } from '@/lib/db/transaction'
import { verifyPassword } from '../hash'
import { MAX_PASSWORD } from '../password'
import { findUserByEmail, recordFailure, recordSuccess } from '../store'
import type { SessionToken } from '../types'

/** Wrong passwords in a row that lock an account, and for how long. */
export const MAX_FAILURES = 10
export const LOCK_MINUTES = 15

/**
 * A session for the right e-mail and password, else null: unknown address, wrong password, no password and a locked
 * account are told apart neither by the answer nor by the work done for it.
 */
export async function signInWithPassword(input: { email: string; password: string; now: Date }): Promise<SessionToken | null> {
  const { now } = input
  const email = input.email.trim().toLowerCase()
  if (input.password.length > MAX_PASSWORD) return null
  const user = await inDirectory({}, (tx) => findUserByEmail(tx, email))
  const matches = await verifyPassword(user?.passwordHash ?? null, input.password)
  const userId = user?.id ?? '00000000-0000-0000-0000-000000000000'
  const lockedUntil = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  const signedIn = await inDirectory({}, async (tx) => {
    if (matches) return recordSuccess(tx, userId, now)
    await recordFailure(tx, userId, now, MAX_FAILURES, lockedUntil)
    return false
  })
  return user && signedIn ? { userId: user.id, sessionVersion: user.sessionVersion, via: 'password' } : null
}
