import { areOpposed, clustersOf, isAsserted, lifeOf } from './cluster'
import { decayOf, isContested, massesOf, uncertaintyOf } from './opinion'
import { digest } from './normalize'
import { ASSERTION } from './policy'
import { postedOf } from './traits'
import { BUILT_IN_READER, dampingAt, isBuiltIn } from './weigh'
import type { EvidenceCluster, Holder, CachedBelief, LedgerInteraction, LedgerObservation, ProjectedBelief, WeighedEvidence } from './types'
import { CERTAINTIES, DIMENSIONS, KINDS, POLARITIES, STANCES } from '@/lib/shared/vocabulary'

/** Which form the cache keeps beliefs in; those of another form are made anew from the ledger. */
const FORMAT = 4

/** One piece of evidence as numbers and codes (places in the vocabulary); the order of the fields is the format. */
type FrozenEvidence = [
  observation: string, interaction: string, segment: number, start: number, eventAt: number, weight: number, marks: number,
  stance: number, kind: number, dimension: number, certainty: number, reading: number,
]

/** `key` is 0 where it is that of the one interaction that the evidence is from. */
type FrozenCluster = [key: string | 0, supports: 0 | 1, evidence: FrozenEvidence[]]
type FrozenTurn = [observation: string, at: number, words: number[] | null]

const ASSERTED = 1
const ACCEPTED = 2
const REPORTED = 4
const BUILT_IN = 8
const CLOSED = ['superseded', 'resolved'] as const

/**
 * A belief without a word of it: its weighed evidence, and by what the matcher and turns of mind find it again. Dates are
 * milliseconds, `life` is a half-life in days, `words` tells whether what its row says in words is the same.
 */
type Frozen = [
  format: typeof FORMAT, key: string, holder: string, group: string, shown: 0 | 1, kind: number, dimension: number, stance: number, firstSeen: number, lastSeen: number,
  validTo: number | null, closed: number, because: ProjectedBelief['closedBecause'], by: string | null, proposition: string | null, life: number,
  words: string, polarity: number, validFrom: number, mentions: number, supersededBy: string | null, posted: number[], turns: FrozenTurn[], clusters: FrozenCluster[],
]

/**
 * A cached belief with all its evidence, whatever the moment: `latest` is the time of its last words (ms), `life` its half-life in
 * days, `words` tells whether what its row says in words is the same.
 */
export type ThawedBelief = Omit<CachedBelief, 'opinion' | 'observations' | 'said'> & { said: readonly WeighedEvidence[]; latest: number; life: number; words: string }

/** A belief as text for the cache: enough to weigh, align and find it again without reading the ledger. */
export function freeze(belief: ProjectedBelief | ThawedBelief): string {
  const { key, holder, group, admission, kind, dimension, stance, firstSeen, lastSeen, validTo, closedBecause, closedBy, valuePropositionId, clusters, turns } = belief
  const { polarity, mentions, validFrom, supersededBy } = belief
  const frozen: Frozen = [
    FORMAT, key, holder.key, group, admission === 'shown' ? 1 : 0, KINDS.indexOf(kind), DIMENSIONS.indexOf(dimension), STANCES.indexOf(stance),
    firstSeen.getTime(), lastSeen.getTime(), validTo?.getTime() ?? null, belief.status === 'resolved' ? 1 : 0, closedBecause, closedBy ?? null, valuePropositionId,
    'life' in belief ? belief.life : lifeOf(clusters), 'words' in belief ? belief.words : digest(JSON.stringify([belief.subject, belief.statement])),
    POLARITIES.indexOf(polarity), validFrom.getTime(), mentions, supersededBy, 'posted' in belief ? [...belief.posted] : postedBy(clusters),
    (turns ?? []).map(({ observation, at, words }): FrozenTurn => [observation, at, words && [...words]]),
    clusters.map((cluster): FrozenCluster => [keyOfOne(cluster) === cluster.key ? 0 : cluster.key, cluster.supports ? 1 : 0, cluster.evidence.map(freezeEvidence)]),
  ]
  return JSON.stringify(frozen)
}

