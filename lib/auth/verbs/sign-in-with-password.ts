import { inDirectory } from '@/lib/db/transaction'
import { throttleKey, verifyPassword } from '../hash'
import { MAX_PASSWORD } from '../password'
import { clearTries, countTry, findUserByEmail } from '../store'
import type { SessionToken } from '../types'
import { WaitError } from '../wait-error'
import { PASSWORD_WAITS } from '../waits'

/**
 * A session for the right e-mail and password, else null: unknown address, wrong password and no password are told apart neither by
 * the answer nor by the work done for it. Each try counts before it is looked at, so that guesses that come at once all do.
 * @throws WaitError after several wrong ones for the address, whether it is anybody's or not
 */
export async function signInWithPassword(input: { email: string; password: string; now: Date }): Promise<SessionToken | null> {
  const { now } = input
  const email = input.email.trim().toLowerCase()
  if (input.password.length > MAX_PASSWORD) return null
  const key = throttleKey('password', email)
  const { tried, user } = await inDirectory({}, async (tx) => ({ tried: await countTry(tx, key, now, PASSWORD_WAITS), user: await findUserByEmail(tx, email) }))
  if (!tried.allowed) throw new WaitError(tried.waitSeconds)
  const matches = await verifyPassword(user?.passwordHash ?? null, input.password)
  if (user && matches) {
    await inDirectory({}, (tx) => clearTries(tx, key))
    return { userId: user.id, sessionVersion: user.sessionVersion, via: 'password' }
  }
  if (tried.waitSeconds > 0) throw new WaitError(tried.waitSeconds)
  return null
}
