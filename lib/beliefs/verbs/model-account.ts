import type { AccountPerson, AccountRecord } from '@/lib/crm'
import type { Tx } from '@/lib/db/transaction'
import { identify } from '../identify'
import { keptProjection } from '../kept-projection'
import { knownBeliefs } from '../cache/store'
import type { Instant, Ledger, LedgerDecision, ProjectedBelief, Projection } from '../types'
import type { Identified } from '../views'
import { loadLedgerAndSaid } from './load-ledger'

const projectAgain = keptProjection()

export type AccountModel = { ledger: Ledger; projection: Projection; beliefs: Identified[]; people: AccountPerson[] }

/**
 * The model of an account at an instant, computed from its ledger, each belief with the id by which pages know it, and its people; without the
 * rulings on the words that the decision `unruled` was about, as they were before anybody ruled on them.
 */
export async function modelAccount(tx: Tx, workspaceId: string, account: Pick<AccountRecord, 'id' | 'name'>, at: Instant, unruled: string | null = null): Promise<AccountModel> {
  const [{ ledger: stored, people }, known] = await Promise.all([loadLedgerAndSaid(tx, workspaceId, account), knownBeliefs(tx, workspaceId, account.id, false)])
  const ledger = unruled === null ? stored : { ...stored, decisions: withoutRulings(stored.decisions, unruled) }
  const projection = projectAgain(ledger, at)
  return { ledger, projection, people, beliefs: await identified(tx, workspaceId, account.id, projection.beliefs, known) }
}

/** Under their ids. What the cached ones rest on tells only of those that are under another key by now. */
async function identified(tx: Tx, workspaceId: string, accountId: string, beliefs: readonly ProjectedBelief[], known: Awaited<ReturnType<typeof knownBeliefs>>): Promise<Identified[]> {
  const keys = new Set(known.map(({ key }) => key))
  const areAllKnown = beliefs.every(({ key }) => keys.has(key))
  return identify(accountId, beliefs, areAllKnown ? known : await knownBeliefs(tx, workspaceId, accountId, true))
}

function withoutRulings(decisions: readonly LedgerDecision[], unruled: string): LedgerDecision[] {
  const target = decisions.find(({ id }) => id === unruled)?.target
  const isOnIt = (other: LedgerDecision['target']): boolean =>
    target != null && other != null && other.interactionHash === target.interactionHash && other.segment === target.segment && other.start === target.start && other.end === target.end
  return decisions.filter(({ id, target: other }) => id !== unruled && !isOnIt(other))
}
