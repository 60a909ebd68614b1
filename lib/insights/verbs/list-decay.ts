import { visibleTo, type Ctx } from '@/lib/auth'
import { inWorkspace } from '@/lib/db/transaction'
import { decayingAccounts, fadingBeliefs } from '../store'
import type { DecayRow } from '../types'

/** Within this many days a belief counts as going stale. */
export const STALE_WITHIN_DAYS = 30
const DAY_MS = 86_400_000
/** Beliefs that are named per account; the rest is counted. */
const NAMED = 5

/**
 * Accounts whose understanding fades: silent for longer than is usual for them, or with live beliefs whose evidence has aged out
 * or will within 30 days. Silent ones first, the longest silence first; then those with most to lose. All that the member sees.
 */
export async function listDecay(ctx: Ctx): Promise<DecayRow[]> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const visible = visibleTo(ctx)
    const horizon = new Date(ctx.now.getTime() + STALE_WITHIN_DAYS * DAY_MS)
    const accounts = await decayingAccounts(tx, ctx.workspaceId, visible, ctx.now, horizon)
    const beliefs = await fadingBeliefs(tx, ctx.workspaceId, accounts.map(({ id }) => id), horizon)
    return accounts.map((account) => ({
      ...account, silentSince: account.silentSince?.toISOString() ?? null,
      beliefs: (beliefs.get(account.id) ?? []).slice(0, NAMED).map(({ staleAt, lastSeen, ...belief }) => ({
        ...belief, staleAt: staleAt.toISOString(), lastSeen: lastSeen.toISOString(), stale: staleAt <= ctx.now,
      })),
    }))
  })
}
