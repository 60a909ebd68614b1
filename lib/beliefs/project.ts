import { isAdmitted, makeBelief, weigher, type BeliefInput, type Weigh } from './believe'
import { applyDecisions, assertedEvidence, decisionsAt, rulingsOf, type Ruled } from './decide'
import { groupBySubject, type Rulings } from './merge'
import { readProposition } from './normalize'
import { labelOf, massesOf, opinionOf } from './opinion'
import { clustersAt } from './cluster'
import { stretchesOf, stretchesOfAttribute, type Stretch } from './segment'
import { linkTurnabout } from './turnabout'
import { byContent, visibleAt } from './visible'
import { precisionTable } from './weigh'
import type { Holder, Instant, Ledger, ProjectedBelief, Projection } from './types'

/**
 * What the ledger says at an instant: said by `asOf`, known by `knownAt`. A pure function; equal ledgers give equal
 * projections whatever their row order, so laws 1, 2, 8 and 9 hold because nothing is ever added to a former result.
 */
export function project(ledger: Ledger, at: Instant): Projection {
  const decisions = decisionsAt(ledger.decisions, at)
  const visible = visibleAt(ledger, at, decisions)
  const { kept, held } = applyDecisions(visible.observations, decisions)
  const holders = new Map(ledger.holders.filter((holder) => holder.modelled).map((holder) => [holder.key, holder]))
  const asserted = decisions.flatMap((decision) => assertedEvidence(decision) ?? []).filter(({ observation }) => observation.eventAt <= at.asOf)
  const weigh = weigher(precisionTable(ledger.precisions, at.knownAt))
  const rulings = rulingsOf(decisions)
  const ambiguous: Projection['ambiguous'] = held.map(({ observation, decision, why }) => ({ a: observation.id, b: decision.id, why }))
  const beliefs: ProjectedBelief[] = []
  for (const [key, items] of byHolder([...kept, ...asserted].sort(byContent))) {
    const holder = holders.get(key)
    if (!holder) continue
    const one = projectHolder({ holder, items, weigh, rulings: rulings(key), asOf: at.asOf, ledger })
    beliefs.push(...one.beliefs)
    ambiguous.push(...one.ambiguous)
  }
  return {
    at,
    beliefs: unique(beliefs.sort(byBelief)),
    copies: visible.copies.map((group) => group.map(({ id }) => id)),
    ambiguous,
  }
}

function byHolder(items: readonly Ruled[]): Map<string, Ruled[]> {
  const holders = new Map<string, Ruled[]>()
  for (const item of items) {
    const list = holders.get(item.observation.holderKey)
    if (list) list.push(item)
    else holders.set(item.observation.holderKey, [item])
  }
  return holders
}

type HolderInput = { holder: Holder; items: Ruled[]; weigh: Weigh; rulings: Rulings; asOf: Date; ledger: Ledger }

function projectHolder({ holder, items, weigh, rulings, asOf, ledger }: HolderInput): Pick<Projection, 'beliefs' | 'ambiguous'> {
  const base = { holder, weigh, asOf, valuePropositions: ledger.valuePropositions }
  const weight = (item: Ruled): number => weigh(item).weight
  const tracks = attributeTracks(items)
  const tracked = new Set(tracks.flat())
  const plain = items.filter((item) => !tracked.has(item))
  const { groups, ambiguous } = groupBySubject(plain.map((item) => ({ ...item.observation, item })), rulings)
  const beliefs = [
    ...tracks.flatMap((track) => makeAll(track, stretchesOfAttribute, base)),
    ...groups.flatMap((group) => makeAll(group.map(({ item }) => item).sort(byContent), (part) => stretchesOf(part, weight), base)),
  ]
  const unsure = linkAll(beliefs, asOf)
  return { beliefs, ambiguous: [...ambiguous.map(({ a, b, why }) => ({ a: a.id, b: b.id, why })), ...unsure] }
}

/** Functional attributes of one holder: one track per attribute and the part of the purchase that it is about. */
function attributeTracks(items: readonly Ruled[]): Ruled[][] {
  const tracks = new Map<string, Ruled[]>()
  for (const item of items) {
    const { attribute, polarity, statement } = item.observation
    // "Not fifty thousand" sets no value: it is compared by its words like any other statement.
    if (!attribute || polarity === 'negated') continue
    const key = [attribute.name, ...[...readProposition(statement).scopes].sort()].join(' ')
    const track = tracks.get(key)
    if (track) track.push(item)
    else tracks.set(key, [item])
  }
  return [...tracks.values()]
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
  const turns = beliefs
    .flatMap((home) => home.clusters.flatMap(({ evidence }) => evidence.map(({ observation }) => ({ home, observation }))))
    .filter(({ home, observation }) => observation.turnabout !== null && !beliefs.some((belief) => belief.closedBy === observation.id) && home.firstSeen >= observation.eventAt)
    .sort((a, b) => a.observation.eventAt.getTime() - b.observation.eventAt.getTime() || (a.observation.statement < b.observation.statement ? -1 : 1))
  for (const { home, observation } of turns) {
    const link = linkTurnabout(observation, home, beliefs)
    if (link && 'unsure' in link) unsure.push(...link.unsure.map((belief) => ({ a: observation.id, b: belief.clusters[0]?.evidence[0]?.observation.id ?? '', why: 'turnabout' })))
    if (link && 'closes' in link) closeBelief(link.closes, home, observation, asOf)
  }
  return unsure
}

function closeBelief(belief: ProjectedBelief, home: ProjectedBelief, { eventAt, id, turnabout }: { eventAt: Date; id: string; turnabout: string | null }, asOf: Date): void {
  const withdrawn = turnabout === 'withdraws'
  belief.validTo = eventAt
  belief.closedBy = id
  belief.closedBecause = withdrawn ? 'withdrawn' : 'mind_change'
  belief.status = withdrawn ? 'resolved' : 'superseded'
  belief.supersededBy = withdrawn ? null : home.key
  belief.clusters = clustersAt(belief.clusters, eventAt < asOf ? eventAt : asOf)
  const { r, s } = massesOf(belief.clusters)
  belief.opinion = opinionOf(r, s)
  belief.label = labelOf({ closed: belief.status, validated: false, clusters: belief.clusters })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By holder, then subject, then time: content only, so that equal ledgers print alike. */
function byBelief(a: ProjectedBelief, b: ProjectedBelief): number {
  return (
    compare(a.holder.name, b.holder.name) || compare(a.subject, b.subject) || a.validFrom.getTime() - b.validFrom.getTime() ||
    compare(a.statement, b.statement) || compare(a.admission, b.admission) || compare(a.key, b.key)
  )
}

/** Two beliefs of one key would overwrite each other; the later in content order takes a number. */
function unique(beliefs: ProjectedBelief[]): ProjectedBelief[] {
  const seen = new Map<string, number>()
  return beliefs.map((belief) => {
    const times = seen.get(belief.key) ?? 0
    seen.set(belief.key, times + 1)
    return times === 0 ? belief : { ...belief, key: `${belief.key}-${times + 1}` }
  })
}
