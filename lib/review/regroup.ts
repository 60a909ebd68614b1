import { align } from '@/lib/alignment/pure'
import { assertionId, project } from '@/lib/beliefs/pure'
import type { DecisionTarget, Ledger, LedgerDecision, ProjectedBelief, Projection } from '@/lib/beliefs/types'
import { InvalidError, NotFoundError } from '@/lib/shared/errors'
import type { RegroupBelief, RegroupInput, RegroupPreview } from './types'

type Identified = ProjectedBelief & { id: string }

/** What a person's regrouping binds: observations by id, the first part being what was chosen. `accepted` were only possibly heard until now. */
export type RegroupPlan = { action: 'merge' | 'split' | 'move' | 'keep_apart' | 'supersede'; parts: string[][]; holderKey: string | null; concerned: string[]; accepted: string[] }

/** More observations than this are named by none: the statement of the others is the same, and they follow. */
const MOST = 200
/** Numbers start at two clusters (DESIGN §1). */
const NUMBERS_FROM = 2

/**
 * What merging, splitting, moving or keeping apart would bind. Of two beliefs one may have been only possibly heard: whoever says that it
 * is the shown one, is not, or took its place, holds that it was said, and the words they had before them (`read`; all of it, where the
 * belief was ruled on as a whole) are accepted. What of it they did not read stays doubtful and keeps its own question.
 * @throws NotFoundError when a belief is no longer there, InvalidError when the two cannot be one or nothing would be left
 */
export function planRegroup(ledger: Ledger, beliefs: readonly Identified[], input: RegroupInput, read?: readonly string[]): RegroupPlan {
  const belief = find(beliefs, input.beliefId)
  const all = observationsOf(belief, ledger)
  if (input.action === 'merge' || input.action === 'keep_apart' || input.action === 'supersede') {
    const other = find(beliefs, input.otherId)
    if (other.id === belief.id) throw new InvalidError('This is the same belief.', 'Choose another one.')
    const theirs = observationsOf(other, ledger)
    const accepted = acceptedOf([belief, all], [other, theirs]).filter((id) => read?.includes(id) ?? true)
    if (input.action !== 'keep_apart') assertMayBeOne(belief, other, accepted)
    if (all.length === 0 || theirs.length === 0) throw new InvalidError('One of the two rests on a member’s word alone.', 'Whoever asserted it can take that back.')
    return { action: input.action, parts: input.action === 'merge' ? [[...all, ...theirs]] : [all, theirs], holderKey: null, concerned: [...all, ...theirs], accepted }
  }
  const chosen = all.filter((id) => input.observationIds.includes(id))
  const rest = all.filter((id) => !chosen.includes(id))
  if (chosen.length === 0) throw new InvalidError('None of these quotes belongs to the belief any more.', 'Open it again and choose.')
  if (input.action === 'split') {
    if (rest.length === 0) throw new InvalidError('All of its evidence was chosen: nothing would be left.', 'Leave at least one quote.')
    return { action: 'split', parts: [chosen, rest], holderKey: null, concerned: all, accepted: [] }
  }
  if ('holderKey' in input.to) {
    const { holderKey } = input.to
    const holder = ledger.holders.find(({ key, modelled }) => key === holderKey && modelled)
    if (!holder) throw new InvalidError('That person is not known at this account.', 'Choose one of its people.')
    if (holder.key === belief.holder.key) throw new InvalidError(`It is ${holder.name}’s already.`, 'Choose somebody else.')
    return { action: 'move', parts: [chosen], holderKey, concerned: all, accepted: [] }
  }
  const other = find(beliefs, input.to.beliefId)
  if (other.id === belief.id) throw new InvalidError('It is there already.', 'Choose another belief.')
  const theirs = observationsOf(other, ledger)
  // Words that were chosen one by one were read.
  const accepted = acceptedOf([belief, chosen], [other, []])
  assertMayBeOne(belief, other, accepted)
  return { action: 'move', parts: [[...chosen, ...theirs], rest], holderKey: null, concerned: [...all, ...theirs], accepted }
}

