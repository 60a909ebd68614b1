import { clustersOf, lifeOf, type Gathered } from './cluster'
import { isContested, massesOf, uncertaintyOf } from './opinion'
import { dampingAt } from './weigh'
import type { Holder, LedgerInteraction, LedgerObservation, ProjectedBelief, WeighedEvidence, WordlessBelief } from './types'
import { CERTAINTIES, DIMENSIONS, KINDS, STANCES } from '@/lib/shared/vocabulary'

/** Which form the cache keeps evidence in; rows of another form are made anew from the ledger. */
const FORMAT = 2

/** One piece of evidence as numbers and codes (places in the vocabulary); the order of the fields is the format. */
type FrozenEvidence = [
  observation: string, interaction: string, segment: number, start: number, eventAt: number, weight: number, marks: number,
  stance: number, kind: number, dimension: number, certainty: number, reading: number,
]

const ASSERTED = 1
const ACCEPTED = 2
const REPORTED = 4

/** What a cached belief keeps beside its columns: its weighed evidence without a word of it. `life` is its half-life in days. */
type Frozen = [
  format: typeof FORMAT, proposition: string | null, because: ProjectedBelief['closedBecause'], by: string | null, group: string, life: number,
  clusters: [key: string, supports: 0 | 1, evidence: FrozenEvidence[]][],
]

/** The evidence of a belief as text for the cache: enough to weigh and align it again without reading the ledger. */
export function freeze(belief: ProjectedBelief): string {
  const frozen: Frozen = [
    FORMAT, belief.valuePropositionId, belief.closedBecause, belief.closedBy ?? null, belief.group,
    lifeOf(belief.clusters), belief.clusters.map((cluster) => [cluster.key, cluster.supports ? 1 : 0, cluster.evidence.map(freezeEvidence)]),
  ]
  return JSON.stringify(frozen)
}

const isAsserted = ({ factors }: WeighedEvidence): boolean => factors.some(({ of }) => of === 'asserted')

function freezeEvidence(item: WeighedEvidence): FrozenEvidence {
  const { observation: o } = item
  const marks = (isAsserted(item) ? ASSERTED : 0) + (item.accepted ? ACCEPTED : 0) + (o.reported ? REPORTED : 0)
  return [
    o.id, o.interactionId, o.segment, o.start, o.eventAt.getTime(), item.weight, marks,
    STANCES.indexOf(o.stance), KINDS.indexOf(o.kind), DIMENSIONS.indexOf(o.dimension), CERTAINTIES.indexOf(o.certainty), o.reading,
  ]
}

/** Is it text that `freeze` of this version wrote? */
export const isOfThisForm = (text: string): boolean => text.startsWith(`[${FORMAT},`)

const isFrozen = (value: unknown): value is Frozen => Array.isArray(value) && value[0] === FORMAT

/** Columns of a cached belief that are its own and do not change with time, dates in milliseconds; `frozen` is what the JSON of `freeze` says. */
export type FrozenRow = Pick<
  ProjectedBelief,
  'key' | 'subject' | 'statement' | 'polarity' | 'kind' | 'dimension' | 'stance' | 'admission' | 'status' | 'observations' | 'mentions' | 'supersededBy'
> & { holderKey: string; firstSeen: number; lastSeen: number; validFrom: number; validTo: number | null; frozen: unknown }

/** Is a belief what its row says, but for what ageing alone changes? */
export function isAsFrozen(belief: ProjectedBelief, row: FrozenRow | undefined): boolean {
  if (!row) return false
  const same = (['key', 'subject', 'statement', 'polarity', 'kind', 'dimension', 'stance', 'admission', 'observations', 'mentions', 'supersededBy'] as const)
    .every((field) => belief[field] === row[field])
  const dates = [[belief.firstSeen, row.firstSeen], [belief.lastSeen, row.lastSeen], [belief.validFrom, row.validFrom], [belief.validTo, row.validTo]] as const
  return same && JSON.stringify(row.frozen) === freeze(belief) && dates.every(([date, time]) => (date?.getTime() ?? null) === time)
}

/**
 * A cached belief as it stands at `asOf`, aged since it was cached; null when its holder or an interaction is no longer
 * known, or an earlier version wrote it. Its observations carry no words: quote, speaker and statement are empty.
 */
export function thaw(row: FrozenRow, holders: ReadonlyMap<string, Holder>, interactions: ReadonlyMap<string, LedgerInteraction>, asOf: Date): WordlessBelief | null {
  const holder = holders.get(row.holderKey)
  if (!holder || !isFrozen(row.frozen)) return null
  const { 1: proposition, 2: because, 3: by, 4: group, 5: life, 6: frozen } = row.frozen
  const validTo = row.validTo === null ? null : new Date(row.validTo)
  const instant = validTo && validTo < asOf ? validTo : asOf
  const gathered: Gathered[] = []
  for (const cluster of frozen) {
    const evidence: WeighedEvidence[] = []
    for (const item of cluster[2]) {
      const interaction = interactions.get(item[1])
      if (!interaction) return null
      evidence.push(thawEvidence(item, interaction, cluster[1] === 1, dampingAt(evidence.length), row.holderKey))
    }
    gathered.push({ key: cluster[0], evidence })
  }
  const clusters = clustersOf(gathered, life, instant)
  const { r, s } = massesOf(clusters)
  const closed = because !== null
  return {
    key: row.key, holder, subject: row.subject, statement: row.statement, polarity: row.polarity, kind: row.kind, dimension: row.dimension,
    stance: row.stance, admission: row.admission, status: closed ? row.status : isContested(r, s) ? 'contested' : 'active',
    opinion: { r, s, u: uncertaintyOf(r, s) }, observations: clusters.length, mentions: row.mentions,
    firstSeen: new Date(row.firstSeen), lastSeen: new Date(row.lastSeen), validFrom: new Date(row.validFrom), validTo,
    supersededBy: row.supersededBy, closedBecause: because, closedBy: by, clusters, valuePropositionId: proposition, group,
  }
}

/** One of thousands, so by place and not by destructuring, which makes an iterator. The cache keeps a cluster's evidence by rank. */
function thawEvidence(item: FrozenEvidence, interaction: LedgerInteraction, supports: boolean, damping: number, holderKey: string): WeighedEvidence {
  const at = new Date(item[4])
  const weight = item[5]
  const marks = item[6]
  const observation: LedgerObservation = {
    id: item[0], interactionId: interaction.id, segment: item[2], start: item[3], end: item[3], quote: '', speaker: '', speakerPersonId: null, holderKey,
    reported: (marks & REPORTED) !== 0, statement: '', kind: codeOf(KINDS, item[8]), dimension: codeOf(DIMENSIONS, item[9]), stance: codeOf(STANCES, item[7]),
    polarity: 'affirmed', certainty: codeOf(CERTAINTIES, item[10]), unprompted: false, reason: null, attribute: null, turnabout: null,
    source: 'first_person', extractor: '', extractorVersion: '', reading: item[11], eventAt: at, ingestedAt: at, status: 'active', closedAt: null,
  }
  return {
    observation, interaction, weight, damping, supports, accepted: (marks & ACCEPTED) !== 0,
    factors: (marks & ASSERTED) !== 0 ? [{ name: 'strength', of: 'asserted', value: weight }] : NO_FACTORS,
  }
}

const NO_FACTORS: WeighedEvidence['factors'] = []

function codeOf<T>(words: readonly [T, ...T[]], code: number): T {
  return words[code] ?? words[0]
}
