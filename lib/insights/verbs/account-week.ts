import { align } from '@/lib/alignment'
import { endOf, heldBack, movementSince } from '@/lib/alignment/pure'
import { modelAccount, type Instant } from '@/lib/beliefs'
import { distinctInteractions } from '@/lib/beliefs/pure'
import type { Tx } from '@/lib/db/transaction'
import { moverOf } from '../account/mover'
import { turnsOf } from '../account/turns'
import type { TurnView } from '../account/types'
import type { AccountWeek } from '../account/week-types'
import { accountWarnings } from './account-warnings'

/** As many causes as a sentence bears. */
const TOLD = 2

async function modelled(tx: Tx, workspaceId: string, account: { id: string; name: string }, at: Instant) {
  const model = await modelAccount(tx, workspaceId, account, at)
  const interactions = distinctInteractions(model.ledger, at)
  const held = heldBack(model.ledger, model.projection, interactions, at)
  return { ...model, interactions, held, told: model.beliefs.filter(({ key, admission }) => admission === 'shown' && !held.has(key)) }
}

/** How an account moved between `from` and the instant of `at`, what moved it most, who changed their mind, and what it warns of then. */
export async function accountWeek(tx: Tx, workspaceId: string, account: { id: string; name: string }, from: Date, at: Instant): Promise<AccountWeek> {
  const { ledger, projection, beliefs, interactions, told } = await modelled(tx, workspaceId, account, at)
  const byKey = new Map(told.map((belief) => [belief.key, belief]))
  const moved = movementSince(ledger, projection, at, { asOf: from, knownAt: at.knownAt })
  const changes = moved.movements.flatMap(({ contribution: { beliefKey }, statement, ended, interactionId, interactionTitle, delta }) => {
    const belief = byKey.get(beliefKey)
    return belief ? [{ beliefId: belief.id, statement, ended: ended ? endOf(belief) : null, holder: belief.holder.name, interactionId, interactionTitle, delta }] : []
  })
  return {
    from: moved.before.value, to: moved.after.value, changes: changes.slice(0, TOLD),
    turns: turnsOf(told).filter((turn) => Date.parse(turn.at) > from.getTime() && Date.parse(turn.at) <= at.asOf.getTime()),
    warnings: await accountWarnings(tx, workspaceId, { at, ledger, beliefs, interactions }, align(ledger, projection, at)),
  }
}

/** Minds that changed in what came in after `since`: by words of the last `days`, so that an old call that is read again tells nothing. */
export async function freshTurns(tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date, since: Date, days: number): Promise<TurnView[]> {
  const { ledger, told } = await modelled(tx, workspaceId, account, { asOf: now, knownAt: now })
  const fresh = new Set(ledger.observations.filter(({ ingestedAt }) => ingestedAt > since).map(({ eventAt }) => eventAt.getTime()))
  const oldest = now.getTime() - days * 86_400_000
  return turnsOf(told).filter(({ at }) => Date.parse(at) >= oldest && fresh.has(Date.parse(at)))
}

/** The belief that moved alignment most the way of `net` since what was known at `since`; null where none says it by its words. */
export async function moverSince(tx: Tx, workspaceId: string, account: { id: string; name: string }, now: Date, since: Date, net: number): Promise<string | null> {
  const at = { asOf: now, knownAt: now }
  const { ledger, projection, told } = await modelled(tx, workspaceId, account, at)
  return moverOf(movementSince(ledger, projection, at, { asOf: since, knownAt: since }).movements, told, net)
}
