import { isAdmitted, makeBelief, weigher, type BeliefInput, type Weigh } from './believe'
import { withCalibration } from './calibrate'
import { applyDecisions, assertedEvidence, decisionsAt, itemOf, type Ruled } from './decide'
import { groupBySubject } from './merge'
import { carriedOver } from './carry-over'
import { familyOf } from './family'
import { labelOf, massesOf, opinionOf } from './opinion'
import { byBelief } from './order'
import { clustersAt } from './cluster'
import { stretchesOf, stretchesOfAttribute, type Stretch } from './segment'
import { comparedTo, formerByHolder, placeOf, type Touched } from './touched'
import { trackOf } from './track'
import { breathsOf, linkTurnabout, type Because } from './turnabout'
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
  for (const { holder, items } of byHolder) {
    const one = projectHolder({ holder, items, weigh, asOf: at.asOf, ledger })
    beliefs.push(...one.beliefs)
    ambiguous.push(...one.ambiguous)
  }
  return { at, beliefs: inOrder(beliefs), copies, ambiguous }
}

/** A projection of a part of the ledger: the beliefs of some groups, and which groups of a former projection these replace. */
export type PartialProjection = Projection & {
  /** Former groups, as `placeOf` tells them. */
  replaced: ReadonlySet<string>
  /** Every observation that was looked at again or has gone. */
  family: ReadonlySet<string>
}

/**
 * The beliefs that may differ from a former projection now that the given interactions and rulings came, changed or went, and
 * only those. Of holders that none of it touches the ledger need not hold a row. See `familyOf` for why this is exact.
 */
export function projectTouched(ledger: Ledger, at: Instant, touched: Touched, former: readonly WordlessBelief[]): PartialProjection {
  const { byHolder, held, copies, weigh } = evidenceOf(ledger, at)
  const present = new Map(byHolder.map(({ holder, items }) => [holder.key, items]))
  const beliefs: ProjectedBelief[] = []
  const ambiguous = held
  const replaced = new Set<string>()
  const family = new Set<string>()
  for (const [key, own] of formerByHolder(former, touched.holders)) {
    const items = present.get(key) ?? []
    const { fresh, lost, gone } = comparedTo(own, items, touched)
    if (fresh.size + lost.size === 0) continue
    const { items: again, groups, fringe } = familyOf(items, fresh, { groupOf: own.groupOf, lost })
    for (const group of groups) replaced.add(placeOf({ holder: { key }, group }))
    for (const id of [...gone, ...[...again].map(({ observation }) => observation.id)]) family.add(id)
    const holder = ledger.holders.find((each) => each.key === key && each.modelled)
    if (!holder) continue
    const one = projectHolder({ holder, items: items.filter((item) => again.has(item)), weigh, asOf: at.asOf, ledger })
    beliefs.push(...one.beliefs)
    ambiguous.push(...one.ambiguous, ...fringe.map(({ a, b, why, likeness }) => ({ a: a.id, b: b.id, why, likeness })))
  }
  return { at, beliefs: inOrder(beliefs), copies, ambiguous, replaced, family }
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

type HolderInput = { holder: Holder; items: Ruled[]; weigh: Weigh; asOf: Date; ledger: Ledger }

function projectHolder({ holder, items, weigh, asOf, ledger }: HolderInput): Pick<Projection, 'beliefs' | 'ambiguous'> {
  const base = { holder, weigh, asOf, valuePropositions: ledger.valuePropositions }
  const weight = (item: Ruled): number => weigh(item).weight
  const tracks = byTrack(items)
  const tracked = new Set([...tracks.values()].flat())
  const plain = items.filter((item) => !tracked.has(item))
  const { groups, ambiguous } = groupBySubject(plain.map(itemOf))
  const beliefs = [
    ...[...tracks].flatMap(([track, all]) => makeAll(all, stretchesOfAttribute, { ...base, group: `track ${track}` })),
    ...groups.flatMap((group) => {
      const all = group.map(({ item }) => item).sort(byContent)
      return makeAll(all, (part) => stretchesOf(part, weight), { ...base, group: all[0]?.observation.id ?? '' })
    }),
  ]
  const unsure = linkAll(beliefs, asOf)
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
function makeAll(items: Ruled[], split: (items: Ruled[]) => Stretch[], base: Omit<BeliefInput, 'stretch' | 'admission'>): ProjectedBelief[] {
  return (['shown', 'possibly_heard'] as const).flatMap((admission) => {
    const part = items.filter((item) => isAdmitted(item) === (admission === 'shown'))
    const made = split(part).map((stretch) => makeBelief({ ...base, stretch, admission }))
    made.forEach((belief, index) => {
      const next = made[index + 1]
      if (next && belief.closedBecause !== null && belief.closedBecause !== 'withdrawn') belief.supersededBy = next.key
    })
    return made
  })
}

/** Ends beliefs that their holder turned from in other words; reports those where two fit. */
function linkAll(beliefs: ProjectedBelief[], asOf: Date): Projection['ambiguous'] {
  const unsure: Projection['ambiguous'] = []
  const breaths = breathsOf(beliefs.flatMap(({ clusters }) => clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => observation))))
  const turns = beliefs
    .flatMap((home) => home.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => ({ home, observation }))))
    .filter(({ home, observation }) => observation.turnabout !== null && !beliefs.some((belief) => belief.closedBy === observation.id) && home.firstSeen >= observation.eventAt)
    .sort((a, b) => a.observation.eventAt.getTime() - b.observation.eventAt.getTime() || a.observation.segment - b.observation.segment || a.observation.start - b.observation.start || (a.observation.statement < b.observation.statement ? -1 : 1))
  for (const { home, observation } of turns) {
    const link = linkTurnabout(observation, home, beliefs, breaths(observation))
    if (link && 'unsure' in link) unsure.push(...link.unsure.map((belief) => ({ a: observation.id, b: belief.clusters[0]?.evidence[0]?.observation.id ?? '', why: 'turnabout' })))
    if (link && 'closes' in link) for (const belief of link.closes) closeBelief(belief, link.because, home, observation, asOf)
  }
  return unsure
}

function closeBelief(belief: ProjectedBelief, because: Because, home: ProjectedBelief, { eventAt, id }: LedgerObservation, asOf: Date): void {
  const withdrawn = because === 'withdrawn'
  belief.validTo = eventAt
  belief.closedBy = id
  belief.closedBecause = because
  belief.status = withdrawn ? 'resolved' : 'superseded'
  belief.supersededBy = withdrawn ? null : home.key
  belief.clusters = clustersAt(belief.clusters, eventAt < asOf ? eventAt : asOf)
  const { r, s } = massesOf(belief.clusters)
  belief.opinion = opinionOf(r, s)
  belief.label = labelOf({ closed: belief.status, validated: false, clusters: belief.clusters })
}

/** Sorted by content, each under a key of its own. */
const inOrder = (beliefs: ProjectedBelief[]): ProjectedBelief[] => unique(beliefs.sort(byBelief))

/** Two beliefs of one key would overwrite each other; the later in content order takes a number. */
function unique(beliefs: ProjectedBelief[]): ProjectedBelief[] {
  const seen = new Map<string, number>()
  return beliefs.map((belief) => {
    const times = seen.get(belief.key) ?? 0
    seen.set(belief.key, times + 1)
    return times === 0 ? belief : { ...belief, key: `${belief.key}-${times + 1}` }
  })
}
