import { isAdmitted, makeBelief, weigher, type BeliefInput, type Weigh } from './believe'
import { withCalibration } from './calibrate'
import { applyDecisions, assertedEvidence, decisionsAt, itemOf, type Ruled } from './decide'
import { groupBySubject } from './merge'
import { isSameValue } from './attribute-value'
import { carriedOver } from './carry-over'
import { familyOf } from './family'
import { lookedAgain, wantedOf } from './part'
import { labelOf, massesOf, opinionOf } from './opinion'
import { byBelief } from './order'
import { clustersAt } from './cluster'
import { stretchesOf, stretchesOfAttribute, type Stretch } from './segment'
import { cutByHand, successorOf, supersessionsOf } from './superseded'
import { comparedTo, formerByHolder, NUMBERED, placeOf, type FormerHolder, type Touched, type Wanted } from './touched'
import { trackOf } from './track'
import { traceOf } from './turn-trace'
import { breathsOf, linkTurnabout, type Because } from './turnabout'
import { leanAfter } from './turnabout-stance'
import { byContent, visibleAt } from './visible'
import { precisionTable } from './weigh'
import type { Holder, Instant, Ledger, LedgerObservation, ProjectedBelief, Projection, WordlessBelief } from './types'

/**
 * What the ledger says at an instant: said by `asOf`, known by `knownAt`. A pure function; equal ledgers give equal
 * projections whatever their row order, so laws 1, 2, 8 and 9 hold because nothing is ever added to a former result.
 */
export function project(ledger: Ledger, at: Instant): Projection {
  const { byHolder, held, copies, weigh } = evidenceOf(ledger, at)
  const beliefs: ProjectedBelief[] = []
  const ambiguous = held
  const successors: Successors = new Map()
  for (const { holder, items } of byHolder) {
    const one = projectHolder({ holder, items, weigh, asOf: at.asOf, ledger, successors })
    beliefs.push(...one.beliefs)
    ambiguous.push(...one.ambiguous)
  }
  return { at, beliefs: inOrder(beliefs, successors), copies, ambiguous }
}

/** A projection of a part of the ledger: the beliefs of some groups, and which groups of a former projection these replace. */
export type PartialProjection = Projection & {
  /** Former groups, as `placeOf` tells them. */
  replaced: ReadonlySet<string>
  /** Every observation that was looked at again or has gone; pairs of two of them are decided anew. */
  family: ReadonlySet<string>
  /** Those of them whose pairs with others are decided anew, too. */
  looked: ReadonlySet<string>
  /** What has to be at hand before this is a projection; see `Part`. */
  wanted: ReadonlyMap<string, Wanted>
}

/**
 * The beliefs that may differ from a former projection now that the given interactions and rulings came, changed or went, and
 * only those. Of holders that none of it touches the ledger need not hold a row, and of those to whom something was only
 * added, just what that may be alike: `wanted` tells what is still missing. See `familyOf` for why this is exact.
 */
export function projectTouched(ledger: Ledger, at: Instant, touched: Touched, former: readonly WordlessBelief[]): PartialProjection {
  const { byHolder, held, copies, weigh } = evidenceOf(ledger, at)
  const present = new Map(byHolder.map(({ holder, items }) => [holder.key, items]))
  const beliefs: ProjectedBelief[] = []
  const ambiguous = held
  const replaced = new Set<string>()
  const family = new Set<string>()
  const looked = new Set<string>()
  const wanted = new Map<string, Wanted>()
  const successors: Successors = new Map()
  for (const [key, own] of formerByHolder(former, touched.holders)) {
    const items = present.get(key) ?? []
    const part = touched.parts?.get(key)
    const { fresh, lost, gone } = comparedTo(own, items, touched, part)
    if (fresh.size + lost.size === 0) continue
    if (part && lost.size > 0) { wanted.set(key, 'all'); continue }
    const holder = ledger.holders.find((each) => each.key === key && each.modelled)
    const reached = new Set(lost)
    for (let before = -1; before < reached.size; ) {
      before = reached.size
      const found = familyOf(items, fresh, { groupOf: own.groupOf, lost: reached }, part === undefined)
      const one = holder ? projectHolder({ holder, items: items.filter((item) => found.items.has(item)), weigh, asOf: at.asOf, ledger, successors }) : NOTHING
      for (const group of namesakesOf(one.beliefs, found.groups, own.groupsByName)) reached.add(group)
      if (reached.size > before) continue
      const again = part ? lookedAgain(found, fresh, own, one.beliefs) : found.nodes
      const more = part ? wantedOf({ found, again, fresh, own, part, made: one.beliefs }) : null
      if (more) { wanted.set(key, more); break }
      for (const group of found.groups) replaced.add(placeOf({ holder: { key }, group }))
      const all = [...gone, ...[...found.items].map(({ observation }) => observation.id)]
      for (const id of all) family.add(id)
      for (const id of part ? again.flatMap(({ items: said }) => said.map((one) => one.id)) : all) looked.add(id)
      beliefs.push(...one.beliefs)
      ambiguous.push(...one.ambiguous, ...found.fringeOf(again).map(({ a, b, why, likeness }) => ({ a: a.id, b: b.id, why, likeness })))
    }
  }
  return { at, beliefs: inOrder(beliefs, successors), copies, ambiguous, replaced, family, looked, wanted }
}

