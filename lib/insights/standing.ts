import { unchallengedObjections, type OurWords } from '@/lib/alignment/pure'
import { sharedViews, staleAt } from '@/lib/beliefs/pure'
import type { Holder, PersonRef, ProjectedBelief, ValueProposition } from '@/lib/beliefs/types'
import type { AccountPage, DissentView, UnchallengedView } from './types'

type Identified = ProjectedBelief & { id: string }

const DAY_MS = 86_400_000
/** Ahead of its time by this many days a belief is said to go stale. */
const SOON_DAYS = 30
/** Numbers start at two conversations; one is said in words. */
const NUMBERS_FROM = 2

const personOf = ({ key, personId, name, role }: Holder): PersonRef => ({ key, personId, name, role })

/** Unanswered objections of an account as its page shows them, in the order of its beliefs. */
export function unchallengedViews(beliefs: readonly Identified[], propositions: readonly ValueProposition[], ours: readonly OurWords[]): UnchallengedView[] {
  return unchallengedObjections(beliefs, propositions, ours).map(({ belief, proposition, proofPoints, interactions, since, strengthened }) => ({
    beliefId: belief.id, statement: belief.statement, holder: personOf(belief.holder), interactions, since: since.toISOString(), strengthened,
    proposition: proposition?.statement ?? null, proofPoints: proofPoints.map(({ id, statement }) => ({ id, statement })),
  }))
}

/** Subjects on which people of the account hold opposite views; colleagues' views are fused, never summed. */
export function dissentViews(beliefs: readonly Identified[]): DissentView[] {
  return sharedViews(beliefs).filter(({ dissent }) => dissent).map(({ statement, opinion, parts }) => ({
    statement, opinion: { confidence: opinion.confidence, interval: opinion.interval },
    parts: parts.map(({ belief, agrees }) => ({
      beliefId: belief.id, statement: belief.statement, holder: personOf(belief.holder), agrees,
      confidence: belief.observations >= NUMBERS_FROM ? belief.opinion.confidence : null,
    })),
  }))
}

/** Live beliefs whose evidence has aged out at `asOf`, or will within 30 days; the first to go first. */
export function fadingViews(beliefs: readonly Identified[], asOf: Date): AccountPage['fading'] {
  const horizon = asOf.getTime() + SOON_DAYS * DAY_MS
  return beliefs
    .filter(({ admission, validTo }) => admission === 'shown' && validTo === null)
    .flatMap(({ id, clusters }) => {
      const when = staleAt(clusters)
      return when !== null && when.getTime() < horizon ? [{ beliefId: id, staleAt: when.toISOString(), stale: when <= asOf }] : []
    })
    .toSorted((a, b) => (a.staleAt < b.staleAt ? -1 : a.staleAt > b.staleAt ? 1 : a.beliefId < b.beliefId ? -1 : 1))
}
