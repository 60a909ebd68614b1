import type { ReviewReasonName } from '../types'
import type { Candidate } from './candidates'

export type Wanted = Candidate & { beliefId: string | null }

/** An item as it is stored. */
export type StoredItem = Pick<Wanted, 'key' | 'observationId' | 'beliefId' | 'reason' | 'priority' | 'effect' | 'uncertainty' | 'stakes' | 'headline' | 'touches' | 'quorum' | 'personId' | 'kind' | 'propensity'> & {
  id: string
  status: 'open' | 'decided' | 'withdrawn' | 'expired'
  isKnown: boolean
}

/** What has to be written so that the queue asks what should be asked. */
export type Changes = { fresh: Wanted[]; reopened: { id: string; wanted: Wanted }[]; changed: { id: string; wanted: Wanted; becameHeadline: boolean }[]; withdrawn: string[] }

/** How many of one account are asked about at a time, by what they ask; the next come as these are decided or expire. */
const AT_A_TIME: Partial<Record<ReviewReasonName, { as: string; most: number }>> = {
  low_reading: { as: 'doubtful', most: 10 },
  possible_duplicate: { as: 'pair', most: 6 }, ambiguous_match: { as: 'pair', most: 6 },
  mind_change: { as: 'turn', most: 6 }, functional_update: { as: 'turn', most: 6 },
}

/** Reasons that arise once, when something happens, and do not follow from what stands in the ledger. */
const ARISEN: ReadonlySet<ReviewReasonName> = new Set(['sensitive', 'subject_request', 'extractor_disagreement'])

/** Items that stay until somebody decides them, whatever the model says: they were raised by an event, or their answer is known. */
export const isRaised = ({ reason, isKnown }: Pick<StoredItem, 'reason' | 'isKnown'>): boolean => isKnown || ARISEN.has(reason)

/** Decided binds; what expired comes back only when a page would read otherwise by it. */
const isSettled = (row: StoredItem | undefined, { headline }: Wanted): boolean => row?.status === 'decided' || (row?.status === 'expired' && !headline)

/** Which of the candidates are asked about now, most pressing first: a few of a kind, and none whose words are asked about already. */
function wantedNow(rows: ReadonlyMap<string, StoredItem>, candidates: readonly Wanted[]): Wanted[] {
  const asked = new Set([...rows.values()].filter((row) => row.status === 'open' && isRaised(row) && !row.isKnown).map(({ observationId }) => observationId))
  for (const { reason, observationId } of candidates) if (reason === 'correction') asked.add(observationId)
  const counts = new Map<string, number>()
  return candidates.filter((candidate) => {
    if (isSettled(rows.get(candidate.key), candidate)) return false
    if (candidate.reason !== 'correction' && !ARISEN.has(candidate.reason) && candidate.otherObservationId === undefined && asked.has(candidate.observationId)) return false
    const limit = AT_A_TIME[candidate.reason]
    if (!limit) return true
    const count = (counts.get(limit.as) ?? 0) + 1
    counts.set(limit.as, count)
    return count <= limit.most
  })
}

/** Of a kind of which few are asked about at a time, so many times as many are looked up: some will have been decided. */
const LOOKED_UP = 3

const limitOf = ({ reason }: Pick<Wanted, 'reason'>) => AT_A_TIME[reason]

/** The candidates that are likely to be all that is asked about: of the kinds of which few are, the most pressing. `candidates` come so. */
export function headOf(candidates: readonly Wanted[]): Wanted[] {
  const counts = new Map<string, number>()
  return candidates.filter((candidate) => {
    const limit = limitOf(candidate)
    if (!limit) return true
    const count = (counts.get(limit.as) ?? 0) + 1
    counts.set(limit.as, count)
    return count <= limit.most * LOOKED_UP
  })
}

/** Are they all, as the items of these are stored: are as many asked about as may be of each kind that has more candidates? */
export function isWhole(stored: readonly StoredItem[], head: readonly Wanted[], candidates: readonly Wanted[]): boolean {
  if (head.length === candidates.length) return true
  const wanted = wantedNow(new Map(stored.map((row) => [row.key, row])), head)
  const count = (of: readonly Wanted[], as: string): number => of.filter((candidate) => limitOf(candidate)?.as === as).length
  return Object.values(AT_A_TIME).every(({ as, most }) => count(wanted, as) >= most || count(head, as) === count(candidates, as))
}

/** What makes the stored items of an account those that its candidates ask for. `candidates` come most pressing first. */
export function reconcile(stored: readonly StoredItem[], candidates: readonly Wanted[]): Changes {
  const rows = new Map(stored.map((row) => [row.key, row]))
  const wanted = wantedNow(rows, candidates)
  const keys = new Set(wanted.map(({ key }) => key))
  const changes: Changes = { fresh: [], reopened: [], changed: [], withdrawn: [] }
  for (const candidate of wanted) {
    const row = rows.get(candidate.key)
    if (!row) changes.fresh.push(candidate)
    else if (row.status !== 'open') changes.reopened.push({ id: row.id, wanted: candidate })
    else if (!isSame(row, candidate)) changes.changed.push({ id: row.id, wanted: candidate, becameHeadline: candidate.headline && !row.headline })
  }
  for (const row of stored) if (row.status === 'open' && !isRaised(row) && !keys.has(row.key)) changes.withdrawn.push(row.id)
  return changes
}

/** Where the stored items are not what should be asked: a line each (DESIGN law 9). Decided and expired ones bind and are no difference. */
export function differencesOf(stored: readonly StoredItem[], candidates: readonly Wanted[]): string[] {
  const { fresh, reopened, changed, withdrawn } = reconcile(stored, candidates)
  const keys = new Map(stored.map(({ id, key }) => [id, key]))
  return [
    ...[...fresh, ...reopened.map(({ wanted }) => wanted)].map(({ key }) => `item ${key} is missing in the queue`),
    ...changed.map(({ wanted }) => `item ${wanted.key} differs from the ledger`),
    ...withdrawn.map((id) => `item ${keys.get(id)} asks about nothing in the ledger`),
  ]
}

/** A verdict that was given keeps the number of verdicts that an item takes; the budget may thin a sample, never thicken it. */
function isSame(row: StoredItem, candidate: Wanted): boolean {
  const same = (['beliefId', 'observationId', 'reason', 'effect', 'uncertainty', 'stakes', 'headline', 'personId', 'kind'] as const).every((field) => row[field] === candidate[field])
  return same && Math.abs(row.priority - candidate.priority) < 1e-6 && row.quorum >= candidate.quorum && row.propensity <= candidate.propensity && row.touches.join() === candidate.touches.join()
}
