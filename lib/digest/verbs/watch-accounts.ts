import { maySeeAccount, membersAs } from '@/lib/auth'
import { inWorkspace, type Tx } from '@/lib/db/transaction'
import { enqueueNews, type ChannelNews } from '@/lib/deliver'
import { freshTurns, loadThresholds, moverSince, turnedTo, warningsOfAccounts } from '@/lib/insights'
import { forgetNotice, notify, type NewNotification } from '@/lib/notify'
import { FRESH_DAYS, mayTellMove, newsOf } from '../watch/news'
import { beginSpans, changedAccounts, endSpans, followersIn, keepLook, openSpans, type Watched } from '../watch/store'

/** Accounts that are looked at in one transaction. */
const BATCH = 50

/**
 * Tells of what is new in accounts since they were last looked at: owner, followers, and channels. Running it again tells nothing
 * twice. Gives back how many accounts were looked at; what is left over waits for the next run.
 */
export async function watchAccounts(workspaceId: string, now: Date, batches = 20): Promise<number> {
  let looked = 0
  for (let n = 0; n < batches; n++) {
    const found = await inWorkspace(workspaceId, (tx) => lookAtSome(tx, workspaceId, now))
    looked += found
    if (found < BATCH) break
  }
  return looked
}

async function lookAtSome(tx: Tx, workspaceId: string, now: Date): Promise<number> {
  const accounts = await changedAccounts(tx, workspaceId, BATCH)
  if (accounts.length === 0) return 0
  const ids = accounts.map(({ id }) => id)
  const kinds = await warningsOfAccounts(tx, workspaceId, await loadThresholds(tx, workspaceId), now, ids)
  const standing = await openSpans(tx, workspaceId, ids)
  const followers = await followersIn(tx, workspaceId, ids)
  const told: NewNotification[] = []
  const news: ChannelNews[] = []
  for (const account of accounts) {
    const found = await lookAt(tx, workspaceId, now, account, kinds.get(account.id) ?? [], standing.get(account.id) ?? [])
    const readers = [...new Set([...(account.ownerId ? [account.ownerId] : []), ...(followers.get(account.id) ?? [])])]
    told.push(...found.told.flatMap((notice) => readers.map((memberId): NewNotification => ({ ...notice, memberId, accountId: account.id, actorId: null }))))
    news.push(...found.news)
  }
  await notify(tx, workspaceId, now, told)
  if (news.length > 0) {
    const members = new Map((await membersAs(tx, workspaceId, now)).map((ctx) => [ctx.actor.memberId, ctx]))
    const owners = new Map(accounts.map(({ id, ownerId }) => [id, ownerId]))
    await enqueueNews(tx, workspaceId, now, news, (memberId, accountId) => {
      const ctx = members.get(memberId)
      return ctx !== undefined && maySeeAccount(ctx, { ownerId: owners.get(accountId) ?? null })
    })
  }
  return accounts.length
}

type Notice = { kind: 'warning'; warning: string } | { kind: 'moved'; by: 'alignment'; beliefId: string | null; before: number; after: number } | { kind: 'moved'; by: 'turn'; beliefId: string }

async function lookAt(tx: Tx, workspaceId: string, now: Date, account: Watched, kinds: string[], standing: string[]): Promise<{ told: Notice[]; news: ChannelNews[] }> {
  const { id, name, overall, seenAt, told, toldAt, movedAt, projectedAt } = account
  const seenBefore = seenAt !== null
  const { began, ended, moved, base } = newsOf({ overall, told, movedAt, seenBefore, kinds, standing }, now)
  await beginSpans(tx, workspaceId, id, began, projectedAt, !seenBefore)
  await endSpans(tx, workspaceId, id, ended, projectedAt)
  for (const warning of ended) await forgetNotice(tx, workspaceId, { kind: 'warning', warning, accountId: id })
  // A change of mind says more than the number that follows from it.
  const [turn] = account.heard && seenAt !== null && mayTellMove(movedAt, now) ? (await freshTurns(tx, workspaceId, { id, name }, now, seenAt, FRESH_DAYS)).slice(-1) : []
  await keepLook(tx, workspaceId, id, { at: projectedAt, overall: base, toldAt: base === told ? toldAt : projectedAt, movedAt: turn || moved ? now : movedAt })
  if (!seenBefore) return { told: [], news: [] }
  const move: Notice | null = turn ? { kind: 'moved', by: 'turn', beliefId: turnedTo(turn).beliefId }
    : moved ? { kind: 'moved', by: 'alignment', beliefId: toldAt && (await moverSince(tx, workspaceId, { id, name }, now, toldAt, moved.after - moved.before)), ...moved } : null
  const day = now.toISOString().slice(0, 10)
  return {
    told: [...began.map((warning): Notice => ({ kind: 'warning', warning })), ...(move ? [move] : [])],
    news: [
      ...began.map((detail): ChannelNews => ({ kind: 'warning', accountId: id, objectId: null, detail, before: null, after: null, key: `warning:${id}:${detail}:${projectedAt.getTime()}` })),
      ...(move?.kind === 'moved' ? [{ kind: 'moved' as const, accountId: id, objectId: move.beliefId, detail: move.by, before: moved?.before ?? null, after: moved?.after ?? null, key: `moved:${id}:${day}` }] : []),
    ],
  }
}
