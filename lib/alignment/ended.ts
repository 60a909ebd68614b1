import type { BeliefStatus, Kind, Stance } from '@/lib/shared/vocabulary'

export type Ended = 'settled' | 'given_up'

/**
 * How a belief ended: what spoke against us is settled; a wish, and what spoke for us, is given up when it is taken back, as is what
 * another view replaced. Null while it stands.
 */
export function endOf({ status, kind, stance }: { status: BeliefStatus; kind: Kind; stance: Stance }): Ended | null {
  if (status === 'superseded') return 'given_up'
  if (status !== 'resolved') return null
  return kind === 'intent' || kind === 'priority' || stance === 'positive' ? 'given_up' : 'settled'
}
