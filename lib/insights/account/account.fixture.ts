import { align } from '@/lib/alignment/pure'
import { identify } from '@/lib/beliefs/identify'
import { project } from '@/lib/beliefs/project'
import type { Instant, Ledger } from '@/lib/beliefs/types'
import type { DealView, InteractionRow } from '../types'
import type { AccountInput } from './account-view'

export const deal = (over: Partial<DealView> = {}): DealView => ({
  id: 'deal-1', name: 'Rollout', type: 'new', stage: 'Negotiation', stageSince: '2026-02-02T00:00:00.000Z', amountMinor: 24_000_000, currency: 'EUR', closeDate: '2026-09-30',
  forecastCategory: 'commit', leadScore: { score: 72, at: '2026-03-01T00:00:00.000Z' }, outcome: null, outcomeAt: null, ...over,
})

/** The page of a ledger at an instant, as the verb would load it. */
export function inputOf(ledger: Ledger, at: Instant, over: Partial<AccountInput> = {}): AccountInput {
  const projection = project(ledger, at)
  const interactions = ledger.interactions
    .filter(({ occurredAt }) => occurredAt <= at.asOf)
    .toSorted((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())
    .map(({ id, type, title, occurredAt, fileName }): InteractionRow => ({ id, type, title, at: occurredAt.toISOString(), fileName, speakers: [], shown: 0, possiblyHeard: 0, status: 'done', copyOf: null, heardAt: type === 'usage' ? null : occurredAt.toISOString() }))
  return {
    ledger, projection, beliefs: identify('a1', projection.beliefs, []), aligned: align(ledger, projection, at), at, live: true, ours: [], interactions, deals: [],
    people: ledger.holders.filter(({ personId }) => personId !== null).map(({ key, personId, name, role }) => ({
      key, personId, name, role, side: 'customer' as const, title: null, lastHeard: interactions[0]?.at ?? null, lastHeardIn: interactions[0]?.id ?? null, beliefs: 0, modelled: true, consent: 'unknown',
    })),
    ...over,
  }
}