function postedBy(clusters: readonly EvidenceCluster[]): number[] {
  const posted = new Set<number>()
  for (const { evidence } of clusters) for (const { observation } of evidence) for (const number of postedOf(observation)) posted.add(number)
  return [...posted]
}

const keyOfOne = ({ evidence }: Pick<EvidenceCluster, 'evidence'>): string => `interaction:${evidence[0]?.interaction.hash ?? ''}`

function freezeEvidence(item: WeighedEvidence): FrozenEvidence {
  const { observation: o } = item
  const marks = (isAsserted(item) ? ASSERTED : 0) + (item.accepted ? ACCEPTED : 0) + (o.reported ? REPORTED : 0) + (isBuiltIn(o) ? BUILT_IN : 0)
  return [
    o.id, o.interactionId, o.segment, o.start, o.eventAt.getTime(), item.weight, marks,
    STANCES.indexOf(o.stance), KINDS.indexOf(o.kind), DIMENSIONS.indexOf(o.dimension), CERTAINTIES.indexOf(o.certainty), o.reading,
  ]
}

/** Is it text that `freeze` of this version wrote? */
export const isOfThisForm = (text: string): boolean => text.startsWith(`[${FORMAT},`)

/** A cached belief as it can be thawed, with its confidence when it was written. What an earlier version had frozen in no JSON array is null. */
export type FrozenBelief = { id: string; confidence: number; frozen: unknown }

const isFrozen = (value: unknown): value is Frozen => Array.isArray(value) && value[0] === FORMAT

/**
 * A cached belief, from what the JSON of `freeze` says; null when its holder or an interaction is no longer known, or an earlier
 * version wrote it. It carries no words: its subject, its statement and all texts of its observations are empty.
 */
export function thaw(frozen: unknown, holders: ReadonlyMap<string, Holder>, interactions: ReadonlyMap<string, LedgerInteraction>): ThawedBelief | null {
  if (!isFrozen(frozen)) return null
  const holder = holders.get(frozen[2])
  if (!holder) return null
  const thawed = thawClusters(frozen[23], holder.key, frozen[15], interactions)
  return thawed && {
    key: frozen[1], holder, group: frozen[3], subject: '', statement: '', admission: frozen[4] === 1 ? 'shown' : 'possibly_heard', kind: codeOf(KINDS, frozen[5]), dimension: codeOf(DIMENSIONS, frozen[6]),
    stance: codeOf(STANCES, frozen[7]), firstSeen: new Date(frozen[8]), lastSeen: new Date(frozen[9]), validTo: frozen[10] === null ? null : new Date(frozen[10]),
    status: frozen[12] === null ? 'active' : (CLOSED[frozen[11]] ?? 'superseded'), closedBecause: frozen[12], closedBy: frozen[13], valuePropositionId: frozen[14],
    polarity: codeOf(POLARITIES, frozen[17]), validFrom: new Date(frozen[18]), mentions: frozen[19], supersededBy: frozen[20],
    posted: frozen[21], turns: frozen[22].map(([observation, at, words]) => ({ observation, at, words })), life: frozen[15], words: frozen[16], ...thawed,
  }
}

/** Its clusters as they are of all the evidence, undecayed. */
function thawClusters(frozen: readonly FrozenCluster[], holderKey: string, life: number, interactions: ReadonlyMap<string, LedgerInteraction>): Pick<ThawedBelief, 'clusters' | 'said' | 'latest'> | null {
  const clusters: EvidenceCluster[] = []
  let last = -Infinity
  let slow = false
  for (const row of frozen) {
    const evidence: WeighedEvidence[] = []
    let mass = 0
    let latest = -Infinity
    for (const item of row[2]) {
      const interaction = interactions.get(item[1])
      if (!interaction) return null
      const damping = dampingAt(evidence.length)
      evidence.push(thawEvidence(item, interaction, row[1] === 1, damping, holderKey))
      mass += item[5] * damping
      if (item[4] > latest) latest = item[4]
      if ((item[6] & ASSERTED) !== 0) slow = true
    }
    if (latest > last) last = latest
    clusters.push({ key: row[0] === 0 ? keyOfOne({ evidence }) : row[0], at: new Date(latest), supports: row[1] === 1, mass, decay: 1, halfLifeDays: life, evidence })
  }
  if (slow && !areOpposed(clusters)) for (const cluster of clusters) if (cluster.evidence[0] && isAsserted(cluster.evidence[0])) cluster.halfLifeDays = life * ASSERTION.halfLifeFactor
  return { clusters, said: clusters.flatMap(({ evidence }) => evidence), latest: last }
}