/** What stands at the instant, by holder, and what is needed to make beliefs of it. */
function evidenceOf(stored: Ledger, at: Instant) {
  const ledger = withCalibration(stored, at.knownAt)
  const decisions = decisionsAt(ledger.decisions, at)
  const visible = visibleAt(ledger, at, decisions)
  const { kept, held } = applyDecisions(visible.observations, carriedOver(decisions, visible.copies, ledger))
  const holders = new Map(ledger.holders.filter((holder) => holder.modelled).map((holder) => [holder.key, holder]))
  const asserted = decisions.flatMap((decision) => assertedEvidence(decision) ?? []).filter(({ observation }) => observation.eventAt <= at.asOf)
  const grouped = new Map<string, { holder: Holder; items: Ruled[] }>()
  for (const item of [...kept, ...asserted].sort(byContent)) {
    const holder = holders.get(item.observation.holderKey)
    if (!holder) continue
    const group = grouped.get(holder.key) ?? { holder, items: [] }
    group.items.push(item)
    grouped.set(holder.key, group)
  }
  const ambiguous: Projection['ambiguous'] = held.map(({ observation, decision, why }) => ({ a: observation.id, b: decision.id, why }))
  return {
    byHolder: [...grouped.values()], held: ambiguous, copies: visible.copies.map((group) => group.map(({ id }) => id)),
    weigh: weigher(precisionTable(ledger.precisions, at.knownAt)),
  }
}

/** Groups that share a name are numbered among themselves (see `inOrder`): where one comes, goes or changes, the others may be called otherwise. */
function namesakesOf(made: readonly ProjectedBelief[], groups: ReadonlySet<string>, byName: FormerHolder['groupsByName']): string[] {
  const names = new Set(made.map(({ key }) => key))
  for (const [name, own] of byName) if (own.some((group) => groups.has(group))) names.add(name)
  return [...names].flatMap((name) => byName.get(name) ?? []).filter((group) => !groups.has(group))
}

/** Which belief took the place of which: told by their keys when these are settled. */
type Successors = Map<ProjectedBelief, ProjectedBelief>

type HolderInput = { holder: Holder; items: Ruled[]; weigh: Weigh; asOf: Date; ledger: Ledger; successors: Successors }

const NOTHING: Pick<Projection, 'beliefs' | 'ambiguous'> = { beliefs: [], ambiguous: [] }

function projectHolder({ holder, items, weigh, asOf, ledger, successors }: HolderInput): Pick<Projection, 'beliefs' | 'ambiguous'> {
  const base = { holder, weigh, asOf, valuePropositions: ledger.valuePropositions }
  const weight = (item: Ruled): number => weigh(item).weight
  const tracks = byTrack(items)
  const tracked = new Set([...tracks.values()].flat())
  const plain = items.filter((item) => !tracked.has(item))
  const ended = supersessionsOf(items)
  const cut = (split: (part: Ruled[]) => Stretch[]) => (part: Ruled[]): Stretch[] => cutByHand(part, ended, split)
  const { groups, ambiguous } = groupBySubject(plain.map(itemOf))
  const beliefs = [
    ...[...tracks].flatMap(([track, all]) => makeAll(all, cut(stretchesOfAttribute), { ...base, group: `track ${track}` }, successors)),
    ...groups.flatMap((group) => {
      const all = group.map(({ item }) => item).sort(byContent)
      return makeAll(all, cut((part) => stretchesOf(part, weight)), { ...base, group: all[0]?.observation.id ?? '' }, successors)
    }),
  ]
  for (const belief of beliefs) {
    const next = belief.closedBecause === 'by_hand' ? successorOf(belief, beliefs) : undefined
    if (next) successors.set(belief, next)
  }
  const unsure = linkAll(beliefs, asOf, successors)
  return { beliefs, ambiguous: [...ambiguous.map(({ a, b, why, likeness }) => ({ a: a.id, b: b.id, why, likeness })), ...unsure] }
}

function byTrack(items: readonly Ruled[]): Map<string, Ruled[]> {
  const tracks = new Map<string, Ruled[]>()
  for (const item of items) {
    const track = trackOf(item.observation)
    if (track !== null) tracks.set(track, [...(tracks.get(track) ?? []), item])
  }
  return tracks
}

/** What is shown and what was possibly heard never mix: doubtful readings move no number of a belief that is shown. */
function makeAll(items: Ruled[], split: (items: Ruled[]) => Stretch[], base: Omit<BeliefInput, 'stretch' | 'admission'>, successors: Successors): ProjectedBelief[] {
  const [shown = [], heard = []] = (['shown', 'possibly_heard'] as const).map((admission) => {
    const part = items.filter((item) => isAdmitted(item) === (admission === 'shown'))
    if (part.length === 0) return []
    const made = split(part).map((stretch) => makeBelief({ ...base, stretch, admission }))
    made.forEach((belief, index) => {
      const next = made[index + 1]
      if (!next || belief.closedBecause === null || belief.closedBecause === 'withdrawn' || belief.closedBecause === 'by_hand') return
      successors.set(belief, next)
      const turn = turnOf(belief, next)
      if (turn) leanAfter(turn, next, [belief], belief.closedBecause)
    })
    return made
  })
  for (const belief of heard) outdate(belief, shown, base.asOf, successors)
  return [...shown, ...heard]
}