/** Of a belief that is shown and one that was possibly heard, the words of the latter; none of two that are alike in that. */
function acceptedOf(...sides: [ProjectedBelief, string[]][]): string[] {
  return sides.every(([{ admission }]) => admission === 'possibly_heard') ? [] : sides.flatMap(([{ admission }, ids]) => (admission === 'possibly_heard' ? ids : []))
}

function find(beliefs: readonly Identified[], id: string): Identified {
  const belief = beliefs.find((each) => each.id === id)
  if (!belief) throw new NotFoundError('This belief does not stand any more.', 'Load the page again.')
  return belief
}

/** What a reviewer asserted is no observation: it stays where its own words put it. */
function observationsOf(belief: ProjectedBelief, ledger: Ledger): string[] {
  const known = new Set(ledger.observations.map(({ id }) => id))
  return belief.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation.id)).filter((id) => known.has(id)).slice(0, MOST)
}

function assertMayBeOne(a: ProjectedBelief, b: ProjectedBelief, accepted: readonly string[]): void {
  if (a.holder.key !== b.holder.key) throw new InvalidError('The two are held by different people.', 'Move the evidence to the right person first.')
  if (a.admission !== b.admission && accepted.length === 0) throw new InvalidError('One of the two was only possibly heard.', 'Approve it first.')
  if (a.validTo !== null || b.validTo !== null) throw new InvalidError('One of the two has ended: its holder turned from it.', 'Choose two that are held now.')
}

/** The ruling of a plan, its observations named by content. */
export function rulingOf({ action, parts, holderKey, accepted }: RegroupPlan, targetOf: (id: string) => DecisionTarget | undefined): Pick<LedgerDecision, 'action' | 'target' | 'parts' | 'correction'> {
  const nameOf = (id: string): DecisionTarget[] => {
    const target = targetOf(id)
    return target ? [accepted.includes(id) ? { ...target, accepted: true } : target] : []
  }
  const named = parts.map((part) => part.flatMap(nameOf))
  return { action, target: named[0]?.[0] ?? null, parts: named, correction: holderKey === null ? null : { holderKey } }
}

/** What a decision would change: every belief that it concerns or moves, as it is and as it would be, and alignment. */
export function previewOf(ledger: Ledger, projection: Projection, decision: LedgerDecision, concerned: readonly string[]): RegroupPreview {
  const decided = { ...ledger, decisions: [...ledger.decisions, decision] }
  const then = project(decided, projection.at)
  const named = new Set([...concerned, assertionId(decision.id)])
  return {
    before: concernedIn(projection, then, named), after: concernedIn(then, projection, named),
    alignmentFrom: align(ledger, projection, projection.at).overall.value, alignmentTo: align(decided, then, projection.at).overall.value,
  }
}

/** Beliefs that rest on what is concerned, and those that are not the same in the other projection: a ruling on words that ended one gives it back. */
function concernedIn({ beliefs }: Projection, other: Projection, concerned: ReadonlySet<string>): RegroupBelief[] {
  const others = new Map(other.beliefs.map((belief) => [belief.key, belief]))
  return beliefs
    .filter((belief) => isMoved(belief, others.get(belief.key)) || belief.clusters.some(({ evidence }) => evidence.some(({ observation }) => concerned.has(observation.id))))
    .map(({ key, statement, holder, opinion, observations, clusters, mentions, status, admission }) => ({
      key, statement, holder: holder.name, confidence: observations >= NUMBERS_FROM ? opinion.confidence : null, observations, against: clusters.filter(({ supports }) => !supports).length, mentions, status, admission,
    }))
}

const isMoved = (belief: ProjectedBelief, other: ProjectedBelief | undefined): boolean =>
  other === undefined || belief.statement !== other.statement || belief.status !== other.status || belief.mentions !== other.mentions || belief.validTo?.getTime() !== other.validTo?.getTime() ||
  belief.opinion.r !== other.opinion.r || belief.opinion.s !== other.opinion.s