/** A cached belief as it stands at an instant, aged since it was cached. */
export function standingAt(thawed: ThawedBelief, asOf: Date): CachedBelief {
  const { validTo, closedBecause, status, latest } = thawed
  const instant = validTo && validTo < asOf ? validTo : asOf
  const clusters = agedClusters(thawed, instant)
  const { r, s } = massesOf(clusters)
  const isOpen = closedBecause === null
  return {
    key: thawed.key, holder: thawed.holder, group: thawed.group, subject: '', statement: '', admission: thawed.admission, kind: thawed.kind, dimension: thawed.dimension, stance: thawed.stance,
    firstSeen: thawed.firstSeen, lastSeen: thawed.lastSeen, validTo, status: isOpen ? (isContested(r, s) ? 'contested' : 'active') : status, closedBecause, closedBy: thawed.closedBy ?? null,
    valuePropositionId: thawed.valuePropositionId, opinion: { r, s, u: uncertaintyOf(r, s) }, observations: clusters.length, clusters, polarity: thawed.polarity, validFrom: thawed.validFrom,
    mentions: thawed.mentions, supersededBy: thawed.supersededBy, posted: thawed.posted, turns: thawed.turns ?? [], said: latest <= instant.getTime() ? thawed.said : undefined,
  }
}

/** The cache keeps a cluster's evidence by rank, and hardly ever any that is later than the belief's end: then only the decay is new. */
function agedClusters({ clusters, latest, life }: ThawedBelief, instant: Date): EvidenceCluster[] {
  const now = instant.getTime()
  if (latest > now) return clustersOf(clusters, life, instant)
  return clusters.map(({ key, at, supports, mass, halfLifeDays, evidence }) => ({ key, at, supports, mass, decay: decayOf(now - at.getTime(), halfLifeDays), halfLifeDays, evidence }))
}

/** One of thousands, so by place and not by destructuring, which makes an iterator, and with the fields of one that was read in their order: engines like things alike. */
function thawEvidence(item: FrozenEvidence, interaction: LedgerInteraction, supports: boolean, damping: number, holderKey: string): WeighedEvidence {
  const at = new Date(item[4])
  const weight = item[5]
  const marks = item[6]
  const observation: LedgerObservation = {
    id: item[0], interactionId: interaction.id, segment: item[2], start: item[3], end: item[3], quote: '', speaker: '', speakerPersonId: null, holderKey,
    reported: (marks & REPORTED) !== 0, statement: '', kind: codeOf(KINDS, item[8]), dimension: codeOf(DIMENSIONS, item[9]), stance: codeOf(STANCES, item[7]),
    polarity: 'affirmed', certainty: codeOf(CERTAINTIES, item[10]), unprompted: false, reason: null, attribute: null, turnabout: null, matches: null,
    source: 'first_person', extractor: (marks & BUILT_IN) !== 0 ? BUILT_IN_READER : '', extractorVersion: '', reading: item[11], eventAt: at, ingestedAt: at, status: 'active', closedAt: null,
  }
  return {
    observation, interaction, weight, factors: (marks & ASSERTED) !== 0 ? [{ name: 'strength', of: 'asserted', value: weight }] : NO_FACTORS,
    damping, supports, accepted: (marks & ACCEPTED) !== 0,
  }
}

const NO_FACTORS: WeighedEvidence['factors'] = []

function codeOf<T>(words: readonly [T, ...T[]], code: number): T {
  return words[code] ?? words[0]
}