/** A value that was only possibly heard holds no longer than until another one is shown. */
function outdate(belief: ProjectedBelief, shown: readonly ProjectedBelief[], asOf: Date, successors: Successors): void {
  const held = attributeOf(belief)
  const next = shown.find(({ firstSeen }) => firstSeen > belief.lastSeen)
  const [first] = next?.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation)).sort((a, b) => a.eventAt.getTime() - b.eventAt.getTime()) ?? []
  if (belief.closedBecause !== null || !held || !next || !first?.attribute || isSameValue(held, first.attribute)) return
  closeBelief(belief, 'functional_update', first, asOf)
  successors.set(belief, next)
}

const attributeOf = ({ clusters }: ProjectedBelief) => clusters.at(-1)?.evidence.at(-1)?.observation.attribute ?? null

/** The words that ended a belief and began the next one: a value that took its place, or a turn of mind that says so. */
function turnOf({ closedBy, closedBecause }: ProjectedBelief, { clusters }: ProjectedBelief): LedgerObservation | undefined {
  const said = clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation)).find(({ id }) => id === closedBy)
  return closedBecause === 'functional_update' || said?.turnabout === 'mind_change' ? said : undefined
}

/** Is a turn of mind among its evidence? */
function isTurning({ clusters }: ProjectedBelief): boolean {
  for (const { evidence } of clusters) for (const { observation } of evidence) if (observation.turnabout !== null) return true
  return false
}

/** Ends beliefs that their holder turned from in other words; reports those where two fit. */
function linkAll(beliefs: ProjectedBelief[], asOf: Date, successors: Successors): Projection['ambiguous'] {
  const unsure: Projection['ambiguous'] = []
  if (!beliefs.some(isTurning)) return unsure
  const breaths = breathsOf(beliefs.flatMap(({ clusters }) => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation))))
  for (const belief of beliefs) {
    const turns = belief.clusters.flatMap(({ evidence }) => evidence.flatMap(({ observation }) => (observation.turnabout === null ? [] : [traceOf(observation, breaths(observation))])))
    if (turns.length > 0) belief.turns = turns
  }
  const turns = beliefs
    .flatMap((home) => home.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => ({ home, observation }))))
    .filter(({ home, observation }) => observation.turnabout !== null && !beliefs.some((belief) => belief.closedBy === observation.id && belief.closedBecause !== 'by_hand') && home.firstSeen >= observation.eventAt)
    .sort((a, b) => a.observation.eventAt.getTime() - b.observation.eventAt.getTime() || a.observation.segment - b.observation.segment || a.observation.start - b.observation.start || (a.observation.statement < b.observation.statement ? -1 : 1))
  for (const { home, observation } of turns) {
    const link = linkTurnabout(observation, home, beliefs, breaths(observation))
    if (link && 'unsure' in link) unsure.push(...link.unsure.map((belief) => ({ a: observation.id, b: belief.clusters[0]?.evidence[0]?.observation.id ?? '', why: 'turnabout' })))
    if (!link || !('closes' in link)) continue
    for (const belief of link.closes) {
      closeBelief(belief, link.because, observation, asOf)
      if (link.because !== 'withdrawn') successors.set(belief, home)
    }
    // What was only possibly heard may have been taken to pull the wrong way itself.
    leanAfter(observation, home, link.because === 'mind_change' ? link.closes.filter(({ admission }) => admission === 'shown') : link.closes, link.because)
  }
  return unsure
}

function closeBelief(belief: ProjectedBelief, because: Because, { eventAt, id }: LedgerObservation, asOf: Date): void {
  const withdrawn = because === 'withdrawn'
  belief.validTo = eventAt
  belief.closedBy = id
  belief.closedBecause = because
  belief.status = withdrawn ? 'resolved' : 'superseded'
  belief.clusters = clustersAt(belief.clusters, eventAt < asOf ? eventAt : asOf)
  const { r, s } = massesOf(belief.clusters)
  belief.opinion = opinionOf(r, s)
  belief.label = labelOf({ closed: belief.status, validated: false, clusters: belief.clusters })
}

/** Sorted by content, each under a key of its own, by which those before it name it. */
function inOrder(beliefs: ProjectedBelief[], successors: Successors): ProjectedBelief[] {
  number(beliefs.sort(byBelief))
  for (const [belief, { key }] of successors) belief.supersededBy = key
  return beliefs
}

/** Two beliefs of one name would overwrite each other; the later in content order takes a number. */
function number(beliefs: readonly ProjectedBelief[]): void {
  const seen = new Map<string, number>()
  for (const belief of beliefs) {
    const name = belief.key
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    if (times > 1) belief.key = `${name}${NUMBERED}${times}`
  }
}
