import { hash } from 'node:crypto'
import { DAY_MS, ROLE_POWER } from '@/lib/beliefs/pure'
import type { Ledger, Projection, Standing, WeighedEvidence, WordlessBelief } from '@/lib/beliefs/types'
import { pairsToAsk } from './pairs'
import type { ReviewReasonName } from './types'

/** What should be looked at, by content: the same ledger always asks for the same items. */
export type Candidate = {
  key: string
  observationId: string
  /** The other one of a pair. */
  otherObservationId?: string
  beliefKey: string | null
  reason: ReviewReasonName
  priority: number
  propensity: number
}

/** Share of shown observations that is drawn at random, so that reviewers also see what the reader was sure of. */
export const AUDIT_SHARE = 0.07
/** Old evidence can wait: it is half as pressing after this many days. */
const PRIORITY_HALF_LIFE = 60

/**
 * How pressing something said at `eventAt` is, in halvings: log2(worth) + age of the world in half-lives. All fades alike, so
 * that the order of the queue never changes by itself and nothing has to be written as time goes by.
 */
const pressing = (worth: number, eventAt: Date): number => Math.log2(worth) + eventAt.getTime() / DAY_MS / PRIORITY_HALF_LIFE

/** How much a mistake would cost here: 1, more where money closes soon. From the account's deals. */
export type Stakes = { factor: number }

/** What of an account's model a person should look at, with a priority (higher first). */
export function candidatesOf(ledger: Ledger, projection: Standing & Pick<Projection, 'ambiguous'>, stakes: Stakes): Candidate[] {
  const found = new Map<string, Candidate>()
  const add = (candidate: Candidate): void => {
    if (!found.has(candidate.key)) found.set(candidate.key, candidate)
  }
  // What is probably true and yet missing costs most: of two doubtful readings the likelier one is asked about first.
  const rank = (belief: WordlessBelief, item: WeighedEvidence, worth: number): number =>
    pressing(ROLE_POWER[belief.holder.role] * worth * stakes.factor, item.observation.eventAt)
  for (const belief of projection.beliefs) {
    const evidence: WeighedEvidence[] = []
    for (const cluster of belief.clusters) for (const item of cluster.evidence) if (!item.accepted) evidence.push(item)
    if (belief.admission === 'possibly_heard') {
      for (const item of evidence) add({ ...base(item, belief), reason: 'low_reading', priority: rank(belief, item, item.observation.reading), propensity: 1 })
      continue
    }
    const against = belief.status === 'contested' ? latest(evidence.filter((item) => !item.supports)) : null
    if (against) add({ ...base(against, belief), key: `contested:${against.observation.id}`, reason: 'contested', priority: rank(belief, against, 1.5), propensity: 1 })
    for (const item of evidence) {
      if (drawOf(item.observation.id) < AUDIT_SHARE) add({ ...base(item, belief), reason: 'audit_sample', priority: rank(belief, item, 0.3), propensity: AUDIT_SHARE })
    }
  }
  const observations = new Map(ledger.observations.map((observation) => [observation.id, observation]))
  const decisions = new Set(ledger.decisions.map((decision) => decision.id))
  for (const { a, b } of projection.ambiguous) {
    const held = observations.get(a)
    if (!decisions.has(b) || !held) continue
    add({ key: `tombstone:${a}`, observationId: a, beliefKey: null, reason: 'tombstone_differs', priority: pressing(stakes.factor, held.eventAt), propensity: 1 })
  }
  for (const { candidate, effect, latest: last } of pairsToAsk(projection)) add({ ...candidate, priority: pressing(0.8 * Math.max(effect, 0.01) * stakes.factor, last) })
  return withinBudget([...found.values()].sort((x, y) => y.priority - x.priority || (x.key < y.key ? -1 : 1)))
}

/** Doubtful readings of one account that are asked about at a time; the next come as these are decided. */
const DOUBTFUL_AT_A_TIME = 10

function withinBudget(candidates: Candidate[]): Candidate[] {
  let doubtful = 0
  return candidates.filter(({ reason }) => reason !== 'low_reading' || doubtful++ < DOUBTFUL_AT_A_TIME)
}

const base = (item: WeighedEvidence, belief: WordlessBelief) => ({ key: `observation:${item.observation.id}`, observationId: item.observation.id, beliefKey: belief.key })

const latest = (items: WeighedEvidence[]): WeighedEvidence | null =>
  items.reduce<WeighedEvidence | null>((last, item) => (last === null || item.observation.eventAt > last.observation.eventAt ? item : last), null)

const drawn = new Map<string, number>()
const DRAWN = 200_000

/** A number in 0..1 drawn from an id: the same for every server and every rebuild. Memoised. */
export function drawOf(id: string): number {
  const held = drawn.get(id)
  if (held !== undefined) return held
  if (drawn.size >= DRAWN) drawn.clear()
  const made = hash('sha256', `audit sample ${id}`, 'buffer').readUInt32BE(0) / 2 ** 32
  drawn.set(id, made)
  return made
}

const SOON_DAYS = 30
const LARGE_MINOR = 10_000_000

/** Stakes of an account: double where an open deal closes within 30 days, half more where it is large (100,000). */
export function stakesOf(deals: readonly { outcome: string | null; closeDate: Date | null; amountMinor: number | null }[], now: Date): Stakes {
  const open = deals.filter((deal) => deal.outcome === null)
  const soon = open.some(({ closeDate }) => closeDate !== null && (closeDate.getTime() - now.getTime()) / 86_400_000 <= SOON_DAYS)
  const large = open.some(({ amountMinor }) => (amountMinor ?? 0) >= LARGE_MINOR)
  return { factor: (soon ? 2 : 1) * (large ? 1.5 : 1) }
}
