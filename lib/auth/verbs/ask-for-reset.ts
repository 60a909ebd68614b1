import { inDirectory } from '@/lib/db/transaction'
import { throttleKey } from '../hash'
import { countTry, findUserByEmail, findUserWithMemberships } from '../store'
import { RESET_FROM_WAITS, RESET_WAITS } from '../waits'

/** Where somebody could be mailed a link for a new password. */
export type ResetAddressee = { workspaceId: string; memberId: string; userId: string }

/**
 * Who asks for a link by this address: their real workspaces, oldest first. Nobody when the address is unknown or signs in without a
 * password, or when it, or whoever asks, has asked too often; the caller tells none of these apart.
 * @param from the network address that asks
 */
export async function askForReset({ email, from }: { email: string; from: string }, now: Date): Promise<ResetAddressee[]> {
  const user = await inDirectory({}, async (tx) => {
    // Both are counted, whichever refuses.
    const [asker, address] = [await countTry(tx, throttleKey('reset-from', from), now, RESET_FROM_WAITS), await countTry(tx, throttleKey('reset', email), now, RESET_WAITS)]
    return asker.allowed && address.allowed ? findUserByEmail(tx, email) : null
  })
  if (!user || user.passwordHash === null) return []
  const members = (await inDirectory({ userId: user.id }, (tx) => findUserWithMemberships(tx, user.id)))?.members ?? []
  return members.filter(({ workspace }) => workspace.kind === 'real').map(({ workspaceId, id }) => ({ workspaceId, memberId: id, userId: user.id }))
}
