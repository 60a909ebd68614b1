import { binds, DAY_MS, massesAt, opinionOf, timelineMarks, toldOf } from '@/lib/beliefs/pure'
import type { Instant, Ledger, LedgerDecision, ProjectedBelief } from '@/lib/beliefs/types'
import type { AccountTimeline, TimelineLine } from './types'

type Identified = ProjectedBelief & { id: string }

/** Between two pieces of evidence so far apart the line is told in between, too: it falls along a curve. */
const GAP_DAYS = 20
/** As many points as a gap needs for its curve. */
const BETWEEN = 3
/** Just before new words the line is where age had brought it. */
const JUST_BEFORE_MS = 60_000
/** What the eye cannot tell apart is not sent. */
const DIGITS = 1_000

export type TimelineInput = {
  accountId: string
  ledger: Ledger
  /** The beliefs that are shown, in the order of the page. */
  beliefs: readonly Identified[]
  at: Instant
  now: Date
  interactions: AccountTimeline['interactions']
  later: number[]
}

/** Every shown belief through time, computed once: its confidence and interval where they change, and a mark for all that happened to it. */
export function accountTimeline({ accountId, ledger, beliefs, at, now, interactions, later }: TimelineInput): AccountTimeline {
  const rulings = rulingsOf(ledger.decisions, at)
  const lines = beliefs.map((belief) => lineOf(belief, at, rulings))
  const holders = new Map(beliefs.map(({ holder: { key, personId, name, role } }) => [key, { key, personId, name, role }]))
  const first = Math.min(...interactions.map(({ t }) => t), ...lines.map(({ from }) => from), at.asOf.getTime())
  return {
    accountId, asOf: at.asOf.toISOString(), live: at.asOf >= now, span: [first, Math.max(now.getTime(), at.asOf.getTime())],
    holders: [...holders.values()], lines, interactions, later,
  }
}

function lineOf(belief: Identified, at: Instant, rulings: Rulings): TimelineLine {
  const { id, statement, dimension, kind, stance, status, observations } = belief
  const end = belief.validTo !== null && belief.validTo < at.asOf ? belief.validTo : at.asOf
  return {
    id, statement, holder: belief.holder.key, dimension, kind, stance, status, ...toldOf(belief, at.asOf), observations,
    from: belief.firstSeen.getTime(), to: end.getTime(), closed: belief.validTo !== null,
    points: pointsOf(belief, timesOf(belief, end)),
    marks: [
      ...timelineMarks(belief).map(({ at: when, kind: mark, interactionId }) => ({ t: when.getTime(), kind: mark, interactionId: interactionId || null })),
      ...reviewsOf(belief, rulings).map((t) => ({ t, kind: 'review' as const, interactionId: null })),
    ].sort((a, b) => a.t - b.t),
  }
}

function pointsOf({ clusters }: ProjectedBelief, times: readonly number[]): TimelineLine['points'] {
  return massesAt(clusters, times).map(({ r, s }, index) => {
    const { confidence, interval: [low, high] } = opinionOf(r, s)
    return [times[index] ?? 0, round(confidence), round(low), round(high)]
  })
}

const round = (value: number): number => Math.round(value * DIGITS) / DIGITS

/** When the line is told: at each piece of evidence, just before it, along longer gaps, and at its end. */
function timesOf({ clusters, firstSeen }: ProjectedBelief, end: Date): number[] {
  const events = [...new Set(clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.eventAt.getTime())))].filter((t) => t <= end.getTime()).sort((a, b) => a - b)
  if (events.length === 0) events.push(firstSeen.getTime())
  const times: number[] = []
  for (const [index, event] of events.entries()) {
    times.push(event)
    const next = events[index + 1] ?? end.getTime()
    if (next - event > GAP_DAYS * DAY_MS) for (let step = 1; step <= BETWEEN; step++) times.push(event + ((next - event) * step) / (BETWEEN + 1))
    if (index + 1 < events.length && next - event > 2 * JUST_BEFORE_MS) times.push(next - JUST_BEFORE_MS)
  }
  if ((times.at(-1) ?? 0) < end.getTime()) times.push(end.getTime())
  return times
}

type Rulings = ReadonlyMap<string, LedgerDecision[]>
const placeOf = (hash: string, segment: number): string => `${hash} ${segment}`

/** Rulings on words that stood at the instant, by the turn that they are about. */
function rulingsOf(decisions: readonly LedgerDecision[], { asOf, knownAt }: Instant): Rulings {
  const rulings = new Map<string, LedgerDecision[]>()
  for (const decision of decisions) {
    const { target, at, undoneAt } = decision
    if (target === null || at > knownAt || at > asOf || (undoneAt !== null && undoneAt <= knownAt)) continue
    const place = placeOf(target.interactionHash, target.segment)
    rulings.set(place, [...(rulings.get(place) ?? []), decision])
  }
  return rulings
}

/** When people ruled on the words of a belief. */
function reviewsOf({ clusters }: ProjectedBelief, rulings: Rulings): number[] {
  if (rulings.size === 0) return []
  const times = new Set<number>()
  for (const { evidence } of clusters) {
    for (const { observation, interaction } of evidence) {
      for (const { target, at } of rulings.get(placeOf(interaction.hash, observation.segment)) ?? []) if (target && binds(target, observation, interaction)) times.add(at.getTime())
    }
  }
  return [...times]
}
