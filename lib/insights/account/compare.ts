import { endOf } from '@/lib/alignment/pure'
import { project } from '@/lib/beliefs/pure'
import type { Instant, Ledger, ProjectedBelief } from '@/lib/beliefs/types'
import type { BeliefChange, BeliefComparison } from './types'

type Identified = ProjectedBelief & { id: string }

/** A change of confidence that two digits show. */
const SEEN = 0.01
/** Ageing is told from here on: it is slow, and everywhere. */
const FADED = 0.05
/** Numbers start at two conversations. */
const NUMBERS_FROM = 2

const KINDS: readonly BeliefChange['kind'][] = ['turned', 'appeared', 'passed', 'ended', 'strengthened', 'weakened', 'faded']

/**
 * What changed among the shown beliefs between two instants: what appeared, ended or turned, what new words made stronger or weaker,
 * and what faded for want of any. `after` is the model at the later instant, in the order in which changes of one kind are told.
 */
export function compareBeliefs(ledger: Ledger, after: readonly Identified[], from: Date, to: Instant): BeliefComparison {
  const earlier = new Map(project(ledger, { ...to, asOf: from }).beliefs.map((belief) => [belief.key, belief]))
  const before = partnersOf(after, [...earlier.values()])
  const byKey = new Map(after.map((belief) => [belief.key, belief]))
  const changes: BeliefChange[] = []
  let unchanged = 0
  for (const belief of after) {
    const then = before.get(belief.id)
    const wasShown = then?.admission === 'shown'
    if (belief.admission !== 'shown' || (wasShown && then.validTo !== null)) continue
    const kind = kindOf(wasShown ? then : undefined, belief, from)
    if (kind === null) unchanged += 1
    else changes.push(changeOf(kind, wasShown ? then : undefined, belief, belief.supersededBy === null ? undefined : byKey.get(belief.supersededBy), from))
  }
  return { from: from.toISOString(), to: to.asOf.toISOString(), changes: changes.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)), unchanged }
}

/** The earlier form of each belief: that with its key, else the one with which it shares evidence. */
function partnersOf(after: readonly Identified[], before: readonly ProjectedBelief[]): Map<string, ProjectedBelief> {
  const byKey = new Map(before.map((belief) => [belief.key, belief]))
  const keys = new Set(after.map(({ key }) => key))
  const byEvidence = new Map(before.filter(({ key }) => !keys.has(key)).flatMap((belief) => observationsOf(belief).map(({ id }) => [id, belief] as const)))
  return new Map(after.flatMap((belief) => {
    const partner = byKey.get(belief.key) ?? observationsOf(belief).map(({ id }) => byEvidence.get(id)).find((each) => each !== undefined)
    return partner ? [[belief.id, partner] as const] : []
  }))
}

const observationsOf = ({ clusters }: ProjectedBelief) => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation))
const latestOf = (belief: ProjectedBelief): Date => observationsOf(belief).reduce((last, { eventAt }) => (eventAt > last ? eventAt : last), belief.firstSeen)

function kindOf(then: ProjectedBelief | undefined, now: ProjectedBelief, from: Date): BeliefChange['kind'] | null {
  if (!then) return now.validTo === null ? 'appeared' : 'passed'
  if (now.validTo !== null) return now.closedBecause === 'mind_change' ? 'turned' : 'ended'
  if (then.stance !== now.stance || then.polarity !== now.polarity) return 'turned'
  const delta = now.opinion.confidence - then.opinion.confidence
  if (latestOf(now) <= from) return delta <= -FADED || (now.label === 'stale' && then.label !== 'stale') ? 'faded' : null
  if (Math.abs(delta) < SEEN) return null
  return delta > 0 ? 'strengthened' : 'weakened'
}

function changeOf(kind: BeliefChange['kind'], then: ProjectedBelief | undefined, now: Identified, by: Identified | undefined, from: Date): BeliefChange {
  const number = (belief: ProjectedBelief | undefined): number | null => (belief && belief.observations >= NUMBERS_FROM ? belief.opinion.confidence : null)
  const { key, personId, name, role } = now.holder
  const at = now.validTo ?? latestOf(now)
  return {
    beliefId: now.id, statement: now.statement, holder: { key, personId, name, role }, stance: now.stance, dimension: now.dimension, kind,
    from: number(then), to: number(now), observations: [then?.observations ?? 0, now.observations], ended: endOf(now),
    by: by ? { beliefId: by.id, statement: by.statement } : null, saidAt: then ? latestOf(then).toISOString() : null, at: at > from ? at.toISOString() : null,
  }
}
