import { inDirectory } from '@/lib/db/transaction'
import { findUser } from '../store'
import type { SessionToken } from '../types'
import { sampleMembers } from './list-sample-members'

/** A session as one of the offered sample members; null when sample sign-in is off or the id is none of theirs. */
export async function signInAsSample(input: { memberId: string }, choice?: 'auto' | 'on' | 'off'): Promise<SessionToken | null> {
  return inDirectory({}, async (tx) => {
    const member = (await sampleMembers(tx, choice)).find((row) => row.id === input.memberId)
    const user = member ? await findUser(tx, member.userId) : null
    return user ? { userId: user.id, sessionVersion: user.sessionVersion, via: 'sample' } : null
  })
}
