import { lockAccount } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { forgetTaughtMemberLabels, leaveOut, lockImport } from '@/lib/ingest'
import { keepProofMeetings } from '@/lib/insights'
import { findHeld } from '@/lib/meetings'
import { refreshAccount } from '@/lib/review'
import { broughtBy, emptyFiles, forgetTaughtLabels, handOnMadePeople, leaveCopiesOut, markUndone, removeMadePeople, touchedAccounts } from './store'

/** Interactions that go in one transaction. Each ends with its account up to date, so that whoever looks meanwhile sees nothing half done. */
export const AT_ONCE = 20
/** In more parts than this no import is taken back: of a large account, bringing it up to date costs more than what goes. */
const MOST_PARTS = 50

type Undoing = { importId: string; /** Interactions that it brought. */ total: number; now: Date; actorId: string | null }

/**
 * Takes back the next part of an import that is being undone; true once nothing of it is left. After the last interaction the people
 * go whom it made and nobody uses, with the labels that it taught.
 */
export async function takeBack(tx: Tx, workspaceId: string, { importId, total, now, actorId }: Undoing): Promise<boolean> {
  await lockImport(tx, workspaceId, importId)
  const accounts = await touchedAccounts(tx, workspaceId, importId)
  for (const account of accounts) await lockAccount(tx, workspaceId, account.id)
  const all = await broughtBy(tx, workspaceId, importId)
  const next = all.slice(0, Math.max(AT_ONCE, Math.ceil(total / MOST_PARTS)))
  await leaveCopiesOut(tx, workspaceId, importId, next.map(({ id }) => id), now)
  await leaveOut(tx, workspaceId, next.map(({ id }) => id), now)
  const isLast = next.length === all.length
  if (isLast) {
    await emptyFiles(tx, workspaceId, importId, now)
    await removeMadePeople(tx, workspaceId, importId)
    await handOnMadePeople(tx, workspaceId, importId)
    await forgetTaughtLabels(tx, workspaceId, importId)
    await forgetTaughtMemberLabels(tx, workspaceId, importId)
    await markUndone(tx, workspaceId, importId, now)
  }
  const touched = new Set(next.map(({ accountId }) => accountId))
  for (const account of accounts) {
    if (!isLast && !touched.has(account.id)) continue
    const model = await refreshAccount(tx, workspaceId, account, now, { cause: 'removal', interactionId: null, actorId })
    if (model) await keepProofMeetings(tx, workspaceId, account.id, model)
    await findHeld(tx, workspaceId, account.id, now)
  }
  return isLast
}
